import { execute } from "../handle/compiled.ts";
import type { ColumnKind, EventWords, StoredRow } from "../handle/rows.ts";
import type { Db } from "../handle/schema.ts";
import { lexemes } from "./words.ts";

/** A column travels as one array: almost as fast as COPY, and an ordinary statement of the transaction. */
export async function insertRows(
  db: Db,
  { name, columns }: { readonly name: string; readonly columns: Readonly<Record<string, ColumnKind>> },
  rows: readonly StoredRow[],
): Promise<void> {
  const names = Object.keys(columns);
  const arrays = Object.values(columns).map((kind, place) => `$${place + 1}::${kind}[]`);
  const values = Object.entries(columns).map(([column, kind]) =>
    arrayOf(
      kind,
      rows.map((row) => row[column]),
    ),
  );
  await execute(db, `insert into ${name} (${names}) select * from unnest(${arrays})`, values);
}

export async function insertWords(db: Db, all: readonly EventWords[]): Promise<void> {
  await execute(
    db,
    "insert into event_text (rowid, words) select seq, words::tsvector from unnest($1::bigint[], $2::text[]) as row (seq, words)",
    [
      arrayOf(
        "bigint",
        all.map(({ seq }) => seq),
      ),
      arrayOf(
        "text",
        all.map(({ words }) => lexemes(words)),
      ),
    ],
  );
}

/** An array as PostgreSQL writes it. */
function arrayOf(kind: ColumnKind, values: readonly unknown[]): string {
  const written = kind === "text" ? (value: unknown) => quoted(String(value)) : String;
  return `{${values.map((value) => (value === null ? "null" : written(value))).join()}}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll(/[\\"]/g, "\\$&")}"`;
}
