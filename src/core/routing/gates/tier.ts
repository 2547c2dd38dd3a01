import type { Gate } from "./gate.ts";

/** Lets through agents whose tier today is the ticket's or at most `tierAbove` higher. */
export const tier: Gate = {
  name: "tier",
  relaxedBy: "tier",
  admits: ({ ticket }, { tierToday }, { tierAbove }) =>
    tierToday >= ticket.tier && (tierAbove === null || tierToday <= ticket.tier + tierAbove),
  words: ({ ticket }, { tierToday }, { tierAbove }) => ({
    needed: range(ticket.tier, tierAbove),
    found: `tier ${tierToday}`,
    reason: tierToday < ticket.tier ? `below tier ${ticket.tier}` : `too far above tier ${ticket.tier}`,
  }),
  key: ({ ticket }) => ticket.tier,
};

function range(lowest: number, above: number | null): string {
  if (above === null) return `tier ${lowest} or higher`;
  return above === 0 ? `tier ${lowest}` : `tier ${lowest} to ${lowest + above}`;
}
