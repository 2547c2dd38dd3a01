import { z } from "zod";
import { PRIORITIES } from "../../core/ticket/ticket.ts";
import { parseDuration } from "../../core/time/duration.ts";
import type { Section } from "./section.ts";
import { clock, oneOf, text } from "./values.ts";

const step = z
  .strictObject({
    at: z.string().refine(isMoment, 'this is not a step; write "75%", or "-15m" for a distance from the deadline'),
    notify: text.exactOptional(),
    priority: oneOf("priority", ["+1", "+2", "+3", ...PRIORITIES]).exactOptional(),
    escalate: text.exactOptional(),
    requeue: z.boolean().exactOptional(),
  })
  .refine((set) => Object.keys(set).length > 1, "this step does nothing");

function isMoment(written: string): boolean {
  return /^\d{1,4}%$/.test(written) || parseDuration(written.replace(/^\+/, "")) !== null;
}

const item = z.strictObject({ clock, steps: z.array(step).min(1) }).describe("what happens as a clock runs out");

const schema = z.array(item).default([]);

type Ladders = { readonly ladder: z.output<typeof schema> };

export const ladder = {
  schema,
  plan: (file) => ({ ladders: file.ladder }),
  names: () => [],
  references: () => [],
  checks: [],
  parts: ({ ladders }) => ladders.map((one) => [`the ladder of ${one.clock}`, one]),
  starter: () => `# [[ladder]]                   # what happens as a clock runs out
# clock = "first_response"
# steps = [
#   { at = "75%", notify = "assignee" },
#   { at = "100%", notify = "lead", priority = "+1" },
# ]`,
  meanings: {
    clock: "the clock that runs out",
    "steps.at": "a share of the target or a distance from the deadline: `75%`, `-15m`, `100%`",
    "steps.notify": "who is notified",
    "steps.priority": "raised by so much, or set",
    "steps.escalate": "a team, or `tier+1`",
    "steps.requeue": "back to the queue",
  },
} satisfies Section<Ladders>;
