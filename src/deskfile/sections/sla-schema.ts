import { z } from "zod";
import { CLOCKS } from "../../core/clocks/policy.ts";
import { UNSOLVED } from "../../core/ticket/lifecycle.ts";
import { PRIORITIES } from "../../core/ticket/ticket.ts";
import { parseDuration } from "../../core/time/duration.ts";
import { queueOrder } from "./people-schema.ts";
import { match } from "./ticket-schema.ts";
import { duration, oneOf, priority, text } from "./value-schema.ts";

const clock = oneOf("clock", CLOCKS);
const target = z.partialRecord(priority, duration).optional().describe("business time by priority");

export const sla = z
  .strictObject({
    name: text,
    when: match.default({}),
    calendar: z
      .union(
        [text, z.partialRecord(oneOf("priority", ["urgent", "high", "normal", "low", "default"]), text)],
        'this must be the name of a calendar, or calendars by priority like { urgent = "always", default = "office" }',
      )
      .optional()
      .describe("left out: the desk's"),
    first_response: target,
    next_response: target,
    resolution: target,
    pauses: z
      .partialRecord(clock, z.array(oneOf("status in which a clock runs", UNSOLVED)))
      .default({})
      .describe("statuses in which a clock stands still"),
  })
  .describe("what we promise; the first that matches holds");

const step = z
  .strictObject({
    at: z.string().refine(isMoment, 'this is no step; write "75%", or "-15m" for a distance from the deadline'),
    notify: text.exactOptional(),
    priority: oneOf("priority", ["+1", "+2", "+3", ...PRIORITIES]).exactOptional(),
    escalate: text.exactOptional(),
    requeue: z.boolean().exactOptional(),
  })
  .refine((set) => Object.keys(set).length > 1, "this step does nothing");

function isMoment(written: string): boolean {
  return /^\d{1,4}%$/.test(written) || parseDuration(written.replace(/^\+/, "")) !== null;
}

export const ladder = z
  .strictObject({ clock, steps: z.array(step).min(1) })
  .describe("what happens as a clock runs out");

export const view = z
  .strictObject({
    name: text,
    query: z.string().describe("in the filter language of `docket list -q`"),
    order: queueOrder.optional(),
  })
  .describe("a saved question to the queue, shown as a tab");
