import { apply } from "../../ticket/apply.ts";
import { statusChange } from "../../ticket/decisions.ts";
import { Failure } from "../../ticket/failure.ts";
import { isUnsolved, STATUSES, type Status } from "../../ticket/lifecycle.ts";
import { type Ticket, ticketId } from "../../ticket/ticket.ts";
import { statusWords } from "../../words/ticket.ts";
import { act } from "../act.ts";
import { isQueued } from "../backlog.ts";
import { type Decision, happens } from "../decision.ts";
import type { Facts } from "../facts.ts";
import { body, flag, NO_TEXT, required, toggle } from "../field.ts";
import type { Plan } from "../plan.ts";
import { message, oneOf } from "../values.ts";
import { followUp } from "./opening.ts";
import { keeper, reopens, returned } from "./return-to-queue.ts";

const AUTHORS = ["agent", "customer"] as const;

/** Answers the customer, or records what the customer wrote; to a closed ticket that opens one that follows it up. */
export const reply = act({
  name: "reply",
  summary: "answer the customer",
  help: "answer the customer, or record what the customer wrote",
  right: "reply",
  about: "ticket",
  fields: {
    body: required(body(message), NO_TEXT),
    status: flag("--status <status>", "leave the ticket in this status", oneOf(STATUSES, "status"), ["statuses"]),
    from: flag("--from <who>", "agent, or customer: the customer wrote it", oneOf(AUTHORS, "author")),
    auto: toggle("--auto", "written automatically; does not count as a response"),
  },
  words: ({ from, status }) => ({
    did: from === "customer" ? "Recorded the customer's message in" : "Replied to",
    would: from === "customer" ? "record the customer's message in" : "reply to",
    rest: () => (from === "customer" || status === null ? "" : `and set it to ${statusWords(status)}`),
    done: () => {
      if (from === "customer") return "has the customer's message";
      return status === null ? "answered" : `answered, ${statusWords(status)}`;
    },
  }),
  isFinal: true,
  key: "ticket.reply",
  assigns: "anyone",
  drains: (before, after, plan) =>
    before === null || frees(before, after, plan) || (isQueued(after) && !isQueued(before)),
  facts: ["taker", "opening"],
  actor: ({ from }) => (from === "customer" ? "system" : null),
  taker: (ticket, { from, status }, _, plan) => {
    const to = from === "customer" ? "open" : status;
    return to !== null && reopens(ticket, to) ? keeper(ticket, plan) : null;
  },
  opens: (ticket, { from }) =>
    from === "customer" && ticket.status === "closed" ? { customer: ticket.customer, externalId: null } : null,
  decide: (ticket, given, facts, plan, now) =>
    given.from === "customer"
      ? heard(ticket, given.body, { ...facts, actor: `customer:${ticket.customer ?? "unknown"}` }, plan, now)
      : answered(ticket, given, facts, plan, now),
});

type Answer = { readonly body: string; readonly status: Status | null; readonly auto: boolean };

function answered(ticket: Ticket, answer: Answer, facts: Facts<"taker">, plan: Plan, now: number): Decision {
  if (ticket.status === "closed")
    throw new Failure("wrong_status", `${ticketId(ticket.number)} is closed.`, {
      hint: "Open a new ticket for the customer with `docket new`.",
    });
  const replied = happens(facts, now, "replied", { body: answer.body, auto: answer.auto });
  const status = answer.status === null ? null : statusChange(apply(ticket, replied), answer.status);
  if (status === null) return { events: [replied] };
  const changed = happens(facts, now, "status_changed", { status, reason: null });
  return {
    events: [replied, changed, ...(reopens(ticket, status) ? returned(ticket, "reopened", facts, plan, now) : [])],
  };
}

function heard(ticket: Ticket, text: string, facts: Facts<"taker" | "opening">, plan: Plan, now: number): Decision {
  if (ticket.status === "closed") return { events: [], opened: followUp(ticket, text, facts, plan, now) };
  const asked = happens(facts, now, "customer_replied", { body: text });
  return { events: [asked, ...(isUnsolved(ticket.status) ? [] : returned(ticket, "reopened", facts, plan, now))] };
}

/** Whether an agent has room again after it. */
function frees(before: Ticket, after: Ticket, { pipeline }: Plan): boolean {
  const counts = ({ assignee, status }: Ticket) => assignee !== null && pipeline.capacityCounts.includes(status);
  return counts(before) && !counts(after);
}
