import type Database from "better-sqlite3";
import { sqlite as desk } from "../../migrations/0001-desk.ts";
import { Failure } from "../domain/error.ts";

/** Forward only: entry n takes the schema from version n to n + 1. */
const MIGRATIONS: readonly string[] = [desk];

export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Brings the schema to the version of this program, in one transaction under the write lock, after `backup` was called if
 * there is anything to lose. Throws `database_newer` for a database that a newer program has changed.
 */
export function migrate(database: Database.Database, file: string, backup: (version: number) => void): void {
  const found = versionOf(database);
  if (found === SCHEMA_VERSION) return;
  if (found > SCHEMA_VERSION) {
    throw new Failure(
      "database_newer",
      `${file} has the schema of a newer docket (${found}; this one knows up to ${SCHEMA_VERSION}). Nothing was changed.`,
    );
  }
  database.pragma("busy_timeout = 10000");
  if (found > 0) backup(found);
  database.exec("begin immediate");
  try {
    for (const migration of MIGRATIONS.slice(versionOf(database))) database.exec(migration);
    database.pragma(`user_version = ${SCHEMA_VERSION}`);
    database.exec("commit");
  } finally {
    if (database.inTransaction) database.exec("rollback");
    database.pragma("busy_timeout = 0");
  }
}

function versionOf(database: Database.Database): number {
  return Number(database.pragma("user_version", { simple: true }));
}
