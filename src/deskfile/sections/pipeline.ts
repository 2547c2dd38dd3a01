import { z } from "zod";
import { BINDING_CLAIMS, GATES, gateOf, RELAXABLE } from "../../core/routing/gates/all.ts";
import { ORDERS } from "../../core/routing/order.ts";
import { DAY } from "../../core/time/units.ts";
import { type Check, type Section, warning } from "./section.ts";
import { anyDuration, duration, oneOf, status } from "./values.ts";

const gate = oneOf("gate", GATES);

const relaxation = z.strictObject({
  after: anyDuration.refine((ms) => ms >= 0, "this must not be negative"),
  drop: oneOf("relaxation", RELAXABLE),
});

const schema = z
  .strictObject({
    gates: z
      .array(gate)
      .min(1)
      .default([...GATES])
      .describe("asked in this order; left out: all of them"),
    order: z
      .array(oneOf("order of agents", ORDERS))
      .default(["affinity", "skill_level", "spare_capacity", "longest_idle"])
      .describe("what decides among those who can; the last tie goes by handle"),
    spare_capacity: oneOf("measure of spare capacity", ["percent", "number"]).default("percent"),
    capacity_counts: z.array(status).default(["new", "open"]).describe("statuses that fill an agent's capacity"),
    claim_binds: z
      .array(gate)
      .default([...BINDING_CLAIMS])
      .describe("gates that refuse a claim; the others only add a remark"),
    affinity: z.strictObject({ within: duration.optional() }).default({}).describe("how long a customer is remembered"),
    tier_above: z.int().min(0).optional().describe("how far above the ticket's tier an agent may be; left out: any"),
    shift_until_done: z.boolean().default(false).describe("only what can be finished before the shift ends"),
    relax: z.array(relaxation).default([]).describe("in business time since the ticket became eligible"),
  })
  .describe("who gets it")
  .prefault({});

type Pipeline = { readonly pipeline: z.output<typeof schema> };

/** How long a customer is remembered where the file does not say. */
const AFFINITY = 30 * DAY;

/** Settings that speak of a gate which the pipeline does not ask do nothing. */
const unasked: Check<Pipeline> = ({ pipeline: { gates, relax, claim_binds } }) => [
  ...relax.flatMap(({ drop }, index) =>
    gates.includes(gateOf(drop))
      ? []
      : [
          warning(
            ["pipeline", "relax", index, "drop"],
            `the pipeline does not ask ${gateOf(drop)}, so there is nothing to drop`,
          ),
        ],
  ),
  ...claim_binds.flatMap((one, index) =>
    gates.includes(one)
      ? []
      : [warning(["pipeline", "claim_binds", index], `the pipeline does not ask ${one}, so it binds nobody`)],
  ),
];

export const pipeline = {
  schema,
  plan: ({ pipeline: set }) => ({
    pipeline: {
      gates: set.gates,
      order: set.order,
      spareCapacity: set.spare_capacity,
      capacityCounts: set.capacity_counts,
      claimBinds: set.claim_binds,
      affinityWithinMs: set.affinity.within ?? AFFINITY,
      tierAbove: set.tier_above ?? null,
      shiftUntilDone: set.shift_until_done,
      relax: set.relax.map(({ after, drop }) => ({ afterMs: after, drop })).toSorted((a, b) => a.afterMs - b.afterMs),
    },
  }),
  names: () => [],
  references: () => [],
  checks: [unasked],
  parts: (plan) => [["the pipeline", plan.pipeline]],
  starter: () => `# -- who gets it ----------------------------------------------------------------------------------

[pipeline]
order = ["affinity", "skill_level", "spare_capacity", "longest_idle"]
relax = [                      # what is dropped when nobody could take a ticket for so long, in open hours
  { after = "30m", drop = "wants" },
  { after = "2h", drop = "language" },
]`,
  meanings: {
    spare_capacity: "whether the order compares shares or numbers of free points",
    "affinity.within": "how long a customer is remembered; left out: 30 days",
    "relax.after": "how long nobody could take it",
    "relax.drop": "what is no longer asked",
  },
} satisfies Section<Pipeline>;
