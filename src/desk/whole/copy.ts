import { searchText } from "../../core/ticket/event.ts";
import { Failure, isFailure } from "../../core/ticket/failure.ts";
import { shownLocation } from "../../deskfile/location.ts";
import type { EventWords, StoredRow } from "../../store/handle/rows.ts";
import type { Db, EventRow } from "../../store/handle/schema.ts";
import { fillDatabase, isTaken } from "../../store/open.ts";
import { continueNumbering } from "../../store/tables/bulk.ts";
import { numberIn, textIn, textOrNoneIn } from "../../store/tables/columns.ts";
import { countRows, insertRows, insertWords, rowsOf } from "../../store/tables/copy.ts";
import { TABLES, type Table } from "../../store/tables/copy-tables.ts";
import { type Fingerprint, fingerprint, printerOf, type TablePrint, together } from "../../store/tables/fingerprint.ts";
import { inForce, restoreVersion, type WrittenVersion } from "../../store/tables/plans.ts";
import { readAll, readEvent } from "../../store/tables/read-events.ts";
import { type Progress, trackProgress, type Watch } from "../work/progress.ts";
import { examine } from "./doctor.ts";

/** What was copied, by which anybody can compare. */
export type Copied = Fingerprint;

/**
 * Copies a desk as it is at one moment to a place where there is none, a file or a server: row for row the same, in one
 * transaction. Before it is committed, what was written is read again and compared with what was read, and the doctor looks at
 * it, unless also a desk that is not well shall be copied. Whatever fails, nothing is left there. Throws `bad_input` if the
 * place is taken, `desk_missing` if there is no desk to
 * copy, `failed` if the copy is not the same, or was interrupted.
 */
export async function copyDesk(
  source: Db,
  to: string,
  { examined = true, ...watch }: Watch & { readonly examined?: boolean } = {},
): Promise<Copied> {
  await inForce(source);
  let isProven = false;
  try {
    return await fillDatabase(to, async (target) => {
      const { progress, read } = await atOneMoment(source, async (from) => {
        const progress = trackProgress(await sizeOf(from), watch);
        return { progress, read: await copyTables(from, target, progress) };
      });
      demandSame(read, await fingerprint(target, progress.pass));
      if (examined) await demandHealthy(target, progress);
      await continueNumbering(target);
      await progress.reach(1);
      isProven = true;
      return read;
    });
  } catch (error) {
    throw isProven && isFailure(error) && error.code === "database_unreachable" ? maybeKept(error, to) : error;
  }
}

/** What a copy would come to: the place is free, and the desk is like this. Throws as `copyDesk` does. */
export async function rehearseCopy(source: Db, to: string, watch: Watch = {}): Promise<Copied> {
  await inForce(source);
  if (await isTaken(to))
    throw new Failure("bad_input", `There is something at ${shownLocation(to)} already.`, {
      hint: "Choose another place.",
    });
  return atOneMoment(source, async (from) => {
    const progress = trackProgress(await sizeOf(from), watch);
    return fingerprint(from, (count) => progress.pass(3 * count));
  });
}

function atOneMoment<T>(source: Db, look: (from: Db) => Promise<T>): Promise<T> {
  return source.transaction().setAccessMode("read only").execute(look);
}

/** Each row is read, compared, and examined. */
async function sizeOf(db: Db): Promise<number> {
  let rows = 0;
  for (const table of TABLES) rows += await countRows(db, table);
  return 3 * rows;
}

/** While some rows are written the next ones are read. */
async function copyTables(from: Db, target: Db, progress: Progress): Promise<Fingerprint> {
  const tables: TablePrint[] = [];
  for (const table of TABLES) {
    const printer = printerOf(table);
    let writing = Promise.resolve();
    for await (const rows of rowsOf(from, table)) {
      printer.add(rows);
      await writing;
      writing = write(target, table, rows);
      // If reading fails first, nobody waits for it.
      writing.catch(() => {});
      await progress.pass(rows.length);
    }
    await writing;
    tables.push(printer.print());
  }
  return together(tables);
}

async function write(target: Db, table: Table, rows: readonly StoredRow[]): Promise<void> {
  if (table.name === "desk_version") {
    for (const row of rows) await restoreVersion(target, versionIn(row));
    return;
  }
  // The words are looked for while the server writes the rows.
  await Promise.all([
    insertRows(target, table, rows),
    table.name === "event" ? insertWords(target, rows.flatMap(wordsIn)) : null,
  ]);
}

function versionIn(row: StoredRow): WrittenVersion {
  return {
    version: numberIn(row, "version"),
    at: numberIn(row, "at"),
    actor: textIn(row, "actor"),
    toml: textIn(row, "toml"),
  };
}

/** Only messages have words; an opening without one has its subject, and a message that cannot be read has its text. */
function wordsIn(row: StoredRow): readonly EventWords[] {
  const [type, body] = [textIn(row, "type"), textOrNoneIn(row, "body")];
  if (body === null && type !== "opened") return [];
  const [event] = readAll([messageIn(row)], readEvent).events;
  const words = event === undefined ? body : searchText(event);
  return words === null || words === "" ? [] : [{ seq: numberIn(row, "seq"), words }];
}

/** The event without its verdict, in which nothing is looked for. */
function messageIn(row: StoredRow): EventRow {
  return {
    seq: numberIn(row, "seq"),
    ticket: numberIn(row, "ticket"),
    act: numberIn(row, "act"),
    at: numberIn(row, "at"),
    type: textIn(row, "type"),
    actor: textIn(row, "actor"),
    data: textIn(row, "data"),
    body: textOrNoneIn(row, "body"),
    verdict: null,
  };
}

function demandSame(read: Fingerprint, written: Fingerprint): void {
  const wrong = read.tables.filter(({ digest }, place) => digest !== written.tables[place]?.digest);
  if (wrong.length === 0) return;
  throw new Failure("failed", "The copy is not the same as the desk it was made of; nothing of it was kept.", {
    reasons: wrong.map(({ table, rows }) => {
      const found = written.tables.find((each) => each.table === table);
      return `${table}: ${rows} rows were read, ${found?.rows ?? 0} were written, and they differ.`;
    }),
  });
}

/** Clocks are copied as they are: putting a desk file in force sets them right. Numbering goes on once all is well. */
const UNASKED: ReadonlySet<string> = new Set(["clocks", "numbers"]);

async function demandHealthy(target: Db, progress: Progress): Promise<void> {
  const found = await examine(target, progress.reach);
  const problems = found.flatMap(({ name, problems }) => (UNASKED.has(name) ? [] : problems));
  if (problems.length === 0) return;
  throw new Failure("failed", "`docket doctor` found problems in the copy; nothing of it was kept.", {
    reasons: problems,
    hint: "The copy is row for row the same: `docket doctor` says what is wrong with the desk itself.",
  });
}

function maybeKept(error: Failure, to: string): Failure {
  const place = shownLocation(to);
  return new Failure(error.code, `${error.message} The copy was whole, and may have been kept or not.`, {
    hint: `\`docket --db ${place} doctor\` shows whether the copy is complete.`,
  });
}
