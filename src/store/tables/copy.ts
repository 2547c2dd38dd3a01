import { sql } from "kysely";
import { engineOf } from "../handle/engine.ts";
import type { EventWords, StoredRow } from "../handle/rows.ts";
import type { Db } from "../handle/schema.ts";
import type { Table } from "./copy-tables.ts";

/** So many rows are in memory at a time. */
const CHUNK = 1_000;

/** All rows of a table in the order of its key, some at a time, as docket reads them from either database. */
export async function* rowsOf(db: Db, table: Table): AsyncGenerator<readonly StoredRow[]> {
  for (let reading: Promise<readonly StoredRow[]> | null = rowsBehind(db, table, null); reading !== null; ) {
    const rows: readonly StoredRow[] = await reading;
    const last: StoredRow | undefined = rows.length < CHUNK ? undefined : rows.at(-1);
    reading = last === undefined ? null : rowsBehind(db, table, last);
    // A caller that stops in the middle does not wait for the rows that are on their way.
    reading?.catch(() => {});
    if (rows.length > 0) yield rows;
  }
}

async function rowsBehind(
  db: Db,
  { name, columns, key }: Table,
  last: StoredRow | null,
): Promise<readonly StoredRow[]> {
  const selected = sql.join(Object.keys(columns).map((column) => sql.ref(column)));
  const place = sql.join(key.map((column) => sql.ref(column)));
  const behind = last === null ? sql`` : sql`where (${place}) > (${sql.join(key.map((column) => last[column]))})`;
  const query = sql<StoredRow>`select ${selected} from ${sql.table(name)} ${behind} order by ${place} limit ${sql.lit(CHUNK)}`;
  return (await query.execute(db)).rows;
}

/** How many rows a table has. */
export async function countRows(db: Db, { name }: Table): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*) as n from ${sql.table(name)}`.execute(db);
  return rows[0]?.n ?? 0;
}

/** Writes rows as they are, numbers and all, in the transaction that is open. */
export async function insertRows(db: Db, table: Table, rows: readonly StoredRow[]): Promise<void> {
  await engineOf(db).insertRows(db, table, rows);
}

/** Writes down what events are found by. */
export async function insertWords(db: Db, words: readonly EventWords[]): Promise<void> {
  if (words.length > 0) await engineOf(db).insertWords(db, words);
}
