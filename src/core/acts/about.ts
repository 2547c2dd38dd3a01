import type { AgentState } from "../ticket/agent.ts";
import type { Customer } from "../ticket/customer.ts";
import type { AgentEvent, DeskEventOf } from "../ticket/desk-event.ts";
import type { Ticket } from "../ticket/ticket.ts";
import type { Decision } from "./decision.ts";
import type { PersonWords, Words } from "./words.ts";

/** What an act carries beside its fields, by what it is about. */
export type Targets = {
  /** `atomic`: all of them or none. `ifVersion`: a ticket at another version is refused. */
  readonly tickets: {
    readonly tickets: readonly number[];
    readonly atomic: boolean;
    readonly ifVersion: number | null;
  };
  readonly ticket: { readonly ticket: number };
  /** The waiting tickets. */
  readonly queue: object;
  /** An action of the log, by its number; null: the newest that can be undone. */
  readonly action: { readonly action: number | null };
  /** A ticket that is not there yet. */
  readonly new: object;
  /** By handle; null: whoever acts. */
  readonly agent: { readonly agent: string | null };
  /** By address. */
  readonly customer: { readonly customer: string };
};

/** What an act is about. */
export type About = keyof Targets;

/** What of its target an act cannot do without. */
export type Named = { readonly tickets: "tickets"; readonly ticket: "ticket"; readonly customer: "customer" };

/** An act of some name about such a thing. */
export type ActAbout<Of extends About> = { readonly act: string } & Targets[Of];

/** What an act changes (`state`), how that is told (`words`), and what comes of its decision. */
type Ticketed = { readonly state: Ticket; readonly words: Words; readonly result: Decision };
export type Kinds = {
  readonly tickets: Ticketed;
  readonly ticket: Ticketed;
  readonly queue: Ticketed;
  readonly action: Ticketed;
  readonly new: Ticketed;
  readonly agent: {
    readonly state: AgentState;
    readonly words: PersonWords;
    readonly result: readonly AgentEvent[];
  };
  readonly customer: {
    readonly state: Customer;
    readonly words: PersonWords;
    readonly result: readonly DeskEventOf<"customer_changed">[];
  };
};

/** What an act is about that deals with tickets. */
export type AboutTickets = Exclude<About, "agent" | "customer">;

/** What an act is decided on; null for a ticket that is not there yet. */
export type On<Of extends About> = Of extends "new" ? null : Kinds[Of]["state"];
