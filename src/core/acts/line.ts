import { Failure } from "../ticket/failure.ts";
import { isTicketWord } from "../ticket/ticket.ts";
import type { About } from "./about.ts";
import type { AnyField } from "./field.ts";
import { ATOMIC, argumentsOf, IF_VERSION } from "./flags.ts";
import { readValue, ticket } from "./values.ts";

/** What of a declaration the grammar goes by. */
export type Grammar = {
  readonly name: string;
  readonly about: About;
  readonly fields: Readonly<Record<string, AnyField>>;
  readonly instead: `--${string}` | null;
};

/** The words after the name of an act, with its flags apart: each with the values that it was given, in order. */
export type TypedLine = { readonly words: readonly string[]; readonly flags: ReadonlyMap<string, readonly string[]> };

/** What a line may refer to beside itself; null: there is none. */
export type Around = {
  /** The tickets of a line that names none. */
  readonly tickets: readonly number[];
  readonly stdin: (() => string) | null;
  readonly file: ((path: string) => string) | null;
};

/** What a line gives, by key, each still as it was typed. `isBatch`: it asks about a list, even if that is of one. */
export type Read = { readonly values: Readonly<Record<string, unknown>>; readonly isBatch: boolean };

type Split = Read & {
  /** The words that follow what the act is about. */
  readonly tail: readonly string[];
};

/** What a line is about: its tickets, read, or the action, the agent or the customer that it names. Throws `bad_input`. */
export function targetOf(declaration: Grammar, line: TypedLine, around: Around): Split {
  const [first] = line.words;
  switch (declaration.about) {
    case "tickets":
      return severalOf(declaration, line, around);
    case "ticket":
      return oneOf(line, around);
    case "action":
      return { values: first === undefined ? {} : { action: first }, tail: line.words.slice(1), isBatch: false };
    case "agent":
      return { values: first === undefined ? {} : { agent: first }, tail: line.words.slice(1), isBatch: false };
    case "customer":
      if (first === undefined) throw missingArgument("email");
      return { values: { customer: first }, tail: line.words.slice(1), isBatch: false };
    case "queue":
    case "new":
      return { values: {}, tail: line.words, isBatch: false };
  }
}

function oneOf({ words }: TypedLine, { tickets: [chosen, second] }: Around): Split {
  const [first] = words;
  if (chosen === undefined || (first !== undefined && isTicket(first))) {
    if (first === undefined) throw missingArgument("ticket");
    return { values: { ticket: readValue(ticket, first) }, tail: words.slice(1), isBatch: false };
  }
  if (second !== undefined) throw new Failure("bad_input", "A message goes to one ticket.");
  return { values: { ticket: chosen }, tail: words, isBatch: false };
}

function severalOf(declaration: Grammar, { words, flags }: TypedLine, around: Around): Split {
  const { instead } = declaration;
  const isAll = instead !== null && flags.has(instead);
  const { named, tail } = apart(declaration, words, around.tickets.length > 0);
  if (!isAll && named.length + around.tickets.length === 0) throw noTickets(declaration, words);
  const given = isAll || named.length > 0 ? named.flatMap((word) => numbersOf(word, around)) : around.tickets;
  const values = {
    tickets: [...new Set(given)],
    ...(flags.has(ATOMIC) ? { atomic: true } : {}),
    ...(flags.has(IF_VERSION) ? { ifVersion: flags.get(IF_VERSION)?.at(-1) } : {}),
  };
  return { values, tail, isBatch: (named.length || given.length) > 1 || named.includes("-") };
}

/** The words that name tickets, and those that follow them; `hasOthers`: they need name none. */
function apart({ fields }: Grammar, words: readonly string[], hasOthers: boolean) {
  const after = Object.values(fields).find(({ place }) => place.at === "last" || place.at === "rest");
  if (after?.place.at !== "last") {
    const first = after === undefined ? -1 : words.findIndex((word) => !isTicket(word));
    return first < 0 ? { named: words, tail: [] } : { named: words.slice(0, first), tail: words.slice(first) };
  }
  const last = words.at(-1);
  const isThere = last !== undefined && (words.length > 1 || (hasOthers && !isTicket(last)));
  if (isThere) return { named: words.slice(0, -1), tail: [last] };
  if ("missing" in after.absent) throw new Failure(after.absent.missing.code, after.absent.missing.sentence);
  return { named: words, tail: [] };
}

/** Whether a word stands for tickets. */
function isTicket(word: string): boolean {
  return word === "-" || isTicketWord(word);
}

function numbersOf(word: string, { stdin }: Around): readonly number[] {
  return word === "-" ? piped(demandStdin(stdin)) : [readValue(ticket, word)];
}

/** Tickets between white space; of lines with tabs, as `docket list` prints them, the first column. */
function piped(text: string): readonly number[] {
  return text
    .split(/\r\n|\r|\n/)
    .flatMap((line) => (line.includes("\t") ? [line.slice(0, line.indexOf("\t"))] : line.split(/\s+/)))
    .map((word) => word.trim())
    .filter((word) => word !== "")
    .map((word) => readValue(ticket, word));
}

/** Throws `bad_input` where nothing can be piped. */
export function demandStdin(stdin: Around["stdin"]): string {
  if (stdin !== null) return stdin();
  throw new Failure("bad_input", "There is no standard input here, so - stands for nothing.");
}

function noTickets(declaration: Grammar, [first]: readonly string[]): Failure {
  if (declaration.instead !== null) return new Failure("bad_input", `Name the tickets, or say ${declaration.instead}.`);
  if (first !== undefined) readValue(ticket, first);
  return missingArgument(argumentsOf(declaration)[0]?.name ?? "tickets");
}

function missingArgument(name: string): Failure {
  return new Failure("bad_input", `Missing required argument '${name}'.`);
}
