import type { Gate } from "./gate.ts";

/** Lets through members of the ticket's team, and of its overflow teams once these are asked. */
export const team: Gate = {
  name: "team",
  relaxedBy: "team",
  admits: ({ ticket }, { agent }, _, { overflow }) =>
    ticket.team === null ||
    agent.teams.includes(ticket.team) ||
    (overflow.length > 0 && overflow.some((name) => agent.teams.includes(name))),
  words: ({ ticket }, { agent }) => ({
    needed: ticket.team ?? "any team",
    found: agent.teams.join(", ") || "no team",
    reason: `not in ${ticket.team}`,
  }),
  key: ({ ticket }) => ticket.team,
};
