import { execute } from "../handle/compiled.ts";
import type { WholeTicketRows } from "../handle/rows.ts";
import type { Db } from "../handle/schema.ts";
import { nextSeqs } from "./numbers.ts";
import { toServer } from "./text.ts";
import { lexemes } from "./words.ts";

/** So many rows travel in one statement. */
const CHUNK = 500;

/** Rows travel as one JSON text, which the server takes apart: a statement with a value for each column would be as slow as row by row. */
export async function insertTickets(db: Db, tickets: readonly WholeTicketRows[]): Promise<void> {
  await insert(db, "insert into ticket select row.* from json_populate_recordset(null::ticket, $1) as row", [
    ...tickets.map(({ ticket }) => ticket),
  ]);
  const all = tickets.flatMap(({ events }) => events);
  const without = all.filter(({ seq }) => seq === null).length;
  const drawn = without === 0 ? [] : await nextSeqs(db, without);
  const placed = all.map((each) => ({ ...each, seq: each.seq ?? drawn.shift() }));
  await insert(db, "insert into event select row.* from json_populate_recordset(null::event, $1) as row", [
    ...placed.map(({ row, seq }) => ({ ...row, seq })),
  ]);
  await insert(
    db,
    "insert into event_text (rowid, words) select seq, words::tsvector from json_to_recordset($1) as row (seq bigint, words text)",
    placed.flatMap(({ seq, words }) => (words === null || words === "" ? [] : [{ seq, words: lexemes(words) }])),
  );
}

async function insert(db: Db, sql: string, rows: readonly object[]): Promise<void> {
  for (let from = 0; from < rows.length; from += CHUNK)
    await execute(db, sql, [JSON.stringify(rows.slice(from, from + CHUNK), asKept)]);
}

function asKept(_: string, value: unknown): unknown {
  return typeof value === "string" ? toServer(value) : value;
}

/** The last write waits for the disk, and with it all that came before. */
export async function withRelaxedSync<T>(db: Db, work: () => Promise<T>): Promise<T> {
  await execute(db, "set synchronous_commit = off");
  try {
    return await work();
  } finally {
    await execute(db, "set synchronous_commit = on");
    await execute(db, "update act set key = key where act = (select max(act) from act)");
  }
}
