import { execute } from "./compiled.ts";
import { isServer } from "./engine.ts";
import type { Db } from "./schema.ts";

/**
 * What a transaction holds until its end, so that what it read is still so when it writes. In a SQLite file it holds
 * everything from its beginning, and none of this is needed. On a server the locks are taken in one order, so that nobody
 * waits in a circle: the desk file, then agents by handle, then tickets by number.
 */

/** Holds the desk file as it is: others may do the same, and nobody puts another one in force meanwhile. */
export async function keepDeskFile(db: Db): Promise<void> {
  if (isServer(db)) await execute(db, "select pg_advisory_xact_lock_shared(hashtext('docket desk file'))");
}

/** Waits until no command runs, and keeps all others waiting: the desk file is about to change. */
export async function replaceDeskFile(db: Db): Promise<void> {
  if (isServer(db)) await execute(db, "select pg_advisory_xact_lock(hashtext('docket desk file'))");
}

/** Nobody else gives these agents work, or takes it from them and gives it on, until this transaction ends. */
export async function lockAgents(db: Db, handles: readonly string[] | "all"): Promise<void> {
  if (!isServer(db)) return;
  const which = handles === "all" ? "" : "where handle = any($1)";
  await execute(
    db,
    `select from agent ${which} order by handle for no key update`,
    handles === "all" ? [] : [[...handles]],
  );
}

/** Nobody else changes these tickets until this transaction ends. */
export async function lockTickets(db: Db, numbers: readonly number[]): Promise<void> {
  if (!isServer(db) || numbers.length === 0) return;
  await execute(db, "select from ticket where number = any($1) order by number for no key update", [[...numbers]]);
}

/**
 * Takes hold of a ticket unless somebody else has it just now, or has changed it since it was seen: whoever walks through a
 * queue goes on to the next one instead of waiting.
 */
export async function lockTicketIfFree(db: Db, number: number, version: number): Promise<boolean> {
  if (!isServer(db)) return true;
  const free = "select 1 from ticket where number = $1 and version = $2 for no key update skip locked";
  return (await execute(db, free, [number, version])).length > 0;
}
