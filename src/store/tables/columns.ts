/** The values of a row of any table, as what its column holds. */
import type { Row } from "../handle/rows.ts";

/** Throws an Error for a column that holds no number. */
export function numberIn(row: Row, column: string): number {
  const value = row[column];
  if (typeof value === "number") return value;
  throw new Error(`The column ${column} holds no number.`);
}

/** Throws an Error for a column that holds no text. */
export function textIn(row: Row, column: string): string {
  const value = row[column];
  if (typeof value === "string") return value;
  throw new Error(`The column ${column} holds no text.`);
}

/** The same of a column that may be empty. */
export function textOrNoneIn(row: Row, column: string): string | null {
  return row[column] === null ? null : textIn(row, column);
}
