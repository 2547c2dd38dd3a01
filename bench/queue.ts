import type Database from "better-sqlite3";
import type { Assignment } from "../src/core/ticket/team.ts";
import { applyDesk } from "../src/desk/whole/apply.ts";
import { importTickets } from "../src/desk/whole/import.ts";
import { closeDesk, createDesk, type Desk } from "../src/desk/work/desk.ts";
import { databaseOf } from "../src/store/sqlite/engine.ts";
import { arrivals } from "./arrivals.ts";
import { deskFile, handleOf, TAKERS } from "./desk-file.ts";
import { columnsOf } from "./rows.ts";

/** So many tickets are imported; a longer queue is made of copies of them. */
export const ORIGINALS = 10_000;

/** In a longer queue the copies have no histories: nothing that is measured there reads them. */
export const WITH_HISTORIES = 100_000;

/** In hours: since when the first ticket of a desk waits. */
export const THREE_WEEKS = 21 * 24;

/** How a desk differs from the usual one. */
export type Queue = {
  readonly assignment?: Assignment;
  /** Since how many hours its first ticket waits. */
  readonly hours?: number;
  /** How many of its agents may take any ticket. */
  readonly takers?: number;
  /** Every ticket has five events, copies too, and is found by their words. */
  readonly long?: boolean;
};

/** A desk without tickets. */
export async function emptyDesk(
  path: string,
  now: number,
  { assignment = "pull", takers = TAKERS }: Queue = {},
): Promise<Desk> {
  const desk = await createDesk(path, { handle: handleOf(0), now: () => now, command: "bench" });
  await applyDesk(desk, { toml: deskFile(assignment, takers), file: "desk.toml" });
  return desk;
}

/** A desk with so many open tickets, a third of them owned and answered; with `push`, all of them wait to be routed. */
export async function queue(path: string, tickets: number, now: number, options: Queue = {}): Promise<void> {
  const desk = await original(path, Math.min(tickets, ORIGINALS), now, options);
  const copies = tickets / ORIGINALS - 1;
  if (copies > 0) multiply(databaseOf(desk.db), copies, options.long ?? false);
  await closeDesk(desk);
}

/** A desk without copies. */
export async function original(path: string, tickets: number, now: number, options: Queue): Promise<Desk> {
  const desk = await emptyDesk(path, now, options);
  const { assignment, hours = THREE_WEEKS, long = false } = options;
  const kind = { hours, waiting: assignment === "push", external: false, long };
  await importTickets(desk, arrivals(0, tickets, tickets, now, kind));
  return desk;
}

/** Copies every ticket with its events inside the database; indexes and kept counts are made afterwards, which is much faster. */
function multiply(engine: Database.Database, copies: number, long: boolean): void {
  const dropped = engine
    .prepare<[], { type: string; name: string; sql: string }>(
      "select type, name, sql from sqlite_master where type in ('index', 'trigger') and tbl_name in ('ticket', 'event') and sql is not null",
    )
    .all();
  engine.pragma("journal_mode = off");
  engine.pragma("cache_size = -1000000");
  engine.pragma("synchronous = off");
  engine.pragma("foreign_keys = off");
  engine.exec("begin immediate");
  for (const { type, name } of dropped) engine.exec(`drop ${type} ${name}`);
  const series = `with recursive copy (n) as (select 1 union all select n + 1 from copy where n < ${copies})`;
  engine.exec(`${series} ${copied(engine, "ticket", { number: `number + n * ${ORIGINALS}` })}`);
  if (long || ORIGINALS * (copies + 1) <= WITH_HISTORIES)
    engine.exec(`${series} ${copied(engine, "event", { seq: "null", ticket: `ticket + n * ${ORIGINALS}` })}`);
  if (long)
    engine.exec(
      `insert into event_text (rowid, body) select seq, body from event where ticket > ${ORIGINALS} and body is not null`,
    );
  engine.exec(`update tally set tickets = tickets * ${copies + 1}, weight = weight * ${copies + 1}`);
  engine.exec(`update due_tally set tickets = tickets * ${copies + 1}`);
  for (const { sql } of dropped) engine.exec(sql);
  engine.exec("commit");
  engine.pragma("journal_mode = wal");
}

function copied(
  engine: Database.Database,
  table: "ticket" | "event",
  changed: Readonly<Record<string, string>>,
): string {
  const columns = columnsOf(engine, table);
  const values = columns.map((name) => changed[name] ?? name);
  return `insert into ${table} (${columns}) select ${values} from copy cross join ${table}`;
}
