import { postgres as desk } from "../../../migrations/0001-desk-postgres.ts";
import { postgres as figures } from "../../../migrations/0001-figures-postgres.ts";
import { postgres as actKey } from "../../../migrations/0002-act-key.ts";
import { postgres as rights } from "../../../migrations/0003-rights.ts";
import { postgres as planShape } from "../../../migrations/0004-plan-shape.ts";
import { postgres as deskEvents } from "../../../migrations/0005-desk-events-postgres.ts";
import { postgres as logins } from "../../../migrations/0005-logins-postgres.ts";
import { Failure, isFailure } from "../../core/ticket/failure.ts";
import { execute } from "../handle/compiled.ts";
import type { Db } from "../handle/schema.ts";
import { giveRights, hasLogins } from "./rights.ts";

/** Forward only: entry n takes the schema from version n to n + 1. The versions are those of the SQLite file. */
const MIGRATIONS: readonly string[] = [desk + figures, actKey, rights, planShape, deskEvents + logins];

/** The version of the tables in the schema `docket`; null if there are none. */
async function schemaOn(db: Db): Promise<number | null> {
  const [found] = await execute<{ there: boolean }>(db, "select to_regclass('docket.migration') is not null as there");
  if (!found?.there) return null;
  const [row] = await execute<{ version: number }>(db, "select max(version) as version from docket.migration");
  return row?.version ?? 0;
}

/** The same in one statement, which may not run in a transaction: it fails where there are no tables. */
export async function schemaFound(db: Db): Promise<number | null> {
  try {
    const [row] = await execute<{ version: number }>(db, "select max(version) as version from docket.migration");
    return row?.version ?? 0;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === NO_TABLE) return null;
    throw error;
  }
}

const NO_TABLE = "42P01";

/**
 * Brings the tables that were found to the version of this program, in one transaction that no other can do at the same time,
 * and answers whether there were older ones. Throws
 * `database_newer` for tables that a newer program has changed, `no_right` if this user may not change tables.
 */
export async function migrateServer(
  db: Db,
  name: string,
  found: number | null,
  migrations = MIGRATIONS,
): Promise<boolean> {
  if (found === migrations.length) return false;
  demandKnown(found, name, migrations.length);
  await db.transaction().execute((tx) => migrateWithin(tx, name, migrations));
  return found !== null;
}

/** The same in the transaction that is open, with which it stands or falls. */
export async function migrateWithin(tx: Db, name: string, migrations = MIGRATIONS): Promise<void> {
  try {
    await execute(tx, "select pg_advisory_xact_lock(hashtext('docket migration'))");
    const found = await schemaOn(tx);
    demandKnown(found, name, migrations.length);
    if (found === null) await execute(tx, FIRST);
    for (const [step, migration] of migrations.entries()) {
      if (step < (found ?? 0)) continue;
      await execute(tx, migration);
      await execute(tx, "insert into docket.migration (version) values ($1)", [step + 1]);
    }
    if (await hasLogins(tx)) await giveRights(tx);
  } catch (error) {
    throw notAllowed(error, name);
  }
}

const FIRST = `
create schema if not exists docket;
create table docket.migration (version bigint primary key, at timestamptz not null default now());
`;

function demandKnown(found: number | null, name: string, known: number): void {
  if (found === null || found <= known) return;
  throw new Failure(
    "database_newer",
    `${name} has the schema of a newer docket (${found}; this one knows up to ${known}). Nothing was changed.`,
  );
}

function notAllowed(error: unknown, name: string): unknown {
  if (!isFailure(error) || error.code !== "no_right") return error;
  return new Failure("no_right", `${name} does not let you make or change tables.`, {
    reasons: [error.message],
    hint: "Its owner can.",
  });
}
