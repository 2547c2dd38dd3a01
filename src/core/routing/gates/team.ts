import { gate } from "./gate.ts";

/** Lets through members of the ticket's team, and of its overflow teams once these are asked. */
export const team = gate({
  name: "team",
  asks: "is the agent a member of the ticket's team",
  bindsClaim: true,
  relaxedBy: { drop: "team", effect: "every team is asked" },
  reads: { ticket: ["team"], requirements: ["overflow"] },
  shape: { needs: "text?", has: "texts" },
  admits: ({ ticket, requirements: { overflow } }, { agent }) =>
    ticket.team === null ||
    agent.teams.includes(ticket.team) ||
    (overflow.length > 0 && overflow.some((name) => agent.teams.includes(name))),
  facts: ({ ticket }, { agent }) => ({ needs: ticket.team, has: agent.teams }),
  words: ({ needs, has }) => ({
    needed: needs ?? "any team",
    found: has.join(", ") || "no team",
    reason: `not in ${needs}`,
  }),
});
