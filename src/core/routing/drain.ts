import type { Load } from "../ticket/agent.ts";
import type { Ticket } from "../ticket/ticket.ts";
import type { Verdict } from "../ticket/verdict.ts";
import { laden } from "./facts/candidate.ts";
import type { Question } from "./facts/question.ts";
import { route } from "./route.ts";
import { enter, type Run } from "./run.ts";

export type Drained = { readonly ticket: Ticket; readonly verdict: Verdict };

/**
 * Routes all that waits, in the order given. Each assignment counts for the next one: the load of the chosen agent grows,
 * so that no capacity is exceeded, and they go to the end of `longest_idle`, though all happens at one instant: as where
 * assignments are written, each counts as a millisecond later than the newest one of all.
 */
export function* drain(run: Run, questions: Iterable<Question>): Generator<Drained> {
  const { entrants } = run;
  let turn = Math.max(...entrants.map(({ candidate }) => candidate.lastAssignedAt ?? Number.NEGATIVE_INFINITY));
  for (const question of questions) {
    const verdict = route(run, question, "route");
    const place = entrants.findIndex(({ candidate }) => candidate.agent.handle === verdict.assignee);
    const chosen = entrants[place]?.candidate;
    if (chosen !== undefined) {
      turn = Math.max(question.now, turn + 1);
      entrants[place] = enter(laden(chosen, withTicket(chosen.load, question.ticket), turn));
    }
    yield { ticket: question.ticket, verdict };
  }
}

/** A load after one more ticket. */
export function withTicket(load: Load, { channel, weight }: Pick<Ticket, "channel" | "weight">): Load {
  return {
    total: load.total + weight,
    byChannel: { ...load.byChannel, [channel]: (load.byChannel[channel] ?? 0) + weight },
  };
}
