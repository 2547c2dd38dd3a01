import type { Failure } from "../domain/error.ts";
import type { Ticket } from "../domain/ticket.ts";
import type { Verdict } from "../domain/verdict.ts";
import type { StoredEvent } from "../store/events.ts";

/** One ticket that a command was about. */
export type Done = {
  readonly number: number;
  /** Null for a ticket that was opened. */
  readonly before: Ticket | null;
  readonly ticket: Ticket;
  /** False if there was nothing to do, as when one claims what is one's own. */
  readonly changed: boolean;
  readonly events: readonly StoredEvent[];
  readonly verdict: Verdict | null;
  /** What a gate said that does not bind: "outside your shift". */
  readonly remarks: readonly string[];
};

export type Refused = { readonly number: number; readonly failure: Failure };

/** A ticket that found its agent because of a command about another. */
export type Routed = { readonly number: number; readonly subject: string; readonly to: string | null };

/** What a command did. */
export type Report = {
  /** What `docket undo` calls it; null if nothing was changed. */
  readonly act: number | null;
  readonly dryRun: boolean;
  readonly done: readonly Done[];
  readonly refused: readonly Refused[];
  readonly routed: readonly Routed[];
};
