import { execute } from "../handle/compiled.ts";
import type { Db } from "../handle/schema.ts";
import { lexemes } from "../handle/text.ts";
import type { WholeTicket } from "../tables/bulk.ts";
import { toRow as eventRow } from "../tables/events.ts";
import { toRow as ticketRow } from "../tables/tickets.ts";
import { toServer } from "./text.ts";

/** So many rows travel in one statement. */
const CHUNK = 500;

/** Rows travel as one JSON text, which the server takes apart: a statement with a value for each column would be as slow as row by row. */
export async function insertOnServer(db: Db, tickets: readonly WholeTicket[]): Promise<void> {
  await insert(db, "insert into ticket select row.* from json_populate_recordset(null::ticket, $1) as row", [
    ...tickets.map(({ ticket, derived }) => ticketRow(ticket, derived)),
  ]);
  const told = tickets.flatMap(({ ticket, events }) =>
    events.map(({ event, act, words, seq }) => ({ seq, words, row: eventRow(ticket.number, act, event) })),
  );
  const without = told.filter(({ seq }) => seq === undefined).length;
  const drawn = without === 0 ? [] : await drawSeqs(db, without);
  const placed = told.map((each) => ({ ...each, seq: each.seq ?? drawn.shift() }));
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

async function drawSeqs(db: Db, count: number): Promise<number[]> {
  const drawn =
    "select nextval(pg_get_serial_sequence('event', 'seq')) as seq from generate_series(1, $1::int) order by 1";
  return (await execute<{ seq: number }>(db, drawn, [count])).map(({ seq }) => seq);
}

export async function continueOnServer(db: Db): Promise<void> {
  const behindLast = (sequence: string, table: string, column: string) =>
    `(select setval(${sequence}, coalesce(max(${column}), 1), max(${column}) is not null) from ${table})`;
  await execute(
    db,
    `select ${behindLast("'ticket_number'", "ticket", "number")},
      ${behindLast("pg_get_serial_sequence('act', 'act')", "act", "act")},
      ${behindLast("pg_get_serial_sequence('event', 'seq')", "event", "seq")}`,
  );
}

/** The last write waits for the disk, and with it all that came before. */
export async function withoutWaiting<T>(db: Db, work: () => Promise<T>): Promise<T> {
  await execute(db, "set synchronous_commit = off");
  try {
    return await work();
  } finally {
    await execute(db, "set synchronous_commit = on");
    await execute(db, "update act set key = key where act = (select max(act) from act)");
  }
}
