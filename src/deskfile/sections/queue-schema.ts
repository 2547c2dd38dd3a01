import { z } from "zod";
import { GATES, ORDERS, RELAXABLE } from "../../core/routing/facts/policy.ts";
import { parseDuration } from "../../core/time/duration.ts";
import { queueOrder } from "./people-schema.ts";
import { anyDuration, channel, duration, oneOf, status, text } from "./value-schema.ts";

const perRevenue = z.string().transform((written, context) => {
  const [, worth = "", per = ""] = /^(\S+) +per +(\d{1,15})$/.exec(written) ?? [];
  const ms = parseDuration(worth);
  if (ms !== null && Number(per) > 0) return { ms, per: Number(per) };
  context.addIssue('this is no head start by revenue; write "30m per 1000"');
  return z.NEVER;
});

const headStart = z
  .strictObject({
    urgent: anyDuration.optional(),
    high: anyDuration.optional(),
    normal: anyDuration.optional(),
    low: anyDuration.optional(),
    first_time_customer: anyDuration.optional(),
    revenue: perRevenue.optional().describe('for each full amount, like "30m per 1000"'),
    plan: z.record(text, anyDuration).default({}),
    channel: z.partialRecord(channel, anyDuration).default({}),
  })
  .describe("how much earlier than its arrival a ticket counts");

export const queue = z
  .strictObject({
    order: queueOrder.default("urgency"),
    head_start: headStart.optional().describe('left out: urgent = "24h", high = "8h", low = "-8h"'),
  })
  .describe("what comes first");

const gate = oneOf("gate", GATES);

const relaxation = z.strictObject({
  after: anyDuration.refine((ms) => ms >= 0, "this must not be negative"),
  drop: oneOf("relaxation", RELAXABLE),
});

export const pipeline = z
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
      .default(["active", "team", "skills", "language", "capacity", "excluded"])
      .describe("gates that refuse a claim; the others only remark"),
    affinity: z.strictObject({ within: duration.optional() }).default({}).describe("how long a customer is remembered"),
    tier_above: z.int().min(0).optional().describe("how far above the ticket's tier an agent may be; left out: any"),
    shift_until_done: z.boolean().default(false).describe("only what can be finished before the shift ends"),
    relax: z.array(relaxation).default([]).describe("in business time since the ticket became eligible"),
  })
  .describe("who gets it");
