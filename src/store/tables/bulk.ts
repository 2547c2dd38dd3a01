import type { TicketEvent } from "../../core/ticket/event.ts";
import { engineOf, isServer } from "../handle/engine.ts";
import type { Db } from "../handle/schema.ts";
import type { StoredTicket } from "./tickets.ts";

/** A ticket with its whole history; `words` are what a search for text finds each event by. */
export type WholeTicket = StoredTicket & {
  readonly events: readonly {
    readonly event: TicketEvent;
    readonly act: number;
    readonly words: string | null;
    readonly seq?: number;
  }[];
};

/** Writes whole tickets, in the transaction that is open, several times faster than ticket by ticket. */
export async function insertTickets(db: Db, tickets: readonly WholeTicket[]): Promise<void> {
  if (isServer(db)) await (await import("../postgres/bulk.ts")).insertOnServer(db, tickets);
  else (await import("../sqlite/bulk.ts")).insertIntoFile(engineOf(db), tickets);
}

/** Lets new tickets, acts and events be numbered behind those that came with numbers of their own. */
export async function continueNumbering(db: Db): Promise<void> {
  if (isServer(db)) await (await import("../postgres/bulk.ts")).continueOnServer(db);
}

/**
 * While `work` runs, a commit does not wait for the disk; afterwards all of it is on the disk. A power cut in between may
 * lose the newest transactions as a whole, which an import repeats.
 */
export async function withRelaxedSync<T>(db: Db, work: () => Promise<T>): Promise<T> {
  if (isServer(db)) return (await import("../postgres/bulk.ts")).withoutWaiting(db, work);
  const engine = engineOf(db);
  engine.pragma("synchronous = normal");
  try {
    return await work();
  } finally {
    engine.pragma("synchronous = full");
    engine.pragma("wal_checkpoint(passive)");
  }
}
