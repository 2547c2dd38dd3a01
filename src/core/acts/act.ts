import type { Agent } from "../ticket/agent.ts";
import type { Actor } from "../ticket/event.ts";
import type { Action } from "../ticket/rights.ts";
import type { Ticket } from "../ticket/ticket.ts";
import type { About, AboutTickets, Kinds, Named, On, Targets } from "./about.ts";
import type { FactName, Facts } from "./facts.ts";
import type { AnyField, Field, ValueOf } from "./field.ts";
import type { Plan } from "./plan.ts";
import type { Scope } from "./scope.ts";

type Fields = Readonly<Record<string, AnyField>>;

/** An act as plain JSON: `{ act: "status", tickets: [42], status: "pending", reason: null, … }`. */
export type Value<Name extends string, Of extends About, Takes extends Fields> = {
  readonly act: Name;
} & Targets[Of] & {
    readonly [Key in keyof Takes]: ValueOf<Takes[Key]>;
  };

/**
 * Everything that the program knows of an act; each face is a reading of it. `A` is its value, `Asked` the facts it needs, `Of`
 * what it is about.
 */
export type Declaration<
  A extends object = object,
  Asked extends FactName = FactName,
  Of extends About = AboutTickets,
> = {
  readonly name: string;
  /** In the list of all acts. */
  readonly summary: string;
  /** In its own help. */
  readonly help: string;
  readonly right: Action;
  readonly about: Of;
  readonly fields: Fields;
  /** The switch that stands for tickets that are not named: `--all`. */
  readonly instead: `--${string}` | null;
  /** Whether it cannot be taken back: a message that has left, a ticket that is there. */
  readonly isFinal: boolean;
  /** The action of the keymap that starts it on the screen. */
  readonly key: string | null;
  /** Whom it may give tickets to; one that drains, anyone. */
  readonly assigns: Scope["assigns"];
  /** Whether waiting tickets are routed after what it is about went from `before` (null: it was opened) to `after`. */
  drains(before: Kinds[Of]["state"] | null, after: Kinds[Of]["state"], plan: Plan): boolean;
  readonly facts: readonly Asked[];
  words(act: A): Kinds[Of]["words"];
  /** What the fields demand of each other. Throws `bad_input`. */
  check(act: A): void;
  /** Who does it, if it is not the agent who gives it. Throws `bad_input`, `not_identified`. */
  actor(act: A, handle: string | null): Actor | null;
  /** The agent whom the decision will ask about, for the fact `taker`. */
  taker(ticket: Ticket, act: A, me: Agent | null, plan: Plan): string | null;
  /** Whether the decision will open a ticket, for the fact `opening`; the customer and the id elsewhere of that ticket. */
  opens(ticket: On<Of>, act: A): { readonly customer: string | null; readonly externalId: string | null } | null;
  /** The events that the act makes of a ticket, an agent or a customer, or the refusal. Pure. Throws a Failure. */
  decide(on: On<Of>, act: A, facts: Facts<Asked>, plan: Plan, now: number): Kinds[Of]["result"];
};

/** A declaration of any kind: what it is about tells which. */
export type AnyDeclaration<A extends object = object> = { [Of in About]: Declaration<A, FactName, Of> }[About];

type Optional = "help" | "instead" | "isFinal" | "key" | "drains" | "facts" | "check" | "actor" | "taker" | "opens";

type Spec<Name extends string, Of extends About, Takes extends Fields, Asked extends FactName> = Omit<
  Declaration<Value<Name, Of, Takes>, Asked, Of>,
  Optional | "name" | "about" | "fields"
> &
  Partial<Pick<Declaration<Value<Name, Of, Takes>, Asked, Of>, Optional>> & {
    readonly name: Name;
    readonly about: Of;
    readonly fields: Takes;
  };

/** Declares an act; what is left out is the ordinary case: nothing final, no key, no drain, no facts. */
export function act<const Name extends string, Of extends About, Takes extends Fields, Asked extends FactName = never>(
  spec: Spec<Name, Of, Takes, Asked>,
): Declaration<Value<Name, Of, Takes>, Asked, Of> & { readonly name: Name; readonly fields: Takes } {
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
export function scopeOf({ about, assigns }: Pick<AnyDeclaration, "about" | "assigns">): Scope {
  if (about === "queue") return { assigns, about: "queues" };
  return { assigns, about: about === "tickets" || about === "ticket" ? "ticket" : "desk" };
}

/** Whether an act says the switch that stands for all tickets, and names none. */
export function takesAll({ fields, instead }: Pick<AnyDeclaration, "fields" | "instead">, act: object): boolean {
  const values: ReadonlyMap<string, unknown> = new Map(Object.entries(act));
  return Object.entries(fields).some(
    ([key, { place }]) => place.at === "switch" && place.long === instead && values.get(key) === true,
  );
}

/** The value of a declared act. */
export type ActOf<Of> = Of extends { words(act: infer A): unknown } ? A : never;

/** The same as somebody may write it: what is optional may be missing. */
export type GivenOf<Of> = Of extends {
  readonly name: string;
  readonly about: infer Target;
  readonly fields: infer Takes;
}
  ? Pick<ActOf<Of>, Extract<keyof ActOf<Of>, Needed<Target, Takes>>> & Partial<ActOf<Of>>
  : never;

type Needed<Target, Takes> =
  | "act"
  | (Target extends keyof Named ? Named[Target] : never)
  | { [Key in keyof Takes]: Takes[Key] extends Field<unknown, never> ? Key : never }[keyof Takes];
