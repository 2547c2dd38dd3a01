import type { Actor, EventData, EventType } from "../core/ticket/event.ts";
import { PRIORITIES, type Priority, type Ticket } from "../core/ticket/ticket.ts";
import type { TurnKind } from "./conversation.ts";

/** An event without its instant. */
export type EventDraft = {
  [Type in EventType]: { readonly type: Type; readonly actor: Actor; readonly data: EventData[Type] };
}[EventType];

/** What a turn is about: its text, the ticket before it, and who may act. */
export type TurnContext = {
  readonly text: string;
  readonly ticket: Ticket;
  readonly owner: Actor;
  readonly customer: Actor;
  readonly colleague: Actor;
  /** The handle of who gets it if it is handed over. */
  readonly next: string;
};

/** The events of each kind of turn. */
export const TURN_EVENTS: Readonly<Record<TurnKind, (context: TurnContext) => readonly EventDraft[]>> = {
  asks: ({ text, customer }) => [{ type: "customer_replied", actor: customer, data: { body: text } }],
  answers: ({ text, owner }) => [{ type: "replied", actor: owner, data: { body: text, auto: false } }],
  notes: ({ text, owner }) => [{ type: "noted", actor: owner, data: { body: text } }],
  aside: ({ text, colleague }) => [{ type: "noted", actor: colleague, data: { body: text } }],
  tags: ({ text, owner }) => [{ type: "tagged", actor: owner, data: { add: [text], remove: [] } }],
  waits: ({ text, owner }) => [
    { type: "status_changed", actor: owner, data: { status: "pending", reason: text || null } },
  ],
  holds: ({ text, owner }) => [
    { type: "status_changed", actor: owner, data: { status: "on_hold", reason: text || null } },
  ],
  solves: ({ text, owner }) => [
    { type: "status_changed", actor: owner, data: { status: "solved", reason: text || null } },
  ],
  raises: ({ text, owner }) => [
    { type: "prioritised", actor: owner, data: { priority: priorityIn(text), rule: null } },
  ],
  releases: ({ text, owner, ticket: { assignee } }) =>
    assignee === null ? [] : [{ type: "released", actor: owner, data: { from: assignee, reason: text } }],
  escalates: ({ text, owner, ticket: { assignee, tier } }) => [
    { type: "escalated", actor: owner, data: { from: assignee, tier: tier + 1, team: null, reason: text } },
  ],
  reassigns: ({ text, owner, ticket: { assignee }, next }) => [
    { type: "reassigned", actor: owner, data: { from: assignee, to: next, team: null, reason: text } },
  ],
  steals: ({ text, ticket: { assignee }, next }) =>
    assignee === null ? [] : [{ type: "stolen", actor: `agent:${next}`, data: { from: assignee, reason: text } }],
};

function priorityIn(text: string): Priority {
  const priority = PRIORITIES.find((one) => one === text);
  if (priority === undefined) throw new Error(`${text} is not a priority.`);
  return priority;
}
