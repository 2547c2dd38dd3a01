import type { FailureCode } from "../ticket/failure.ts";
import { type Schema, yesOrNo } from "./values.ts";

/** What completion may offer for a value: the names of the desk, or the words of a closed list. */
export type Offer = "tickets" | "agents" | "teams" | "atTeams" | "categories" | "statuses" | "priorities" | "channels";

/** Where a value stands on a line, after the name of the act. */
export type FieldPlace =
  /** `--to finance`; `takes` is what help calls the value. */
  | { readonly at: "flag"; readonly long: Long; readonly takes: string; readonly isRepeated: boolean }
  /** A point in time after its flag, on a line also in words: `--from tomorrow`. `isEnd`: a day means its end. */
  | { readonly at: "moment"; readonly long: Long; readonly takes: string; readonly isEnd: boolean }
  /** `--auto` */
  | { readonly at: "switch"; readonly long: Long }
  /** The one word after the tickets: `status 42 pending`. */
  | { readonly at: "last"; readonly name: string }
  /** Every word after the tickets: `tag 42 vip billing`. */
  | { readonly at: "rest"; readonly name: string }
  /** A message: `--body TEXT`, `-F FILE`, or `-` for standard input. */
  | { readonly at: "text" };

type Long = `--${string}`;

/** The refusal of an act that lacks a value it cannot do without. */
export type Missing = { readonly code: FailureCode; readonly sentence: string; readonly hint?: string };

/** One thing that an act takes beside its tickets; `Absent` stands for it where it is not given. */
export type Field<Given, Absent> = {
  readonly place: FieldPlace;
  /** For help. */
  readonly summary: string;
  readonly schema: Schema<Given>;
  readonly offers: readonly Offer[];
  readonly absent: { readonly is: Absent } | { readonly missing: Missing };
  /** A person's own words, which the log leaves out. */
  readonly isProse: boolean;
};

export type AnyField = Field<unknown, unknown>;
export type ValueOf<Of> = Of extends Field<infer Given, infer Absent> ? Given | Absent : never;

/** A value after its flag, such as `--to <team|tier>`; null if it is not given. The schema may be told the flag's name. */
export function flag<Given>(
  flags: `--${string} <${string}>`,
  summary: string,
  schema: Schema<Given> | ((of: string) => Schema<Given>),
  offers: readonly Offer[] = [],
): Field<Given, null> {
  const [long, takes] = named(flags);
  const place: FieldPlace = { at: "flag", long, takes, isRepeated: false };
  return {
    place,
    summary,
    schema: typeof schema === "function" ? schema(long) : schema,
    offers,
    absent: { is: null },
    isProse: false,
  };
}

/** A flag that may stand on a line several times. */
export function repeated<Item>(
  flags: `--${string} <${string}>`,
  summary: string,
  schema: Schema<readonly Item[]>,
  offers: readonly Offer[] = [],
): Field<readonly Item[], readonly Item[]> {
  const [long, takes] = named(flags);
  return {
    place: { at: "flag", long, takes, isRepeated: true },
    summary,
    schema,
    offers,
    absent: { is: [] },
    isProse: false,
  };
}

/** A flag with a point in time, in ms UTC; `isEnd`: a day without a time counts to its end. */
export function moment<Given>(
  flags: `--${string} <${string}>`,
  summary: string,
  schema: (of: string) => Schema<Given>,
  isEnd = false,
): Field<Given, null> {
  const [long, takes] = named(flags);
  const place: FieldPlace = { at: "moment", long, takes, isEnd };
  return { place, summary, schema: schema(long), offers: [], absent: { is: null }, isProse: false };
}

/** A flag without a value. */
export function toggle(long: Long, summary: string): Field<boolean, boolean> {
  return { place: { at: "switch", long }, summary, schema: yesOrNo, offers: [], absent: { is: false }, isProse: false };
}

/** What a person says in their own words. */
export function prose<Given, Absent>(field: Field<Given, Absent>): Field<Given, Absent> {
  return { ...field, isProse: true };
}

/** What may not be left out. */
export function required<Given>(field: Field<Given, unknown>, missing: Missing | string): Field<Given, never> {
  const refusal = typeof missing === "string" ? { code: "bad_input" as const, sentence: missing } : missing;
  return { ...field, absent: { missing: refusal } };
}

/** The word after the tickets. */
export function last<Given>(
  name: string,
  summary: string,
  what: string,
  schema: Schema<Given>,
  offers: readonly Offer[],
): Field<Given, never> {
  const missing: Missing = { code: "bad_input", sentence: `After the tickets comes ${what}.` };
  return { place: { at: "last", name }, summary, schema, offers, absent: { missing }, isProse: false };
}

/** The words after the tickets. */
export function rest<Item>(
  name: string,
  summary: string,
  schema: Schema<readonly Item[]>,
): Field<readonly Item[], readonly Item[]> {
  return { place: { at: "rest", name }, summary, schema, offers: [], absent: { is: [] }, isProse: false };
}

/** A message that may be left out. */
export function body<Given>(schema: Schema<Given>): Field<Given, null> {
  return { place: { at: "text" }, summary: "the text itself", schema, offers: [], absent: { is: null }, isProse: true };
}

/** The refusal of an act that lacks its message. */
export const NO_TEXT: Missing = {
  code: "not_a_terminal",
  sentence: "There is no text.",
  hint: 'Give it by --body "…", -F FILE, or - for stdin.',
};

function named(flags: `--${string} <${string}>`): readonly [long: Long, takes: string] {
  const [long = "", takes = ""] = flags.slice(2, -1).split(" <");
  return [`--${long}`, takes];
}
