import { engineOf } from "./engine.ts";
import type { Db } from "./schema.ts";

/**
 * What a transaction locks until it ends, so that what it read still holds when it writes. In a SQLite file it locks
 * everything when it begins, and these do nothing. On a server the locks are taken in one order, so that nobody waits in a
 * circle: the desk file, then agents by handle, then tickets by number.
 */

/** Keeps the desk file as it is: others may do the same, and nobody puts another one in force meanwhile. */
export function keepDeskFile(tx: Db): Promise<void> {
  return engineOf(tx).locks.keepDeskFile(tx);
}

/** Waits until no command runs, and keeps all others waiting: the desk file is about to change. */
export function replaceDeskFile(tx: Db): Promise<void> {
  return engineOf(tx).locks.replaceDeskFile(tx);
}

/** Nobody else gives these agents work, or takes it from them and gives it on. */
export function lockAgents(tx: Db, handles: readonly string[] | "all"): Promise<void> {
  return engineOf(tx).locks.agents(tx, handles);
}

/** Nobody else changes these tickets. */
export async function lockTickets(tx: Db, numbers: readonly number[]): Promise<void> {
  if (numbers.length > 0) await engineOf(tx).locks.tickets(tx, numbers);
}

/**
 * Locks a ticket unless someone else has locked it, or has changed it since it was seen, and says whether it could: a
 * command that walks through a queue goes on to the next ticket instead of waiting.
 */
export function lockTicketIfFree(tx: Db, number: number, version: number): Promise<boolean> {
  return engineOf(tx).locks.ticketIfFree(tx, number, version);
}
