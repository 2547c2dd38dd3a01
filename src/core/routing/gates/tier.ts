import { gate } from "./gate.ts";

/** Lets through agents whose tier today is the ticket's or at most `tierAbove` higher. */
export const tier = gate({
  name: "tier",
  asks: "is today's tier, rotations counted, the ticket's or higher, and not above it by more than `tier_above`",
  bindsClaim: false,
  relaxedBy: { drop: "tier", effect: "lower and higher tiers are asked too" },
  reads: { ticket: ["tier"] },
  shape: { needs: "number", above: "number?", has: "number" },
  admits: ({ ticket }, { tierToday }, { tierAbove }) =>
    tierToday >= ticket.tier && (tierAbove === null || tierToday <= ticket.tier + tierAbove),
  facts: ({ ticket }, { tierToday }, { tierAbove }) => ({ needs: ticket.tier, above: tierAbove, has: tierToday }),
  words: ({ needs, above, has }) => ({
    needed: range(needs, above),
    found: `tier ${has}`,
    reason: has < needs ? `below tier ${needs}` : `too far above tier ${needs}`,
  }),
});

function range(lowest: number, above: number | null): string {
  if (above === null) return `tier ${lowest} or higher`;
  return above === 0 ? `tier ${lowest}` : `tier ${lowest} to ${lowest + above}`;
}
