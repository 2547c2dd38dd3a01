import * as z from "zod/mini";
import { type AgentState, type Leave, PRESENCES } from "../../core/ticket/agent.ts";
import { LARGEST_NUMBER } from "../../core/ticket/bounds.ts";
import type { Customer } from "../../core/ticket/customer.ts";
import { type Written, whyNoTicketEvent } from "../../core/ticket/event-check.ts";
import { STATUSES } from "../../core/ticket/lifecycle.ts";
import { PRIORITIES } from "../../core/ticket/ticket.ts";
import { INTENTS, type Verdict } from "../../core/ticket/verdict.ts";
import {
  type ExportedRefusal,
  type ExportedScore,
  factsOfRefusal,
  factsOfScore,
} from "../../core/words/verdict-json.ts";

/**
 * The shapes of the lines of an export. They ask for everything that this version writes; fields that it does not know are
 * kept as they are.
 */
const text = z.string();
const maybeText = z.nullable(text);
const whole = z.int();
/** By which other lines name this one. */
const number = whole.check(z.minimum(1), z.maximum(LARGEST_NUMBER));
const instant = z.pipe(
  z.string().check(
    z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    z.refine((written) => !Number.isNaN(Date.parse(written)), "is no instant"),
  ),
  z.transform((written: string) => Date.parse(written)),
);
const maybeInstant = z.nullable(instant);
const actor = z.union([z.literal("system"), z.templateLiteral([z.enum(["agent:", "customer:", "rule:"]), text])]);

/** A schema for each field of a record: one that is added to the record does not compile until it is here. */
type Fields<Item> = { readonly [Field in keyof Item]-?: z.ZodMiniType };

const leave = z.looseObject({
  start: instant,
  end: maybeInstant,
  delegate: maybeText,
  id: z.exactOptional(number),
  notedBy: z.exactOptional(maybeText),
  notedAt: z.exactOptional(maybeInstant),
} satisfies Fields<Leave>);

const facts = z.optional(z.record(text, z.unknown()));
const words = z.optional(text);
const UNKNOWN = "is of a gate or an order that this version of docket does not have";
const refusal = z.pipe(
  z
    .object({ agent: text, gate: text, needed: words, found: words, reason: words, facts })
    .check(z.refine((written) => factsOfRefusal(written) !== null, UNKNOWN)),
  z.transform((written: ExportedRefusal) => {
    return { agent: written.agent, gate: written.gate, facts: factsOfRefusal(written) ?? {} };
  }),
);
const score = z.pipe(
  z.object({ order: text, value: words, facts }).check(z.refine((written) => factsOfScore(written) !== null, UNKNOWN)),
  z.transform((written: ExportedScore) => ({ order: written.order, facts: factsOfScore(written) ?? {} })),
);
const verdict = z.object({
  intent: z.enum(INTENTS),
  assignee: maybeText,
  admitted: z.array(z.object({ agent: text, because: z.array(score) })),
  refusals: z.array(refusal),
  dropped: z.array(text),
  remarks: z.array(refusal),
  policyVersion: whole,
} satisfies Fields<Verdict>);

/** The data of an event stays as it was written: `wrongEvent` says whether it has what its type needs. */
const event = z.object({
  seq: number,
  act: number,
  at: instant,
  type: text,
  actor,
  data: z.unknown(),
  verdict: z.optional(verdict),
});

/** The shape of a line by the key that it starts with. */
export const LINES = {
  docket: z.object({ docket: z.literal(1), exportedAt: instant }),
  desk: z.object({
    desk: z.looseObject({
      version: number,
      at: instant,
      actor,
      toml: text,
      // It is built from the text, whatever stands here; null where that could not be read.
      plan: z.nullable(z.looseObject({ name: text })),
    }),
  }),
  agent: z.object({
    agent: z.looseObject({
      handle: text,
      presence: z.enum(PRESENCES),
      presenceSince: maybeInstant,
      leaves: z.array(leave),
      lastAssignedAt: maybeInstant,
    } satisfies Fields<AgentState>),
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
    } satisfies Fields<Customer>),
  }),
  act: z.object({ act: z.looseObject({ act: number, at: instant, actor, command: text }) }),
  deskEvent: z.object({
    deskEvent: z.object({
      seq: number,
      act: z.nullable(number),
      at: instant,
      type: text,
      actor,
      subject: text,
      data: z.unknown(),
    }),
  }),
  /** Of the ticket only what is compared: the rest follows from its events. */
  ticket: z.object({
    ticket: z.looseObject({
      number,
      status: z.enum(STATUSES),
      priority: z.enum(PRIORITIES),
      team: maybeText,
      assignee: maybeText,
      version: whole,
    }),
    events: z.array(event).check(z.minLength(1)),
  }),
  end: z.object({ end: z.object({ tickets: whole }) }),
} as const;

/** A sentence about the first event of a ticket that this version cannot replay, or null if there is none. */
export function wrongEvent(events: readonly Written[]): string | null {
  for (const [place, event] of events.entries()) {
    const wrong = whyNoTicketEvent(event, `events.${place}.data`);
    if (wrong !== null) return wrong;
  }
  return null;
}
