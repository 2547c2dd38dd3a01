import type { output } from "zod/mini";
import type { EventTable } from "./event-table.ts";
import type { Verdict } from "./verdict.ts";

/** Who did it. */
export type Actor = `agent:${string}` | `customer:${string}` | `rule:${string}` | "system";

export function isActor(text: string): text is Actor {
  return text === "system" || /^(agent|customer|rule):/.test(text);
}

/** The agent behind an actor, or null. */
export function agentOf(actor: Actor): string | null {
  return actor.startsWith("agent:") ? actor.slice("agent:".length) : null;
}

export type Immutable<Value> = Value extends readonly (infer Item)[]
  ? readonly Immutable<Item>[]
  : { readonly [Key in keyof Value]: Immutable<Value[Key]> };

/** What happened, by type. */
export type EventData = { readonly [Type in keyof EventTable]: Immutable<output<EventTable[Type]>> };

export type EventType = keyof EventData;

export type Opening = Omit<EventData["opened"], "body">;

/** What intake rules may set. */
export type Classification = EventData["classified"]["set"];

/** The fields that `undone` puts back. */
export type Restoration = EventData["undone"]["restore"];

export type EventOf<Type extends EventType> = {
  readonly type: Type;
  /** ms UTC. */
  readonly at: number;
  readonly actor: Actor;
  readonly data: EventData[Type];
  readonly verdict?: Verdict;
};

export type TicketEvent = { [Type in EventType]: EventOf<Type> }[EventType];

/** The types of event that carry a message: those whose data have a body. */
export type MessageType = {
  [Type in EventType]: EventData[Type] extends { readonly body: string } ? Type : never;
}[EventType];

export type MessageEvent = { [Type in MessageType]: EventOf<Type> }[MessageType];

/** Who speaks in a message; a note is for the team alone. */
export const MESSAGE_KINDS = {
  opened: "customer",
  replied: "agent",
  noted: "note",
  customer_replied: "customer",
} as const satisfies Readonly<Record<MessageType, string>>;

/** The agent who answered the customer by an event; null also for what was written automatically. */
export function answererBy(event: TicketEvent): string | null {
  return event.type === "replied" && !event.data.auto ? agentOf(event.actor) : null;
}

/** What a search for text finds an event by; null if by nothing. */
export function searchText(event: TicketEvent): string | null {
  if (!isMessage(event)) return null;
  const { body } = event.data;
  if (event.type !== "opened") return body;
  return [event.data.subject, body, event.data.customer, event.data.externalId].filter(Boolean).join("\n");
}

/** Whether an event carries a message. */
export function isMessage<Event extends TicketEvent>(event: Event): event is Event & MessageEvent {
  return Object.hasOwn(MESSAGE_KINDS, event.type);
}
