import { demandMine } from "../../ticket/decisions.ts";
import { since } from "../../words/ticket.ts";
import { act } from "../act.ts";
import { happens } from "../decision.ts";
import { reason } from "./permitted.ts";

/** Gives one's own tickets back to the queue, where they keep their arrival time. */
export const release = act({
  name: "release",
  summary: "give tickets back to the queue",
  help: "give tickets back to the queue; they keep their place in it",
  right: "release",
  about: "tickets",
  fields: { reason },
  words: () => ({ did: "Released", would: "release", done: () => "released" }),
  key: "ticket.release",
  assigns: "anyone",
  drains: () => true,
  facts: ["me"],
  decide: (ticket, given, facts, plan, now) => {
    demandMine(ticket, facts.me.handle, since(ticket, now, plan.timeZone));
    return { events: [happens(facts, now, "released", { from: facts.me.handle, reason: given.reason })] };
  },
});
