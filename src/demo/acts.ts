import type { Actor, EventData, EventType } from "../core/ticket/event.ts";
import { PRIORITIES, type Priority, type Ticket } from "../core/ticket/ticket.ts";
import type { Doing } from "./thread.ts";

/** An event without its instant. */
export type Draft = {
  [Type in EventType]: { readonly type: Type; readonly actor: Actor; readonly data: EventData[Type] };
}[EventType];

/** Who is there when a turn is played, and what is said. */
export type Moment = {
  readonly words: string;
  readonly ticket: Ticket;
  readonly owner: Actor;
  readonly customer: Actor;
  readonly colleague: Actor;
  /** Who gets it if it is handed over. */
  readonly next: string;
};

/** What each turn leaves in the history. */
export const ACTS: Readonly<Record<Doing, (moment: Moment) => readonly Draft[]>> = {
  asks: ({ words, customer }) => [{ type: "customer_replied", actor: customer, data: { body: words } }],
  answers: ({ words, owner }) => [{ type: "replied", actor: owner, data: { body: words, auto: false } }],
  notes: ({ words, owner }) => [{ type: "noted", actor: owner, data: { body: words } }],
  aside: ({ words, colleague }) => [{ type: "noted", actor: colleague, data: { body: words } }],
  tags: ({ words, owner }) => [{ type: "tagged", actor: owner, data: { add: [words], remove: [] } }],
  waits: ({ words, owner }) => [
    { type: "status_changed", actor: owner, data: { status: "pending", reason: words || null } },
  ],
  holds: ({ words, owner }) => [
    { type: "status_changed", actor: owner, data: { status: "on_hold", reason: words || null } },
  ],
  solves: ({ words, owner }) => [
    { type: "status_changed", actor: owner, data: { status: "solved", reason: words || null } },
  ],
  raises: ({ words, owner }) => [
    { type: "prioritised", actor: owner, data: { priority: priorityIn(words), rule: null } },
  ],
  releases: ({ words, owner, ticket: { assignee } }) =>
    assignee === null ? [] : [{ type: "released", actor: owner, data: { from: assignee, reason: words } }],
  escalates: ({ words, owner, ticket: { assignee, tier } }) => [
    { type: "escalated", actor: owner, data: { from: assignee, tier: tier + 1, team: null, reason: words } },
  ],
  reassigns: ({ words, owner, ticket: { assignee }, next }) => [
    { type: "reassigned", actor: owner, data: { from: assignee, to: next, team: null, reason: words } },
  ],
  steals: ({ words, ticket: { assignee }, next }) =>
    assignee === null ? [] : [{ type: "stolen", actor: `agent:${next}`, data: { from: assignee, reason: words } }],
};

function priorityIn(words: string): Priority {
  const priority = PRIORITIES.find((one) => one === words);
  if (priority === undefined) throw new Error(`${words} is no priority.`);
  return priority;
}
