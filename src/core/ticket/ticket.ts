import type { Status } from "./lifecycle.ts";

export const CHANNELS = ["email", "chat", "phone", "whatsapp", "social", "web", "api"] as const;
export type Channel = (typeof CHANNELS)[number];

/** From the most to the least pressing. */
export const PRIORITIES = ["urgent", "high", "normal", "low"] as const;
export type Priority = (typeof PRIORITIES)[number];

/**
 * What the clocks need to know of a ticket's past: each change of status, each question of the customer (`ask`) and each
 * public answer of an agent (`answer`), in order, with its instant in ms UTC.
 */
export type Mark = readonly [at: number, what: Status | "ask" | "answer"];

/** A customer's request. It is what `apply` makes of its events, and nothing else. Instants are ms UTC. */
export type Ticket = {
  readonly number: number;
  readonly subject: string;
  readonly channel: Channel;
  readonly category: string | null;
  readonly priority: Priority;
  /** The lowest tier that may work on it; 1 is the first line. */
  readonly tier: number;
  readonly team: string | null;
  readonly assignee: string | null;
  readonly status: Status;
  /** The customer's e-mail address; null if an agent opened an internal ticket. */
  readonly customer: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** ISO 3166, or the desk's own. */
  readonly region: string | null;
  readonly product: string | null;
  readonly tags: readonly string[];
  /** Expected work, in ms. */
  readonly effortMs: number;
  /** Capacity points that it takes. */
  readonly weight: number;
  readonly externalId: string | null;
  readonly createdAt: number;
  /** Since when it waits for somebody: relaxation counts from here. */
  readonly eligibleAt: number;
  readonly assignedAt: number | null;
  /** Agents who gave it back or escalated it since somebody last had it: they do not get it at once again. */
  readonly excluded: readonly string[];
  /** Why nobody could take it when the pipeline last tried ("2 without billing"); null if it found somebody or need not. */
  readonly unroutable: { readonly reasons: readonly string[] } | null;
  readonly solvedAt: number | null;
  readonly firstSolvedAt: number | null;
  readonly timeline: readonly Mark[];
  /** How many events made it: the figure that compare-and-set compares. */
  readonly version: number;
};

/** How a ticket is called: `T-42`. */
export function ticketId(number: number): `T-${number}` {
  return `T-${number}`;
}

/** The number of a ticket as people write it: `42`, `T-42` or `#42`. Null if the text is none. */
export function ticketNumber(text: string): number | null {
  const digits = /^(?:T-|#)?([1-9]\d{0,14})$/i.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}

/** Whether a word stands for a ticket, though its number may be none that a ticket can have. */
export function isTicketWord(word: string): boolean {
  return /^(?:T-|#)?\d+$/i.test(word);
}
