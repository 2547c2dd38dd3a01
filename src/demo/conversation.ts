import type { ClockName } from "../core/clocks/policy.ts";
import type { Channel, Priority } from "../core/ticket/ticket.ts";

/**
 * What somebody does in a conversation. The customer `asks`; the assignee `answers`, `notes`, `tags`, `waits` for the
 * customer, `holds` for somebody else, `raises` the priority, `solves`, `escalates`, `releases` or `reassigns`; a
 * colleague leaves an `aside` or `steals` the ticket.
 */
export const TURN_KINDS = [
  "asks",
  "answers",
  "notes",
  "aside",
  "tags",
  "waits",
  "holds",
  "raises",
  "solves",
  "escalates",
  "releases",
  "reassigns",
  "steals",
] as const;
export type TurnKind = (typeof TURN_KINDS)[number];

/** `text` is a message, a reason, a tag or a priority, or empty; facts stand in braces: `{order}`. */
export type Turn = { readonly kind: TurnKind; readonly text: string };

/** A conversation without dates, numbers and names: those are added when the desk is built. */
export type Conversation = {
  readonly subject: string;
  readonly category: string;
  readonly channel: Channel;
  readonly turns: readonly Turn[];
  readonly priority: Priority;
  readonly language: string;
  /** The customer's plan; null for any but `enterprise`. */
  readonly plan: string | null;
  readonly tags: readonly string[];
  /** The last assignee's handle; null for the least busy agent who can take it. */
  readonly owner: string | null;
  /** Other conversations refer to it by this key: `{ticket:outage}`. */
  readonly key: string | null;
  /** When it was opened; null to derive that from the clocks and the status. */
  readonly hoursAgo: number | null;
  /** A clock that is about to run out or has run out, with the minutes left. */
  readonly pressing: { readonly clock: ClockName; readonly minutesLeft: number } | null;
};
