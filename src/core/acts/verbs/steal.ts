import { demandOwnedByAnother } from "../../ticket/decisions.ts";
import { ticketId } from "../../ticket/ticket.ts";
import { act } from "../act.ts";
import { happens, NOTHING } from "../decision.ts";
import { required } from "../field.ts";
import { demandReasonToOverride, override, overriding, permitted, reason } from "./permitted.ts";

/** Takes tickets over from their owner. */
export const steal = act({
  name: "steal",
  summary: "take tickets over from their owner",
  right: "steal",
  about: "tickets",
  fields: { override, reason: required(reason, "Say why with --reason.") },
  words: () => ({
    did: "Took over",
    would: "take over",
    rest: ({ before }) => (before?.assignee == null ? "" : `from ${before.assignee}`),
    already: ({ number }) => `${ticketId(number)} is yours already.`,
    done: () => "taken over",
  }),
  key: "ticket.steal",
  assigns: "anyone",
  drains: () => true,
  facts: ["me", "taker"],
  check: demandReasonToOverride,
  taker: (ticket, _, me) => (ticket.assignee === null || ticket.assignee === me?.handle ? null : (me?.handle ?? null)),
  decide: (ticket, given, facts, plan, now) => {
    const owner = demandOwnedByAnother(ticket, facts.me.handle);
    if (owner === "mine") return NOTHING;
    const verdict = permitted(ticket, given, "steal", facts, plan);
    const data = { from: owner.from, reason: given.reason, ...overriding(given) };
    return { events: [happens(facts, now, "stolen", data, { verdict })], verdict };
  },
});
