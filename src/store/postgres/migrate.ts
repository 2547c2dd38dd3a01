import { postgres as desk } from "../../../migrations/0001-desk-postgres.ts";
import { postgres as figures } from "../../../migrations/0001-figures-postgres.ts";
import { postgres as actKey } from "../../../migrations/0002-act-key.ts";
import { postgres as rights } from "../../../migrations/0003-rights.ts";
import { postgres as planShape } from "../../../migrations/0004-plan-shape.ts";
import { postgres as deskEvents } from "../../../migrations/0005-desk-events-postgres.ts";
import { postgres as logins } from "../../../migrations/0005-logins-postgres.ts";
import { postgres as shapes } from "../../../migrations/0005-shapes-postgres.ts";
import { Failure, isFailure } from "../../core/ticket/failure.ts";
import { execute } from "../handle/compiled.ts";
import type { MigrationWatch } from "../handle/migration-watch.ts";
import type { Db } from "../handle/schema.ts";
import { giveRights, hasLogins } from "./rights.ts";

/** Forward only: entry n takes the schema from version n to n + 1. The versions are those of the SQLite file. */
const MIGRATIONS: readonly string[] = [desk + figures, actKey, rights, planShape, deskEvents + shapes + logins];

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
  watch: MigrationWatch = {},
): Promise<boolean> {
  if (found === MIGRATIONS.length) return false;
  demandKnown(found, name);
  await db.transaction().execute((tx) => migrateWithin(tx, name, watch));
  return found !== null;
}

/** The same in the transaction that is open, with which it stands or falls. */
export async function migrateWithin(tx: Db, name: string, watch: MigrationWatch = {}): Promise<void> {
  try {
    await execute(tx, "select pg_advisory_xact_lock(hashtext('docket migration'))");
    const found = await schemaOn(tx);
    demandKnown(found, name);
    if (found === null) await execute(tx, FIRST);
    await takeSteps(tx, found ?? 0, watch);
    if (await hasLogins(tx)) await giveRights(tx);
  } catch (error) {
    throw notAllowed(error, name);
  }
}

/** Between two calls of `onProgress` while the server is at one statement, in ms. */
const BEAT_MS = 250;

/** How long each statement takes nobody knows before; a share is told again and again, so that a bar is seen to be there. */
async function takeSteps(tx: Db, found: number, { onProgress = () => {} }: MigrationWatch): Promise<void> {
  const steps = MIGRATIONS.flatMap((migration, place) =>
    place < found ? [] : [...migration.trim().split(BETWEEN_STATEMENTS), noting(place + 1)],
  );
  let done = 0;
  const beat = setInterval(() => onProgress(done / steps.length), BEAT_MS);
  try {
    for (const step of steps) {
      await execute(tx, step);
      done += 1;
    }
  } finally {
    clearInterval(beat);
  }
  onProgress(1);
}

/** An empty line stands nowhere within a statement. */
const BETWEEN_STATEMENTS = /\n{2,}/;

function noting(version: number): string {
  return `insert into docket.migration (version) values (${version})`;
}

const FIRST = `
create schema if not exists docket;
create table docket.migration (version bigint primary key, at timestamptz not null default now());
`;

function demandKnown(found: number | null, name: string): void {
  const known = MIGRATIONS.length;
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
