import type { AnyDeclaration } from "./act.ts";
import type { Offer } from "./field.ts";

/** A flag of an act, as it stands on a line. */
export type Flag = {
  readonly long: `--${string}`;
  readonly short: "-F" | null;
  /** What help calls its value; null: it takes none. */
  readonly takes: string | null;
  readonly isRepeated: boolean;
  readonly summary: string;
  readonly offers: readonly Offer[];
};

/** The words of an act that are no flags, as help shows them. */
export type Argument = {
  readonly name: string;
  readonly isRequired: boolean;
  readonly isVariadic: boolean;
  readonly summary: string;
  readonly offers: readonly Offer[];
};

type Shape = Pick<AnyDeclaration, "about" | "fields" | "instead">;

export const ATOMIC = "--atomic";
export const IF_VERSION = "--if-version";

/** The flags of an act in the order of its help: those of every batch first. */
export function flagsOf({ about, fields }: Pick<Shape, "about" | "fields">): readonly Flag[] {
  const own = Object.values(fields).flatMap(({ place, summary, offers }): readonly Flag[] => {
    if (place.at === "text") return TEXT;
    if (place.at === "switch") return [{ ...PLAIN, long: place.long, summary, offers }];
    return place.at === "flag" || place.at === "moment" ? [{ ...PLAIN, ...place, summary, offers }] : [];
  });
  return about === "tickets" ? [...BATCH, ...own] : own;
}

const PLAIN = { short: null, takes: null, isRepeated: false, offers: [] };

const BATCH: readonly Flag[] = [
  { ...PLAIN, long: ATOMIC, summary: "do all of them or none" },
  { ...PLAIN, long: IF_VERSION, takes: "n", summary: "refuse if a ticket has another version" },
];

const TEXT: readonly Flag[] = [
  { ...PLAIN, long: "--body", takes: "text", summary: "the text itself" },
  { ...PLAIN, long: "--file", short: "-F", takes: "file", summary: "read the text from a file; - is stdin" },
];

/** The words that follow the name of an act. */
export function argumentsOf({ about, fields, instead }: Shape): readonly Argument[] {
  const words = Object.values(fields).flatMap(({ place, summary, offers }) =>
    place.at === "last" || place.at === "rest" ? [{ ...place, summary, offers }] : [],
  );
  const [tail] = words;
  const dash = Object.values(fields).some(({ place }) => place.at === "text") ? [DASH] : [];
  if (about === "tickets") return [tickets(tail, instead === null)];
  if (about === "ticket") return [TICKET, ...dash];
  if (about === "agent") return [AGENT];
  if (about === "customer") return [CUSTOMER];
  return about === "action" ? [ACTION] : dash;
}

const OPTIONAL = { isRequired: false, isVariadic: false };
const TICKET: Argument = {
  name: "ticket",
  isRequired: true,
  isVariadic: false,
  summary: "42 or T-42",
  offers: ["tickets"],
};
const ACTION: Argument = {
  ...OPTIONAL,
  name: "action",
  summary: "the number that the action was given; `docket log` lists them",
  offers: [],
};
const AGENT: Argument = { ...OPTIONAL, name: "handle", summary: "you, if left out", offers: ["agents"] };
const CUSTOMER: Argument = { ...OPTIONAL, name: "email", isRequired: true, summary: "the address", offers: [] };
const DASH: Argument = { ...OPTIONAL, name: "-", summary: "read the text from stdin", offers: [] };

type Tail = { readonly at: string; readonly name: string; readonly summary: string; readonly offers: readonly Offer[] };

/** Tickets, and what may follow them. */
function tickets(tail: Tail | undefined, isRequired: boolean): Argument {
  const many = { isRequired, isVariadic: true };
  if (tail === undefined)
    return { ...many, name: "tickets", summary: "42 or T-42; - reads them from stdin", offers: ["tickets"] };
  const then = tail.at === "last" ? "last, " : "then ";
  return {
    ...many,
    name: `tickets-and-${tail.name.replace(/\|.*/, "")}`,
    summary: `42 or T-42, or - for stdin; ${then}${tail.summary}`,
    offers: ["tickets", ...tail.offers],
  };
}
