import { pack } from "../../core/routing/compact.ts";
import type { TicketEvent } from "../../core/ticket/event.ts";
import { compiled } from "../handle/compiled.ts";
import { engineOf } from "../handle/engine.ts";
import type { BegunAct, EventToAppend } from "../handle/rows.ts";
import type { Db, EventRow } from "../handle/schema.ts";

/** An event as the database has it: with its place in the history of the desk, and the act that brought it. */
export type StoredEvent = TicketEvent & { readonly seq: number; readonly act: number };

/** Writes an event behind all others; `words` are what a search for text finds it by. */
export async function appendEvent(
  db: Db,
  ticket: number,
  act: BegunAct,
  event: TicketEvent,
  words: string | null,
): Promise<StoredEvent> {
  return { ...event, ...(await engineOf(db).appendEvent(db, toRow(ticket, event), act, words)) };
}

const ofTicket = compiled<{ ticket: number }, EventRow>((db, value) =>
  db.selectFrom("event").selectAll().where("ticket", "=", value("ticket")).orderBy("seq"),
);

/** How rows become events needs all their schemas, which commands that only write do not load. */
const reading = () => import("./read-events.ts");

/** What happened to a ticket. Throws `database_damaged` for an event that this version cannot read. */
export async function eventsOf(db: Db, ticket: number): Promise<readonly StoredEvent[]> {
  const [rows, { readEvent }] = await Promise.all([ofTicket(db, { ticket }), reading()]);
  return rows.map(readEvent);
}

/** The same without those that cannot be read, of which it says why. */
export async function readableEventsOf(db: Db, ticket: number) {
  const [rows, { readAll, readEvent }] = await Promise.all([ofTicket(db, { ticket }), reading()]);
  return readAll(rows, readEvent);
}

const ofAct = compiled<{ act: number }, EventRow>((db, value) =>
  db.selectFrom("event").selectAll().where("act", "=", value("act")).orderBy("seq"),
);

/** What an act did to tickets. Throws `database_damaged`. */
export async function eventsOfAct(
  db: Db,
  act: number,
): Promise<readonly (StoredEvent & { readonly ticket: number })[]> {
  const [rows, { readEvent }] = await Promise.all([ofAct(db, { act }), reading()]);
  return rows.map((row) => ({ ...readEvent(row), ticket: row.ticket }));
}

export function toRow(ticket: number, event: TicketEvent): EventToAppend {
  const { body, ...data } = event.data as { body?: string };
  return {
    ticket,
    at: event.at,
    type: event.type,
    actor: event.actor,
    data: JSON.stringify(data),
    body: body ?? null,
    verdict: event.verdict === undefined ? null : JSON.stringify(pack(event.verdict)),
  };
}
