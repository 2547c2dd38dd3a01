import * as z from "zod/mini";
import { type AgentState, type Leave, PRESENCES } from "../../core/ticket/agent.ts";
import type { Customer } from "../../core/ticket/customer.ts";
import { deskEventTable } from "../../core/ticket/desk-event-table.ts";
import { eventTable } from "../../core/ticket/event-table.ts";
import { STATUSES } from "../../core/ticket/lifecycle.ts";
import { PRIORITIES } from "../../core/ticket/ticket.ts";
import { INTENTS, type Verdict } from "../../core/ticket/verdict.ts";
import { unworded } from "../../core/words/verdict-json.ts";

/**
 * The shapes of the lines of an export. They ask for everything that this version writes; fields that it does not know are
 * kept as they are.
 */
const text = z.string();
const maybeText = z.nullable(text);
const whole = z.int();
const instant = z.pipe(
  z.string().check(z.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/)),
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
  id: z.exactOptional(whole),
  notedBy: z.exactOptional(maybeText),
  notedAt: z.exactOptional(maybeInstant),
} satisfies Fields<Leave>);

const facts = z.optional(z.record(text, z.unknown()));
const refusal = z.object({ agent: text, gate: text, needed: text, found: text, reason: text, facts });
const score = z.object({ order: text, value: text, facts });
const wordedVerdict = z.object({
  intent: z.enum(INTENTS),
  assignee: maybeText,
  admitted: z.array(z.object({ agent: text, because: z.array(score) })),
  refusals: z.array(refusal),
  dropped: z.array(text),
  remarks: z.array(refusal),
  policyVersion: whole,
} satisfies Fields<Verdict>);

const verdict = z.pipe(
  wordedVerdict,
  z.transform((written: z.output<typeof wordedVerdict>) => unworded(written)),
);

/** The data of an event stays as it was written: `wrongEvent` says whether it has what its type needs. */
const event = z.object({
  seq: whole,
  act: whole,
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
      version: whole,
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
  act: z.object({ act: z.looseObject({ act: whole, at: instant, actor, command: text }) }),
  deskEvent: z.object({
    deskEvent: z.object({
      seq: whole,
      act: z.nullable(whole),
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
      number: whole,
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

const EVENTS = new Map(Object.entries<z.ZodMiniType>(eventTable()));

const DESK_EVENTS = new Map(Object.entries<z.ZodMiniType>(deskEventTable()));

type Event = { readonly type: string; readonly data: unknown };

/** A sentence about the first event of a ticket that this version cannot replay, or null if there is none. */
export function wrongEvent(events: readonly Event[]): string | null {
  for (const [place, event] of events.entries()) {
    const wrong = wrongBy(EVENTS, event, `events.${place}.data`);
    if (wrong !== null) return wrong;
  }
  return null;
}

/** The same about what happened to an agent, a customer or the desk. */
export function wrongDeskEvent(event: Event): string | null {
  return wrongBy(DESK_EVENTS, event, "deskEvent.data");
}

function wrongBy(table: ReadonlyMap<string, z.ZodMiniType>, { type, data }: Event, place: string): string | null {
  const schema = table.get(type);
  if (schema === undefined) return `This version of docket does not know events of type "${type}".`;
  const { error } = schema.safeParse(data);
  return error === undefined ? null : whatIsWrong(error, place);
}

/** What is wrong with a value, in one sentence that names the place. */
export function whatIsWrong({ issues }: z.core.$ZodError, above = ""): string {
  const [first] = issues;
  const place = [above, ...(first?.path ?? [])].filter((part) => part !== "").join(".");
  return `${place === "" ? "The line" : place} is not as docket writes it (${first?.code.replaceAll("_", " ")}).`;
}
