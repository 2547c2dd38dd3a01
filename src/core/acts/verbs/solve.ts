import { ticketId } from "../../ticket/ticket.ts";
import { act } from "../act.ts";
import { reason } from "./permitted.ts";
import { moved } from "./status.ts";

/** Marks tickets as solved. */
export const solve = act({
  name: "solve",
  summary: "mark tickets as solved",
  right: "status",
  about: "tickets",
  fields: { reason },
  words: () => ({
    did: "Solved",
    would: "solve",
    already: ({ number }) => `${ticketId(number)} is solved already.`,
    done: () => "solved",
  }),
  key: "ticket.solve",
  assigns: "anyone",
  drains: () => true,
  decide: (ticket, given, facts, plan, now) =>
    moved(ticket, "solved", given.reason, { ...facts, taker: null }, plan, now),
});
