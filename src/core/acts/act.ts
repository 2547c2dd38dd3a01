import type { Agent } from "../ticket/agent.ts";
import type { Actor } from "../ticket/event.ts";
import type { Action } from "../ticket/rights.ts";
import type { Ticket } from "../ticket/ticket.ts";
import type { Verdict } from "../ticket/verdict.ts";
import type { Decision } from "./decision.ts";
import type { FactName, Facts } from "./facts.ts";
import type { AnyField, Field, ValueOf } from "./field.ts";
import type { Plan } from "./plan.ts";
import type { Scope } from "./scope.ts";

/** What an act is about: some tickets, one, the waiting tickets, an action of the log, or a ticket that is not there yet. */
export type About = "tickets" | "ticket" | "queue" | "action" | "new";

/** What an act carries beside its fields. */
type Target = {
  /** `atomic`: all of them or none. `ifVersion`: a ticket at another version is refused. */
  readonly tickets: {
    readonly tickets: readonly number[];
    readonly atomic: boolean;
    readonly ifVersion: number | null;
  };
  readonly ticket: { readonly ticket: number };
  readonly queue: object;
  readonly action: object;
  readonly new: object;
};

type Fields = Readonly<Record<string, AnyField>>;

/** An act as plain JSON: `{ act: "status", tickets: [42], status: "pending", reason: null, … }`. */
export type Value<Name extends string, Of extends About, Takes extends Fields> = { readonly act: Name } & Target[Of] & {
    readonly [Key in keyof Takes]: ValueOf<Takes[Key]>;
  };

/** One ticket that an act was about, before (null: it was opened) and after. */
export type Told = {
  readonly number: number;
  readonly before: Ticket | null;
  readonly ticket: Ticket;
  readonly verdict: Verdict | null;
};

/** How an act is spoken of. */
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

/** Everything that the program knows of an act; each face is a reading of it. `A` is its value, `Asked` the facts it needs. */
export type Declaration<A extends object = object, Asked extends FactName = FactName, On = Ticket | null> = {
  readonly name: string;
  /** In the list of all acts. */
  readonly summary: string;
  /** In its own help. */
  readonly help: string;
  readonly right: Action;
  readonly about: About;
  readonly fields: Fields;
  /** The switch that stands for tickets that are not named: `--all`. */
  readonly instead: `--${string}` | null;
  /** Whether it cannot be taken back: a message that has left, a ticket that is there. */
  readonly isFinal: boolean;
  /** The action of the keymap that starts it on the screen. */
  readonly key: string | null;
  /** Whom it may give tickets to; one that drains, anyone. */
  readonly assigns: Scope["assigns"];
  /** Whether waiting tickets are routed after a ticket went from `before` (null: it was opened) to `after`. */
  drains(before: Ticket | null, after: Ticket, plan: Plan): boolean;
  readonly facts: readonly Asked[];
  words(act: A): Words;
  /** What the fields demand of each other. Throws `bad_input`. */
  check(act: A): void;
  /** Who does it, if it is not the agent who gives it. Throws `bad_input`, `not_identified`. */
  actor(act: A, handle: string | null): Actor | null;
  /** The agent whom the decision will ask about, for the fact `taker`. */
  taker(ticket: Ticket, act: A, me: Agent | null, plan: Plan): string | null;
  /** Whether the decision will open a ticket, for the fact `opening`; the customer and the id elsewhere of that ticket. */
  opens(ticket: On, act: A): { readonly customer: string | null; readonly externalId: string | null } | null;
  /** The events that the act makes of a ticket, or the refusal. Pure. Throws a Failure. */
  decide(ticket: On, act: A, facts: Facts<Asked>, plan: Plan, now: number): Decision;
};

type Optional = "help" | "instead" | "isFinal" | "key" | "drains" | "facts" | "check" | "actor" | "taker" | "opens";

type Spec<Name extends string, Of extends About, Takes extends Fields, Asked extends FactName> = Omit<
  Declaration<Value<Name, Of, Takes>, Asked, On<Of>>,
  Optional | "name" | "about" | "fields"
> &
  Partial<Pick<Declaration<Value<Name, Of, Takes>, Asked, On<Of>>, Optional>> & {
    readonly name: Name;
    readonly about: Of;
    readonly fields: Takes;
  };

type On<Of extends About> = Of extends "new" ? null : Ticket;

/** Declares an act; what is left out is the ordinary case: nothing final, no key, no drain, no facts. */
export function act<const Name extends string, Of extends About, Takes extends Fields, Asked extends FactName = never>(
  spec: Spec<Name, Of, Takes, Asked>,
): Declaration<Value<Name, Of, Takes>, Asked, On<Of>> & { readonly name: Name; readonly fields: Takes } {
  return {
    help: spec.summary,
    instead: null,
    isFinal: false,
    key: null,
    drains: () => false,
    facts: [],
    check: () => undefined,
    actor: () => null,
    taker: () => null,
    opens: () => null,
    ...spec,
  };
}

/** How far an act reaches, for its transaction. */
export function scopeOf({ about, assigns }: Pick<Declaration, "about" | "assigns">): Scope {
  if (about === "queue") return { assigns, about: "queues" };
  return { assigns, about: about === "tickets" || about === "ticket" ? "ticket" : "desk" };
}

/** The value of a declared act. */
export type ActOf<Of> = Of extends { words(act: infer A): Words } ? A : never;

/** The same as somebody may write it: what is optional may be missing. */
export type GivenOf<Of> = Of extends { readonly name: string; readonly fields: infer Takes }
  ? Pick<ActOf<Of>, Extract<keyof ActOf<Of>, Needed<Takes>>> & Partial<ActOf<Of>>
  : never;

type Needed<Takes> =
  | "act"
  | "tickets"
  | "ticket"
  | { [Key in keyof Takes]: Takes[Key] extends Field<unknown, never> ? Key : never }[keyof Takes];
