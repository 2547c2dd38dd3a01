import { demandUnsolved } from "../../ticket/decisions.ts";
import { PRIORITIES, ticketId } from "../../ticket/ticket.ts";
import { act } from "../act.ts";
import { happens, NOTHING } from "../decision.ts";
import { last } from "../field.ts";
import { priority as anyPriority } from "../values.ts";

/** Changes the priority, and with it the place in the queue and every deadline. */
export const priority = act({
  name: "priority",
  summary: "set the priority of tickets",
  help: "set the priority of tickets, and with it their place in the queue and their deadlines",
  right: "priority",
  about: "tickets",
  fields: {
    priority: last("priority", PRIORITIES.join(", "), "a priority", anyPriority, ["priorities"]),
  },
  words: ({ priority: to }) => ({
    did: "Set",
    would: "set",
    rest: () => `to ${to}`,
    already: ({ number }) => `${ticketId(number)} is ${to} already.`,
    done: () => `is ${to} now`,
  }),
  key: "ticket.priority",
  assigns: "nobody",
  decide: (ticket, given, facts, _, now) => {
    demandUnsolved(ticket, "changing the priority");
    if (ticket.priority === given.priority) return NOTHING;
    return { events: [happens(facts, now, "prioritised", { priority: given.priority, rule: null })] };
  },
});
