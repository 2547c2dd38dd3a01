import { z } from "zod";
import type { HeadStart } from "../../core/routing/urgency.ts";
import { PRIORITIES } from "../../core/ticket/ticket.ts";
import { parseDuration } from "../../core/time/duration.ts";
import { HOUR } from "../../core/time/units.ts";
import { budget } from "../../core/words/duration.ts";
import type { Section } from "./section.ts";
import { anyDuration, channel, queueOrder, text } from "./values.ts";

const perRevenue = z.string().transform((written, context) => {
  const [, worth = "", per = ""] = /^(\S+) +per +(\d{1,15})$/.exec(written) ?? [];
  const ms = parseDuration(worth);
  if (ms !== null && Number(per) > 0) return { ms, per: Number(per) };
  context.addIssue('this is not a head start by revenue; write "30m per 1000"');
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

const schema = z
  .strictObject({
    order: queueOrder.default("urgency"),
    head_start: headStart.optional().describe('left out: urgent = "24h", high = "8h", low = "-8h"'),
  })
  .describe("what comes first")
  .prefault({});

export type QueueSection = { readonly queue: z.output<typeof schema> };

/** What the priorities are worth to a desk that says nothing about head starts. */
const HEAD_START: HeadStart = {
  priority: { urgent: 24 * HOUR, high: 8 * HOUR, low: -8 * HOUR },
  plan: {},
  channel: {},
  firstTimeCustomer: 0,
  revenue: null,
};

function headStartOf({ queue: { head_start: set } }: QueueSection): HeadStart {
  if (set === undefined) return HEAD_START;
  return {
    priority: Object.fromEntries(PRIORITIES.flatMap((name) => (set[name] === undefined ? [] : [[name, set[name]]]))),
    plan: set.plan,
    channel: set.channel,
    firstTimeCustomer: set.first_time_customer ?? 0,
    revenue: set.revenue ?? null,
  };
}

const DURATIONS = /^headStart\.(?:(?:priority|plan|channel|firstTimeCustomer)\b|revenue\.ms$)/;

export const queue = {
  schema,
  plan: (file) => ({ queue: { order: file.queue.order, headStart: headStartOf(file) } }),
  names: () => [],
  references: () => [],
  checks: [],
  parts: (plan) => [["the queue", plan.queue]],
  valueInWords: (field, value) => (typeof value === "number" && DURATIONS.test(field) ? budget(value) : undefined),
  starter: () => `# -- what comes first: each ticket counts as if it had come this much earlier -----------------------

[queue.head_start]
urgent = "24h"
high = "8h"
low = "-8h"
first_time_customer = "2h"
# revenue = "30m per 1000"
# plan = { enterprise = "8h", pro = "2h" }
# channel = { chat = "4h", phone = "6h" }`,
  meanings: {
    order: "the order of every team that names none",
    "head_start.urgent": "for the priority urgent; the parts add up",
    "head_start.high": "for the priority high",
    "head_start.normal": "for the priority normal",
    "head_start.low": "for the priority low; it may be negative",
    "head_start.first_time_customer": "for a customer's first ticket",
    "head_start.plan": "by the customer's plan",
    "head_start.channel": "by channel",
  },
} satisfies Section<QueueSection>;
