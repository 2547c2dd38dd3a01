import { Failure } from "../../core/ticket/failure.ts";
import { isUnsolved, STATUSES } from "../../core/ticket/lifecycle.ts";
import { CHANNELS, PRIORITIES } from "../../core/ticket/ticket.ts";

/** What `field:value` may name. */
export const FIELDS = [
  "status",
  "owner",
  "team",
  "priority",
  "category",
  "channel",
  "tag",
  "customer",
  "language",
  "region",
  "tier",
  "product",
  "plan",
  "external",
  "is",
] as const;
export type FilterField = (typeof FIELDS)[number];

export const QUALITIES = ["open", "mine", "unclaimed", "late", "risk", "paused", "unroutable"] as const;

export type Term = { readonly field: FilterField; readonly values: readonly string[]; readonly negated: boolean };

/**
 * A question to the queue. It is about unsolved tickets unless it names a status that is done. `text` are words that all must
 * occur in the subject or a message.
 */
export type Filter = { readonly terms: readonly Term[]; readonly text: readonly string[] };

export const EVERYTHING: Filter = { terms: [], text: [] };

const CLOSED_WORDS: Readonly<Partial<Record<FilterField, readonly string[]>>> = {
  status: [...STATUSES, "any"],
  priority: PRIORITIES,
  channel: CHANNELS,
  is: QUALITIES,
};

/**
 * Reads the language of `docket list -q`: words and "quoted phrases" search the text, `field:value` asks for a quality,
 * `field:a,b` for either, `-field:value` for the opposite. What is not `field:` of a known field is text, literally.
 * Throws `bad_input` for a value that cannot be.
 */
export function parseFilter(text: string): Filter {
  const terms: Term[] = [];
  const words: string[] = [];
  for (const [, minus = "", name = "", value = "", phrase, word] of text.matchAll(TOKENS)) {
    const field = FIELDS.find((known) => known === name.toLowerCase());
    if (field !== undefined) terms.push({ field, values: valuesOf(field, value), negated: minus === "-" });
    else words.push(phrase ?? word ?? `${minus}${name}:${value}`);
  }
  return { terms, text: words.filter((each) => each.trim() !== "") };
}

/** `-field:"quoted value"`, "a phrase", or a word. */
const TOKENS = /(-?)([a-zA-Z_]+):("[^"]*"?|\S+)|"([^"]*)"?|(\S+)/gu;

/** Two filters at once. */
export function both(a: Filter, b: Filter): Filter {
  return { terms: [...a.terms, ...b.terms], text: [...a.text, ...b.text] };
}

/** Whether the filter asks for tickets that are done, and for those that are not. */
export function reach({ terms }: Filter): { readonly solved: boolean; readonly unsolved: boolean } {
  const status = terms.find((term) => term.field === "status" && !term.negated);
  if (status === undefined) return { solved: false, unsolved: true };
  const any = status.values.includes("any");
  return {
    solved: any || status.values.some((value) => value === "solved" || value === "closed"),
    unsolved: any || STATUSES.some((value) => isUnsolved(value) && status.values.includes(value)),
  };
}

function valuesOf(field: FilterField, text: string): readonly string[] {
  const values = (text.startsWith('"') ? [text.replaceAll('"', "")] : text.split(",")).filter((value) => value !== "");
  if (values.length === 0) throw new Failure("bad_input", `${field}: needs a value.`);
  const known = CLOSED_WORDS[field];
  if (known === undefined) return values;
  return values.map((value) => {
    const word = value.toLowerCase().replace("-", "_");
    if (known.includes(word)) return word;
    throw new Failure("bad_input", `${field}:${value.slice(0, 40)} is not known; ${field}: takes ${known.join(", ")}.`);
  });
}
