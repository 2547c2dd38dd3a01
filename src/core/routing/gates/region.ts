import type { Agent } from "../../ticket/agent.ts";
import type { Gate } from "./gate.ts";

/** Lets through agents who serve the ticket's region, one that contains it, or all regions. */
export const region: Gate = {
  name: "region",
  relaxedBy: "region",
  admits: ({ ticket }, { agent }) => ticket.region === null || serves(agent, ticket.region),
  words: ({ ticket }, { agent }) => ({
    needed: ticket.region ?? "any region",
    found: agent.regions.join(", ") || "every region",
    reason: `not serving ${ticket.region}`,
  }),
  key: ({ ticket }) => ticket.region,
};

function serves({ regions }: Agent, wanted: string): boolean {
  return regions.length === 0 || regions.includes(wanted) || regions.some((listed) => contains(listed, wanted));
}

/** Whether a region is the other one or its parent: "DE" contains "DE-BY" (ISO 3166-2 codes start with the country's). */
export function contains(outer: string, inner: string): boolean {
  return inner.startsWith(outer) && (inner.length === outer.length || inner[outer.length] === "-");
}
