import type { DeskEvent } from "../ticket/desk-event.ts";
import type { Ticket } from "../ticket/ticket.ts";
import type { Verdict } from "../ticket/verdict.ts";

/** One ticket that an act was about, before (null: it was opened) and after. */
export type Told = {
  readonly number: number;
  readonly before: Ticket | null;
  readonly ticket: Ticket;
  readonly verdict: Verdict | null;
};

/** How an act about tickets is spoken of. */
export type Words = {
  /** "Claimed", said of what was done. */
  readonly did: string;
  /** "claim", said of what a dry run would do. */
  readonly would: string;
  /** What follows the ticket: "for ben". */
  readonly rest?: (told: Told) => string;
  /** Said when there was nothing to do. */
  readonly already?: (told: Told) => string;
  /** "claimed", what the screen says of a ticket afterwards. */
  readonly done: (ticket: Ticket) => string;
  /** What the screen says when there was nothing to do. */
  readonly nothing?: string;
};

/** How an act about an agent or a customer is spoken of: "ana is away", and of a dry run "ana would be away". */
export type PersonWords = {
  readonly did: string;
  readonly would: string;
  /** What follows, with the times of a zone; empty if there was nothing to do. */
  readonly rest: (events: readonly DeskEvent[], timeZone: string) => string;
  /** Said of them when there was nothing to do: "is away already". */
  readonly nothing: string;
};
