import { demandUnowned } from "../../ticket/decisions.ts";
import { ticketId } from "../../ticket/ticket.ts";
import { since } from "../../words/ticket.ts";
import { act } from "../act.ts";
import { happens, NOTHING } from "../decision.ts";
import { text } from "../values.ts";
import { demandReasonToOverride, override, overriding, permitted, reason } from "./permitted.ts";

/** Takes tickets that nobody owns for the agent who acts. */
export const claim = act({
  name: "claim",
  summary: "take tickets that nobody owns",
  right: "claim",
  about: "tickets",
  fields: { override, reason: { ...reason, schema: text("a reason for the override") } },
  words: () => ({
    did: "Claimed",
    would: "claim",
    already: ({ number }) => `${ticketId(number)} is yours already.`,
    done: () => "claimed",
    nothing: "yours already",
  }),
  key: "ticket.claim",
  assigns: "actor",
  facts: ["me", "taker"],
  check: demandReasonToOverride,
  taker: (ticket, _, me) => (ticket.assignee === null ? (me?.handle ?? null) : null),
  decide: (ticket, given, facts, plan, now) => {
    if (demandUnowned(ticket, facts.me.handle, since(ticket, now, plan.timeZone)) === "mine") return NOTHING;
    const verdict = permitted(ticket, given, "claim", facts, plan);
    return { events: [happens(facts, now, "claimed", overriding(given), { verdict })], verdict };
  },
});
