import { languageTag } from "../routing/facts/language-tag.ts";
import { Failure } from "../ticket/failure.ts";
import { PRIORITIES, type Priority, ticketNumber } from "../ticket/ticket.ts";
import { parseDuration } from "../time/duration.ts";
import { parseInstant } from "../time/instant.ts";
import { withArticle } from "../words/article.ts";
import { nearest } from "../words/nearest.ts";

/**
 * What an act may take: a schema reads what was typed, and the same value as JSON. What it has read it reads again unchanged.
 * It throws `bad_input` with a whole sentence of what is wrong. These are plain functions: loading a schema library would make
 * a command start a tenth slower.
 */
export type Schema<Value> = { readonly read: (given: unknown) => Value };

/** The value that a schema makes of what was given. Throws `bad_input`. */
export function readValue<Value>(schema: Schema<Value>, given: unknown): Value {
  return schema.read(given);
}

/** The longest message, in characters. */
const LONGEST_BODY = 1_000_000;
const LONGEST_LINE = 2_000;

/** One line that a person wrote, trimmed: `what` it is names it in the refusal. */
export function text(what: string): Schema<string> {
  return { read: (given) => words(asText(given), what) };
}

/** A message that a person wrote; the space around it goes. */
export const message: Schema<string> = {
  read: (given) => bounded(asText(given).replaceAll("\r\n", "\n").trim(), "a text", LONGEST_BODY),
};

/** A message that may be empty, kept as it is written. */
export const anyMessage: Schema<string> = { read: (given) => asText(given).toWellFormed() };

/** A name from the desk, or any other text that is taken as it stands. */
export const name: Schema<string> = { read: asText };

/** A BCP 47 tag in its usual spelling: `DE` is `de`, `pt_br` is `pt-BR`. */
export const language: Schema<string> = {
  read: (given) => {
    const tag = asText(given).trim();
    return languageTag(tag) ?? mistake(`"${tag.slice(0, 80)}" is not a language tag: write en, pt-BR or zh-Hant.`);
  },
};

/** The same value, or `blank` where nothing is given but space. */
export function unlessBlank<Value, Blank>(schema: Schema<Value>, blank: Blank): Schema<Value | Blank> {
  return { read: (given) => (typeof given === "string" && given.trim() === "" ? blank : schema.read(given)) };
}

/** One line that a person wrote, trimmed. Throws `bad_input` if it is empty or too long. */
export function words(given: string, what: string): string {
  return bounded(given.trim().replaceAll(/\s*\n\s*/g, " "), what, LONGEST_LINE);
}

function bounded(given: string, what: string, most: number): string {
  if (given === "") throw new Failure("bad_input", `This takes ${what}, and it is empty.`);
  if (given.length <= most) return given.toWellFormed();
  const [limit, length] = [most, given.length].map((size) => size.toLocaleString("en"));
  throw new Failure("bad_input", `This takes ${what} of at most ${limit} characters; this one has ${length}.`);
}

/** A word of a closed list, in any case and with - for _. */
export function oneOf<const Word extends string>(list: readonly Word[], what: string): Schema<Word> {
  return { read: (given) => wordOf(asText(given), list, what) };
}

/** A word of a closed list. Throws `bad_input` with the nearest one that there is. */
export function wordOf<Word extends string>(given: string, list: readonly Word[], what: string): Word {
  const wanted = given.toLowerCase().replaceAll("-", "_");
  const found = list.find((word) => word === wanted);
  if (found !== undefined) return found;
  const near = nearest(wanted, list);
  const all = `It is one of ${list.join(", ")}.`;
  throw new Failure("bad_input", `"${given}" is not ${withArticle(what)}.`, {
    hint: near === null ? all : `Did you mean "${near}"? ${all}`,
  });
}

/** A priority by its name, or by its place: P1 is the most urgent. */
export const priority: Schema<Priority> = {
  read: (given) => {
    const [, place] = /^p(\d)$/i.exec(asText(given)) ?? [];
    return PRIORITIES[Number(place) - 1] ?? wordOf(asText(given), PRIORITIES, "priority");
  },
};

/** A number of things, not below 0, written in digits; `of` is the flag that takes it. */
export function wholeNumber(of: string): Schema<number> {
  return {
    read: (given) => {
      if (typeof given === "number" && Number.isInteger(given) && given >= 0) return given;
      if (/^\d{1,9}$/.test(String(given))) return Number(given);
      const least = /^-\d+$/.test(String(given)) ? " not below 0" : "";
      return mistake(`${of} takes a whole number${least}, not "${given}".`);
    },
  };
}

/** A span of time in ms, written like 90m or 1h30m; `of` is the flag that takes it. */
export function duration(of: string): Schema<number> {
  return {
    read: (given) => {
      const ms = typeof given === "number" ? given : parseDuration(asText(given).replaceAll(" ", ""));
      return ms !== null && ms >= 0 ? ms : mistake(`${of} takes a time such as 90m or 1h30m, not "${given}".`);
    },
  };
}

/** A point in time in ms UTC, also written as RFC 3339; `of` is the flag that takes it. */
export function instant(of: string): Schema<number> {
  return {
    read: (given) => {
      const ms = typeof given === "number" ? given : parseInstant(asText(given));
      return ms !== null && Number.isSafeInteger(ms)
        ? ms
        : mistake(`${of} takes an instant such as 2026-12-24T14:02:00Z, not "${given}".`);
    },
  };
}

/** A ticket by its number. */
export const ticket: Schema<number> = {
  read: (given) => ticketNumber(String(given)) ?? mistake(`"${given}" is not a ticket number: write 42 or T-42.`),
};

/** An e-mail address as the desk keeps it. */
export const email: Schema<string> = { read: (given) => address(asText(given)) };

/** An e-mail address as the desk keeps it. Throws `bad_input`. */
export function address(given: string): string {
  const kept = given.trim().toLowerCase();
  if (/^[^\s@\p{Cc}]+@[^\s@\p{Cc}]+$/u.test(kept) && kept.length <= 320) return kept;
  return mistake(`${given.slice(0, 80)} is not an e-mail address.`);
}

/** One word that marks tickets. */
export const tag: Schema<string> = {
  read: (given) => {
    const kept = asText(given).trim();
    if (/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_.:/-]{0,63}$/u.test(kept)) return kept;
    throw new Failure("bad_input", `${JSON.stringify(kept.slice(0, 80))} cannot be a tag.`, {
      hint: "A tag is one word of letters, digits and _ . : / - , at most 64 characters.",
    });
  },
};

/** Several of the same, each read by itself. */
export function listOf<Item>(item: Schema<Item>): Schema<readonly Item[]> {
  return {
    read: (given) => (Array.isArray(given) ? given.map((each) => item.read(each)) : mistake("This takes a list.")),
  };
}

export const yesOrNo: Schema<boolean> = {
  read: (given) => (typeof given === "boolean" ? given : mistake("This is true or false.")),
};

function asText(given: unknown): string {
  return typeof given === "string" ? given : mistake("This takes a text.");
}

function mistake(sentence: string): never {
  throw new Failure("bad_input", sentence);
}
