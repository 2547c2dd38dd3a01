import type { TicketEvent } from "../../core/ticket/event.ts";
import { engineOf } from "../handle/engine.ts";
import type { Db } from "../handle/schema.ts";
import { toRow as eventRow } from "./events.ts";
import { type StoredTicket, toRow as ticketRow } from "./ticket-row.ts";

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
  await engineOf(db).insertTickets(
    db,
    tickets.map(({ ticket, derived, events }) => ({
      ticket: ticketRow(ticket, derived),
      events: events.map(({ event, act, words, seq = null }) => ({
        row: { ...eventRow(ticket.number, event), act },
        seq,
        words,
      })),
    })),
  );
}

/** Lets new tickets, acts and events be numbered behind those that came with numbers of their own. */
export function continueNumbering(db: Db): Promise<void> {
  return engineOf(db).continueNumbering(db);
}

/**
 * While `work` runs, a commit does not wait for the disk; afterwards all of it is on the disk. A power cut in between may
 * lose the newest transactions as a whole, which an import repeats.
 */
export function withRelaxedSync<T>(db: Db, work: () => Promise<T>): Promise<T> {
  return engineOf(db).withRelaxedSync(db, work);
}
