import { gate } from "./gate.ts";

/** Holds back who just gave this ticket back or escalated it, and whom the customer does not want. */
export const excluded = gate({
  name: "excluded",
  asks: "the agent has not just escalated or released it, and the customer has not excluded them",
  bindsClaim: true,
  relaxedBy: { drop: "excluded", effect: "the agent who just gave the ticket back may get it again" },
  reads: { ticket: ["excluded"], customer: ["excluded"] },
  shape: { byCustomer: "flag", gaveBack: "flag" },
  admits: ({ ticket, customer }, { agent: { handle } }) =>
    !ticket.excluded.includes(handle) && !(customer?.excluded.includes(handle) ?? false),
  facts: ({ ticket, customer }, { agent: { handle } }) => ({
    byCustomer: customer?.excluded.includes(handle) ?? false,
    gaveBack: ticket.excluded.includes(handle),
  }),
  words: ({ byCustomer, gaveBack }) => ({
    needed: "not excluded",
    found: byCustomer ? "excluded by the customer" : gaveBack ? "gave it back or escalated it" : "not excluded",
    reason: byCustomer ? "unwanted by customer" : "just gave it back",
  }),
});
