import type { Customer } from "../../ticket/customer.ts";
import { Failure } from "../../ticket/failure.ts";
import type { Ticket } from "../../ticket/ticket.ts";
import type { Fact, VerdictFacts } from "../../ticket/verdict.ts";
import type { Candidate } from "../facts/candidate.ts";
import type { Requirements } from "../facts/needs.ts";
import type { Settings } from "../facts/settings.ts";
import { type FactsOf, factsIn, kept, type Shape } from "../facts/shape.ts";

/** What a gate needs and what it found, in words, and the two or three words of a refusal that can be counted. */
export type Words = { readonly needed: string; readonly found: string; readonly reason: string };

/** What a gate is asked about; a gate sees only the fields that it declares in `reads`. */
export type Asked<
  OfTicket extends keyof Ticket = keyof Ticket,
  OfCustomer extends keyof Customer = keyof Customer,
  OfRequirements extends keyof Requirements = keyof Requirements,
> = {
  readonly ticket: Pick<Ticket, OfTicket>;
  readonly customer: Pick<Customer, OfCustomer> | null;
  readonly requirements: Pick<Requirements, OfRequirements>;
};

/** The fields on which the answer of a gate may depend, apart from the candidate and the settings. */
export type Reads<
  OfTicket extends keyof Ticket = keyof Ticket,
  OfCustomer extends keyof Customer = keyof Customer,
  OfRequirements extends keyof Requirements = keyof Requirements,
> = {
  readonly ticket?: readonly OfTicket[];
  readonly customer?: readonly OfCustomer[];
  readonly requirements?: readonly OfRequirements[];
};

type Description<Name extends string, Drop extends string> = {
  readonly name: Name;
  /** The question it asks, for the README. */
  readonly asks: string;
  /** Whether it refuses a claim of one's own where `claim_binds` is left out; otherwise it only remarks. */
  readonly bindsClaim: boolean;
  /** What the desk must drop for this gate to give way, and what happens then; null: it never gives way. */
  readonly relaxedBy: { readonly drop: Drop; readonly effect: string; readonly part?: string } | null;
  /** Whether it refuses this candidate whatever the ticket. Only for gates that never give way; left out: never. */
  readonly isShut?: (candidate: Candidate) => boolean;
};

/**
 * One yes/no question about one agent and one ticket. A gate knows nothing of the other gates, of the order, of the
 * database or of the screen.
 */
export type Gate<Name extends string = string, Drop extends string = string> = Description<Name, Drop> & {
  readonly reads: Reads;
  readonly shape: Shape;
  readonly admits: (asked: Asked, candidate: Candidate, settings: Settings) => boolean;
  /** What it needs and what it found, whether it admits or not. */
  readonly facts: (asked: Asked, candidate: Candidate, settings: Settings) => VerdictFacts;
  /** Throws `database_damaged` if these are not the facts of this gate. */
  readonly words: (facts: VerdictFacts) => Words;
  /** The values of what it reads: equal ones mean equal facts for one candidate under one policy. */
  readonly read: readonly ((asked: Asked) => unknown)[];
};

/** A gate from its declaration, which is checked by the compiler: it reads what it declares, and its facts have its shape. */
export function gate<
  const Name extends string,
  const Of extends Shape,
  const Drop extends string = never,
  OfTicket extends keyof Ticket = never,
  OfCustomer extends keyof Customer = never,
  OfRequirements extends keyof Requirements = never,
>(
  declared: Description<Name, Drop> & {
    readonly reads: Reads<OfTicket, OfCustomer, OfRequirements>;
    readonly shape: Of;
    readonly admits: (
      asked: Asked<OfTicket, OfCustomer, OfRequirements>,
      candidate: Candidate,
      settings: Settings,
    ) => boolean;
    readonly facts: (
      asked: Asked<OfTicket, OfCustomer, OfRequirements>,
      candidate: Candidate,
      settings: Settings,
    ) => FactsOf<Of> & Readonly<Record<string, Fact | null>>;
    readonly words: (facts: FactsOf<Of>) => Words;
  },
): Gate<Name, Drop> {
  return {
    ...declared,
    facts: (asked, candidate, settings) => kept(declared.facts(asked, candidate, settings)),
    words: (facts) => {
      const own = factsIn(declared.shape, facts);
      if (own === null) throw new Failure("database_damaged", `These are not facts of the gate ${declared.name}.`);
      return declared.words(own);
    },
    read: readersOf(declared.reads),
  };
}

function readersOf({ ticket = [], customer = [], requirements = [] }: Reads): Gate["read"] {
  return [
    ...ticket.map((field) => (asked: Asked) => comparable(asked.ticket[field])),
    ...customer.map((field) => (asked: Asked) => comparable(asked.customer?.[field] ?? null)),
    // Those of equal tickets are the same object.
    ...requirements.map((field) => (asked: Asked) => asked.requirements[field]),
  ];
}

/** Lists are compared by what is in them. */
function comparable(value: unknown): unknown {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : value;
}
