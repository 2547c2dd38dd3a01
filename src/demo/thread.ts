import type { ClockName } from "../core/clocks/policy.ts";
import type { Channel, Priority } from "../core/ticket/ticket.ts";

/**
 * What somebody does in a conversation. The customer `asks`; the owner `answers`, `notes`, `tags`, `waits` for the
 * customer, `holds` for somebody else, `raises` the priority, `solves`, `escalates`, `releases` or `reassigns`; a
 * colleague leaves an `aside` or `steals` the ticket.
 */
export type Doing =
  | "asks"
  | "answers"
  | "notes"
  | "aside"
  | "tags"
  | "waits"
  | "holds"
  | "raises"
  | "solves"
  | "escalates"
  | "releases"
  | "reassigns"
  | "steals";

/** Its words are a message, a reason, a tag or a priority; facts stand in braces: `{order}`. */
export type Turn = readonly [does: Doing, words?: string];

/** A conversation as it was written down: who said what, without dates, numbers and names. */
export type Thread = {
  readonly subject: string;
  readonly category: string;
  readonly channel: Channel;
  readonly turns: readonly Turn[];
  /** `normal` unless told. */
  readonly priority?: Priority;
  /** English unless told. */
  readonly language?: string;
  /** Any customer of the language unless told. */
  readonly plan?: string;
  readonly tags?: readonly string[];
  /** Who has it in the end, or had it last; the least busy of those who can unless told. */
  readonly owner?: string;
  /** By this name other threads speak of it: `{ticket:map}`. */
  readonly key?: string;
  /** When it began; by the clocks and the status unless told. */
  readonly hoursAgo?: number;
  /** A clock that is nearly or already run out, with the minutes that are left. */
  readonly pressing?: readonly [clock: ClockName, minutesLeft: number];
};
