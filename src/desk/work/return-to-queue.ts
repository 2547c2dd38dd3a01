import type { GateName } from "../../core/routing/gates/all.ts";
import { prepare } from "../../core/routing/pipeline.ts";
import { startRun } from "../../core/routing/run.ts";
import { take } from "../../core/routing/take.ts";
import type { TicketEvent } from "../../core/ticket/event.ts";
import { refusalWords } from "../../core/words/verdict.ts";
import type { StoredTicket } from "../../store/tables/ticket-row.ts";
import { oneCandidate, questionAbout } from "../reads/questions.ts";
import type { Work } from "./transaction.ts";

/** What keeps somebody from going on with a ticket that he had. */
const STAYS_IF: readonly GateName[] = ["active", "present", "leave", "capacity"];

/**
 * A ticket that is opened again stays with its assignee if he is there and below capacity; otherwise this event returns it
 * to the queue, where affinity will prefer him. `staysIf` are the gates that he must pass.
 */
export async function returned(
  work: Work,
  stored: StoredTicket,
  why: string,
  staysIf = STAYS_IF,
): Promise<readonly TicketEvent[]> {
  const from = stored.ticket.assignee;
  if (from === null) return [];
  const agent = work.plan.agents.find((each) => each.handle === from);
  if (agent === undefined) return [back(work, from, `${why}; ${from} is no longer an agent`)];
  const policy = { ...work.plan.pipeline, claimBinds: staysIf };
  const run = startRun(prepare(policy, work.version), [await oneCandidate(work, agent)]);
  const verdict = take(run, await questionAbout(work, stored), "claim", null);
  const [first] = verdict.refusals;
  return first === undefined ? [] : [back(work, from, `${why}; ${from}: ${refusalWords(first).reason}`)];
}

function back(work: Work, from: string, reason: string): TicketEvent {
  return { type: "reassigned", at: work.now, actor: "rule:reopened", data: { from, to: null, team: null, reason } };
}
