import type { GateName } from "../../routing/gates/all.ts";
import { prepare } from "../../routing/pipeline.ts";
import { startRun } from "../../routing/run.ts";
import { take } from "../../routing/take.ts";
import type { TicketEvent } from "../../ticket/event.ts";
import { isUnsolved, type Status } from "../../ticket/lifecycle.ts";
import type { Ticket } from "../../ticket/ticket.ts";
import { refusalWords } from "../../words/verdict.ts";
import type { Facts } from "../facts.ts";
import { ownerLost } from "../lost-owner.ts";
import type { Plan } from "../plan.ts";
import { demandTaker } from "./permitted.ts";

/** What keeps an agent from going on with a ticket that they had. */
const STAYS_IF: readonly GateName[] = ["active", "present", "leave", "capacity"];

/** Whether a ticket is opened again by this status. */
export function reopens({ status }: Ticket, to: Status): boolean {
  return !isUnsolved(status) && isUnsolved(to);
}

/** The agent about whom `returned` asks: the one who has the ticket, if they still are of the desk. */
export function keeper({ assignee }: Ticket, { agents }: Plan): string | null {
  return agents.some(({ handle }) => handle === assignee) ? assignee : null;
}

/**
 * A ticket that is opened again stays with its assignee if they are there and below capacity; otherwise this event returns
 * it to the queue, where affinity will prefer them. `staysIf` are the gates that they must pass.
 */
export function returned(
  ticket: Ticket,
  why: string,
  { taker, planVersion }: Facts<"taker">,
  plan: Plan,
  now: number,
  staysIf = STAYS_IF,
): readonly TicketEvent[] {
  const from = ticket.assignee;
  if (from === null) return [];
  if (keeper(ticket, plan) === null) return [ownerLost(from, why, null, now)];
  const { question, candidate } = demandTaker(taker);
  const run = startRun(prepare({ ...plan.pipeline, claimBinds: staysIf }, planVersion), [candidate]);
  const [first] = take(run, { ...question, ticket }, "claim", null).refusals;
  return first === undefined ? [] : [ownerLost(from, why, refusalWords(first).reason, now)];
}
