import type { Agent } from "../../ticket/agent.ts";
import { gate } from "./gate.ts";

/** Lets through agents who serve the ticket's region, one that contains it, or all regions. */
export const region = gate({
  name: "region",
  asks: "does the agent serve the region",
  bindsClaim: false,
  relaxedBy: { drop: "region", effect: "agents of other regions are asked too" },
  reads: { ticket: ["region"] },
  shape: { needs: "text?", has: "texts" },
  admits: ({ ticket }, { agent }) => ticket.region === null || serves(agent, ticket.region),
  facts: ({ ticket }, { agent }) => ({ needs: ticket.region, has: agent.regions }),
  words: ({ needs, has }) => ({
    needed: needs ?? "any region",
    found: has.join(", ") || "every region",
    reason: `not serving ${needs}`,
  }),
});

function serves({ regions }: Agent, wanted: string): boolean {
  return regions.length === 0 || regions.includes(wanted) || regions.some((listed) => contains(listed, wanted));
}

/** Whether a region is the other one or its parent: "DE" contains "DE-BY" (ISO 3166-2 codes start with the country's). */
export function contains(outer: string, inner: string): boolean {
  return inner.startsWith(outer) && (inner.length === outer.length || inner[outer.length] === "-");
}
