/** The values of a row of any table, as what its column holds. */
import { Failure } from "../../core/ticket/failure.ts";
import type { StoredRow } from "../handle/rows.ts";

/** Throws an Error for a column that holds no number. */
export function numberIn(row: StoredRow, column: string): number {
  const value = row[column];
  if (typeof value === "number") return value;
  throw new Error(`The column ${column} holds no number.`);
}

/** Throws an Error for a column that holds no text. */
export function textIn(row: StoredRow, column: string): string {
  const value = row[column];
  if (typeof value === "string") return value;
  throw new Error(`The column ${column} holds no text.`);
}

/** The same of a column that may be empty. */
export function textOrNoneIn(row: StoredRow, column: string): string | null {
  return row[column] === null ? null : textIn(row, column);
}

/** What a column holds as JSON. Throws `database_damaged` if it is none. */
export function jsonIn(text: string): unknown {
  const value = parsedJson(text);
  if (value === undefined) throw damaged(text, "JSON");
  return value;
}

/** The same, but undefined where it is none. */
export function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The same of one that holds a list of what `isItem` knows; `what` names the list. */
export function listIn<Item>(text: string, isItem: (value: unknown) => value is Item, what: string): readonly Item[] {
  const value = jsonIn(text);
  if (Array.isArray(value) && value.every(isItem)) return value;
  throw damaged(text, what);
}

const NONE: readonly string[] = [];

/** The same of one that holds a list of texts. */
export function textsIn(text: string): readonly string[] {
  return text === "[]" ? NONE : listIn(text, isText, "a list of texts");
}

export function isText(value: unknown): value is string {
  return typeof value === "string";
}

/** What a column holds of a closed list of words. Throws `database_damaged` for another one. */
export function oneOf<Word extends string>(words: readonly Word[], text: string): Word {
  const found = words.find((word) => word === text);
  if (found === undefined) throw damaged(text, `one of ${words.join(", ")}`);
  return found;
}

/** The same of one that follows from others: null for another word, and where there is none. */
export function derivedWordIn<Word extends string>(words: readonly Word[], text: string | null): Word | null {
  return words.find((word) => word === text) ?? null;
}

export function damaged(text: string, what: string): Failure {
  return new Failure("database_damaged", `A row holds ${JSON.stringify(text.slice(0, 80))} where ${what} should be.`);
}
