import { languageTag } from "../../core/routing/facts/language-tag.ts";
import { parseDuration } from "../../core/time/duration.ts";
import { MINUTE } from "../../core/time/units.ts";

/** More than this is a mistake in the file, and would make a history nobody can read. */
const MOST = 1000;

/** A whole number from 0 to 1000, or null. */
export function count(text: string): number | null {
  return /^\d{1,4}$/.test(text) && Number(text) <= MOST ? Number(text) : null;
}

/** A number of 0 or more, with a point or without, or null. */
export function figure(text: string): number | null {
  return /^\d{1,15}(?:\.\d{1,6})?$/.test(text) ? Number(text) : null;
}

/** A duration in ms: a bare number is minutes. */
export function effort(text: string): number | null {
  return /^\d{1,6}$/.test(text) ? Number(text) * MINUTE : parseDuration(text);
}

const languages = new Map<string, string | null>();

/** A BCP 47 tag in its usual spelling, or null: `DE` is `de`, `pt_br` is `pt-BR`. */
export function language(text: string): string | null {
  const known = languages.get(text);
  if (known !== undefined) return known;
  const found = languageTag(text);
  if (languages.size < MOST) languages.set(text, found);
  return found;
}

/** A country by ISO 3166, or a part of one; anything else is a place, and no region of the desk. */
export function region(text: string): string | null {
  return /^[A-Z]{2}(?:-[A-Z0-9]{1,3})?$/.test(text) ? text : null;
}

/** The tags of some columns: a column may hold several, with commas, semicolons or line breaks between them. */
export function tagsOf(texts: readonly string[]): readonly string[] {
  const all = texts.flatMap((text) => text.split(/[,;\n]/)).map((tag) => tag.trim());
  return [...new Set(all.filter((tag) => tag !== ""))];
}

/** The first line of a text. */
export function firstLine(text: string): string {
  return text.split(/\r?\n/, 1)[0]?.trim() ?? "";
}

/** A value as a sentence quotes it. */
export function quoted(text: string): string {
  return `"${text.length > 60 ? `${text.slice(0, 59)}…` : text}"`;
}
