import type * as z from "zod/mini";
import type { Shape } from "../src/core/routing/facts/shape.ts";
import { ALL } from "../src/core/routing/gates/all.ts";
import { ALL_ORDERS } from "../src/core/routing/order.ts";
import type { AgentState, Leave } from "../src/core/ticket/agent.ts";
import type { Customer } from "../src/core/ticket/customer.ts";
import type { DeskEvent, DeskEventData, DeskEventType } from "../src/core/ticket/desk-event.ts";
import type { Actor, EventData, EventType, TicketEvent } from "../src/core/ticket/event.ts";
import { eventTable } from "../src/core/ticket/event-table.ts";
import type { Fact, Verdict, VerdictFacts } from "../src/core/ticket/verdict.ts";
import type { ExportedAct, ExportedEvent } from "../src/intake/docket/lines.ts";
import { HOUR, NOW } from "./given.ts";

/** Who brings an event about, if not an agent, who could take it back. */
const ACTORS: Readonly<Partial<Record<EventType, Actor>>> = {
  opened: "customer:kim@example.com",
  classified: "rule:words",
  routed: "system",
  customer_replied: "customer:kim@example.com",
};

const EVERY_TYPE = Object.keys(eventTable()) as readonly EventType[];

/** As many as the longest closed list has words, so that each of them is met. */
const VARIANTS = 7;

/** A value with everything that a schema allows; the last variant leaves out what may be null. */
function sampleOf(schema: z.core.$ZodType, variant: number, name: string): unknown {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case "object":
      return Object.fromEntries(
        Object.entries(def.shape).map(([key, inner]) => [key, sampleOf(inner, variant, `${name}.${key}`)]),
      );
    case "array":
      return [sampleOf(def.element, variant, `${name}.1`), sampleOf(def.element, variant, `${name}.2`)];
    case "optional":
      return sampleOf(def.innerType, variant, name);
    case "nullable":
      return variant === VARIANTS - 1 ? null : sampleOf(def.innerType, variant, name);
    case "enum": {
      const words = Object.values(def.entries);
      return words[variant % words.length];
    }
    case "boolean":
      return variant % 2 === 0;
    case "number":
      return variant + 2;
    case "string":
      return `${name} ${variant}`;
    default:
      throw new Error(`There is no sample of a ${def.type}: say here what one looks like.`);
  }
}

/** A fact of each kind; one with `?` may be left out. */
const FACTS: Readonly<Record<Shape[string], Fact>> = {
  text: "some",
  "text?": "perhaps",
  number: 3,
  "number?": 4,
  flag: false,
  texts: ["one", "two"],
  levels: [["billing", 2]],
};

/** The facts of a shape: all of them, then each time without one that may be left out, then without any of these. */
function factsOf(shape: Shape): readonly VerdictFacts[] {
  const names = Object.keys(shape);
  const optional = names.filter((name) => shape[name]?.endsWith("?"));
  return [[], ...optional.map((name) => [name]), ...(optional.length > 1 ? [optional] : [])].map((without) => {
    const told = names.filter((name) => !without.includes(name));
    return Object.fromEntries(told.flatMap((name) => (shape[name] === undefined ? [] : [[name, FACTS[shape[name]]]])));
  });
}

const VERDICT: Required<Verdict> = {
  intent: "claim",
  assignee: "ada",
  admitted: [{ agent: "ada", because: [{ order: "affinity", facts: {} }] }],
  refusals: [{ agent: "ben", gate: "skills", facts: { needs: [["billing", 2]], wants: [], has: [["billing", 0]] } }],
  dropped: ["region"],
  // As 0.1.0 wrote it, which kept the words.
  remarks: [{ agent: "ada", gate: "shift", facts: { needed: "10:00", found: "09:00", reason: "off shift" } }],
  policyVersion: 1,
};

/** Every gate refuses and every order ranks, with all facts that they can have. */
const WITH_EVERY_FACT: Required<Verdict> = {
  ...VERDICT,
  admitted: ALL_ORDERS.flatMap(({ name, shape }) =>
    factsOf(shape).map((facts) => ({ agent: "ada", because: [{ order: name, facts }] })),
  ),
  refusals: ALL.flatMap(({ name, shape }) => factsOf(shape).map((facts) => ({ agent: "ben", gate: name, facts }))),
};

function eventOf<Type extends EventType>(type: Type, variant: number, at: number, ticket: number): TicketEvent {
  const data = sampleOf(eventTable()[type], variant, `${type} of ${ticket}`) as EventData[Type];
  const verdict = type === "routed" ? WITH_EVERY_FACT : VERDICT;
  return { type, at, actor: ACTORS[type] ?? "agent:ada", data, verdict } as unknown as TicketEvent;
}

export type Past = { readonly number: number; readonly events: readonly ExportedEvent[] };

/** A ticket for each type of event in each variant, which happens to it once it is open, each by an act of its own. */
export function oneOfEveryEvent(): { readonly tickets: readonly Past[]; readonly acts: readonly ExportedAct[] } {
  const acts: ExportedAct[] = [];
  const tickets = EVERY_TYPE.flatMap((type, place) =>
    Array.from({ length: VARIANTS }, (_, variant): Past => {
      const number = place * VARIANTS + variant + 1;
      const opening = eventOf("opened", variant, NOW, number);
      const events = type === "opened" ? [opening] : [opening, eventOf(type, variant, NOW + HOUR, number)];
      return {
        number,
        events: events.map((event) => {
          const act = acts.length + 1;
          acts.push({ act, at: event.at, actor: "agent:ada", command: type });
          return { ...event, seq: act, act };
        }),
      };
    }),
  );
  return { tickets, acts };
}

export const EVERY_STATE: Required<AgentState> = {
  handle: "ada",
  presence: "away",
  presenceSince: NOW,
  leaves: [{ id: 1, start: NOW, end: NOW + HOUR, delegate: "ben", notedBy: "agent:ada", notedAt: NOW }],
  lastAssignedAt: NOW + HOUR,
};

export const EVERY_CUSTOMER: Required<Customer> = {
  email: "kim@example.com",
  name: "Kim",
  plan: "pro",
  revenue: 1200.5,
  language: "pt-BR",
  region: "BR",
  excluded: ["ben"],
  firstTicketAt: NOW,
};

const { handle, presence, presenceSince, leaves } = EVERY_STATE;
const [leave] = leaves as readonly [Leave];
const { email, firstTicketAt: _, ...facts } = EVERY_CUSTOMER;

/** What each type of event about agents, customers and the desk tells; together they lead to the state and the customer above. */
const HAPPENED: { readonly [Type in DeskEventType]: readonly [subject: string, data: DeskEventData[Type]] } = {
  desk_applied: ["1", { before: null, after: 1 }],
  presence_changed: [
    handle,
    { before: { presence: "online", since: null }, after: { presence, since: presenceSince }, undoes: 1 },
  ],
  leave_noted: [handle, { before: null, after: leave }],
  leave_ended: [handle, { before: { ...leave, id: 2, end: null }, after: { ...leave, id: 2, end: leave.start } }],
  customer_changed: [email, { before: {}, after: facts }],
};

/** One of every type, each in an act of its own behind `acts`. */
export function everyDeskEvent(acts: number) {
  const happened = Object.entries(HAPPENED).map(([type, [subject, data]], place) => {
    const event = { seq: place + 1, act: acts + place + 1, at: NOW, type, actor: "agent:ada", subject, data };
    return event as DeskEvent & { readonly seq: number; readonly act: number };
  });
  return {
    deskEvents: happened,
    acts: happened.map(({ act, at, actor, type }) => ({ act, at, actor, command: type })),
  };
}
