import { renameSync } from "node:fs";
import { basename, dirname } from "node:path";
import type Database from "better-sqlite3";
import { sqlite as desk } from "../../../migrations/0001-desk-sqlite.ts";
import { sqlite as actKey } from "../../../migrations/0002-act-key.ts";
import { sqlite as rights } from "../../../migrations/0003-rights.ts";
import { sqlite as planShape } from "../../../migrations/0004-plan-shape.ts";
import { sqlite as deskEvents } from "../../../migrations/0005-desk-events-sqlite.ts";
import { Failure } from "../../core/ticket/failure.ts";
import type { MigrationWatch } from "../handle/migration-watch.ts";
import { backup } from "./backup.ts";
import { sweep } from "./leftovers.ts";

/** Forward only: entry n takes the schema from version n to n + 1. */
const MIGRATIONS: readonly string[] = [desk, actKey, rights, planShape, deskEvents];

export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Refuses what no program of this kind made, or a newer one has changed. It only reads: what it refuses stays as it is.
 * Throws `database_damaged`, `database_newer`.
 */
export function demandOurs(database: Database.Database, file: string, known = SCHEMA_VERSION): void {
  const tables = database.prepare<[], { name: string }>("select name from sqlite_master where type = 'table'").all();
  if (tables.length > 0 && !tables.some(({ name }) => name === "desk_version"))
    throw new Failure("database_damaged", `${file} is not a docket database: it belongs to another program.`, {
      hint: "Name the right file with --db.",
    });
  const found = versionOf(database);
  if (found > known)
    throw new Failure(
      "database_newer",
      `${file} has the schema of a newer docket (${found}; this one knows up to ${known}). Nothing was changed.`,
    );
}

/**
 * Brings the schema to the version of this program, in one transaction under the write lock. If there is anything to lose, a
 * copy is made first, readable by its owner alone: `desk.db.before-1.4711` is that of schema 1, by process 4711. Of a large
 * desk it takes longer than all the rest; it is what `onProgress` hears of. What a process that was killed left of its copy
 * is removed.
 */
export async function migrate(
  database: Database.Database,
  file: string,
  migrations = MIGRATIONS,
  { onProgress = () => {}, onKept = () => {} }: MigrationWatch = {},
): Promise<boolean> {
  const found = versionOf(database);
  if (found === migrations.length) return false;
  database.pragma("busy_timeout = 10000");
  const copy = `${file}.before-${found}.${process.pid}`;
  if (found > 0) await keep(database, file, copy, onProgress);
  database.exec("begin immediate");
  try {
    for (const migration of migrations.slice(versionOf(database))) database.exec(migration);
    database.pragma(`user_version = ${migrations.length}`);
    database.exec("commit");
  } finally {
    if (database.inTransaction) database.exec("rollback");
    database.pragma("busy_timeout = 0");
  }
  if (found > 0) onKept(copy);
  return found > 0;
}

type OnProgress = NonNullable<MigrationWatch["onProgress"]>;

/** What was cut off does not pass for a copy. */
async function keep(database: Database.Database, file: string, copy: string, onProgress: OnProgress): Promise<void> {
  const draft = `${copy}.part`;
  sweep(dirname(file), `${basename(file)}.before-`, /^\d+\.(\d+)\.part$/);
  await backup(database, draft, onProgress);
  renameSync(draft, copy);
}

function versionOf(database: Database.Database): number {
  return Number(database.pragma("user_version", { simple: true }));
}
