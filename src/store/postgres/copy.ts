import { execute } from "../handle/compiled.ts";
import type { Db } from "../handle/schema.ts";
import { lexemes } from "../handle/text.ts";
import type { Row, Words } from "../tables/copy.ts";
import type { Kind, Table } from "../tables/copy-tables.ts";

/** A column travels as one array: almost as fast as COPY, and an ordinary statement of the transaction. */
export async function insertOnServer(db: Db, { name, columns }: Table, rows: readonly Row[]): Promise<void> {
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

export async function indexOnServer(db: Db, all: readonly Words[]): Promise<void> {
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
function arrayOf(kind: Kind, values: readonly unknown[]): string {
  const written = kind === "text" ? (value: unknown) => quoted(String(value)) : String;
  return `{${values.map((value) => (value === null ? "null" : written(value))).join()}}`;
}

function quoted(text: string): string {
  return `"${text.replaceAll(/[\\"]/g, "\\$&")}"`;
}
