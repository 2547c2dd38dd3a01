import type { Load } from "../ticket/agent.ts";
import type { Ticket } from "../ticket/ticket.ts";
import type { Verdict } from "../ticket/verdict.ts";
import { type Candidate, laden } from "./facts/candidate.ts";
import type { Policy } from "./facts/policy.ts";
import type { Question } from "./facts/question.ts";
import { byUnits } from "./rank.ts";
import { route } from "./route.ts";

export type Drained = { readonly ticket: Ticket; readonly verdict: Verdict };

/**
 * Routes all that waits, in the order given. Each assignment counts for the next one: the load of the chosen agent grows,
 * so that no capacity is exceeded, and he goes to the end of `longest_idle`, though all happens at one instant: as where
 * assignments are written, each counts as a millisecond later than the newest one of all.
 */
export function* drain(
  questions: Iterable<Question>,
  candidates: readonly Candidate[],
  policy: Policy,
  policyVersion: number,
): Generator<Drained> {
  const agents = candidates.toSorted((a, b) => byUnits(a.agent.handle, b.agent.handle));
  let turn = Math.max(...agents.map(({ lastAssignedAt }) => lastAssignedAt ?? Number.NEGATIVE_INFINITY));
  for (const question of questions) {
    const verdict = route(question, agents, policy, "route", policyVersion);
    const place = agents.findIndex(({ agent }) => agent.handle === verdict.assignee);
    const chosen = agents[place];
    if (chosen !== undefined) {
      turn = Math.max(question.now, turn + 1);
      agents[place] = laden(chosen, withTicket(chosen.load, question.ticket), turn);
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
