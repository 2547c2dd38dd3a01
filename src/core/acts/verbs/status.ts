import { statusChange } from "../../ticket/decisions.ts";
import { STATUSES, type Status } from "../../ticket/lifecycle.ts";
import { type Ticket, ticketId } from "../../ticket/ticket.ts";
import { statusWords } from "../../words/ticket.ts";
import { act } from "../act.ts";
import { type Decision, happens, NOTHING } from "../decision.ts";
import type { Facts } from "../facts.ts";
import { last } from "../field.ts";
import type { Plan } from "../plan.ts";
import { oneOf } from "../values.ts";
import { reason } from "./permitted.ts";
import { keeper, reopens, returned } from "./return-to-queue.ts";

/** Moves tickets to a status that may follow theirs. */
export const status = act({
  name: "status",
  summary: "set the status of tickets",
  right: "status",
  about: "tickets",
  fields: {
    status: last("status", STATUSES.join(", "), "a status", oneOf(STATUSES, "status"), ["statuses"]),
    reason,
  },
  words: ({ status: to }) => ({
    did: "Set",
    would: "set",
    rest: () => `to ${statusWords(to)}`,
    already: ({ number }) => `${ticketId(number)} is ${statusWords(to)} already.`,
    done: () => statusWords(to),
  }),
  key: "ticket.status",
  assigns: "anyone",
  drains: () => true,
  facts: ["taker"],
  taker: (ticket, { status: to }, _, plan) => (reopens(ticket, to) ? keeper(ticket, plan) : null),
  decide: (ticket, given, facts, plan, now) => moved(ticket, given.status, given.reason, facts, plan, now),
});

/** The ticket in another status; one that is opened again may return to the queue. Throws `wrong_status`. */
export function moved(
  ticket: Ticket,
  to: Status,
  reason: string | null,
  facts: Facts<"taker">,
  plan: Plan,
  now: number,
): Decision {
  if (statusChange(ticket, to) === null) return NOTHING;
  const changed = happens(facts, now, "status_changed", { status: to, reason });
  return { events: [changed, ...(reopens(ticket, to) ? returned(ticket, "reopened", facts, plan, now) : [])] };
}
