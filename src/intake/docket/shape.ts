import * as z from "zod/mini";
import { PRESENCES } from "../../core/ticket/agent.ts";
import { STATUSES } from "../../core/ticket/lifecycle.ts";
import { CHANNELS, PRIORITIES } from "../../core/ticket/ticket.ts";
import { INTENTS } from "../../core/ticket/verdict.ts";

/**
 * The shapes of the lines of an export. What they ask for is what replaying needs; what a record has beyond that is kept,
 * so that a field which this version does not know comes back as it was.
 */
const text = z.string();
const maybeText = z.nullable(text);
const whole = z.int();
const instant = z.pipe(
  z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)),
  z.transform((written: string) => Date.parse(written)),
);
const maybeInstant = z.nullable(instant);
const actor = z.templateLiteral([z.enum(["agent:", "customer:", "rule:"]), text]);
const anyActor = z.union([z.literal("system"), actor]);
const reason = maybeText;

const opened = z.looseObject({
  subject: text,
  body: text,
  channel: z.enum(CHANNELS),
  customer: maybeText,
  category: maybeText,
  priority: z.enum(PRIORITIES),
  tier: whole,
  team: maybeText,
  language: maybeText,
  region: maybeText,
  product: maybeText,
  tags: z.array(text),
  effortMs: z.number(),
  weight: z.number(),
  externalId: maybeText,
});

const message = z.looseObject({ body: text });

const verdict = z.looseObject({
  intent: z.enum(INTENTS),
  assignee: maybeText,
  admitted: z.array(z.looseObject({ agent: text })),
  refusals: z.array(z.looseObject({ agent: text, gate: text })),
  dropped: z.array(text),
  remarks: z.array(z.looseObject({ agent: text, gate: text })),
  policyVersion: whole,
});

function event<Type extends string, Data extends z.ZodMiniType>(type: Type, data: Data) {
  return z.object({
    seq: whole,
    act: whole,
    at: instant,
    type: z.literal(type),
    actor: anyActor,
    data,
    verdict: z.optional(verdict),
  });
}

const anyEvent = z.discriminatedUnion("type", [
  event("opened", opened),
  event("classified", z.looseObject({ set: z.looseObject({}), rule: maybeText })),
  event("prioritised", z.looseObject({ priority: z.enum(PRIORITIES), rule: maybeText })),
  event("routed", z.looseObject({ to: maybeText, unroutable: z.array(text) })),
  event("claimed", z.looseObject({})),
  event("stolen", z.looseObject({ from: text, reason: text })),
  event("released", z.looseObject({ from: text, reason })),
  event("reassigned", z.looseObject({ from: maybeText, to: maybeText, team: maybeText, reason })),
  event("escalated", z.looseObject({ from: maybeText, tier: whole, team: maybeText, reason: text })),
  event("replied", z.looseObject({ body: text, auto: z.boolean() })),
  event("noted", message),
  event("customer_replied", message),
  event("status_changed", z.looseObject({ status: z.enum(STATUSES), reason })),
  event("tagged", z.looseObject({ add: z.array(text), remove: z.array(text) })),
  event("undone", z.looseObject({ what: text, restore: z.looseObject({}) })),
]);

/** The shape of a line by the key that it starts with. */
export const LINES = {
  docket: z.object({ docket: z.literal(1), exportedAt: instant }),
  desk: z.object({
    desk: z.looseObject({
      version: whole,
      at: instant,
      actor: anyActor,
      toml: text,
      plan: z.looseObject({ name: text }),
    }),
  }),
  agent: z.object({
    agent: z.looseObject({
      handle: text,
      presence: z.enum(PRESENCES),
      presenceSince: maybeInstant,
      leaves: z.array(z.looseObject({ start: instant, end: instant, delegate: maybeText })),
      lastAssignedAt: maybeInstant,
    }),
  }),
  customer: z.object({
    customer: z.looseObject({
      email: text,
      name: maybeText,
      plan: maybeText,
      revenue: z.number(),
      language: maybeText,
      region: maybeText,
      excluded: z.array(text),
      firstTicketAt: maybeInstant,
    }),
  }),
  act: z.object({ act: z.looseObject({ act: whole, at: instant, actor: anyActor, command: text }) }),
  ticket: z.object({
    ticket: z.looseObject({
      number: whole,
      status: z.enum(STATUSES),
      priority: z.enum(PRIORITIES),
      team: maybeText,
      assignee: maybeText,
      version: whole,
    }),
    events: z.array(anyEvent).check(z.minLength(1)),
  }),
  end: z.object({ end: z.object({ tickets: whole }) }),
} as const;

/** What is wrong with a value, in one sentence that names the place. */
export function whatIsWrong({ issues }: z.core.$ZodError): string {
  const [first] = issues;
  const place = first?.path.join(".") ?? "";
  return `${place === "" ? "The line" : place} is not as docket writes it (${first?.code.replaceAll("_", " ")}).`;
}
