import { pack, unpack } from "../../core/routing/compact.ts";
import type { Actor, EventData, EventType, TicketEvent } from "../../core/ticket/event.ts";
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

export async function eventsOf(db: Db, ticket: number): Promise<readonly StoredEvent[]> {
  return (await ofTicket(db, { ticket })).map(fromRow);
}

const ofAct = compiled<{ act: number }, EventRow>((db, value) =>
  db.selectFrom("event").selectAll().where("act", "=", value("act")).orderBy("seq"),
);

export async function eventsOfAct(
  db: Db,
  act: number,
): Promise<readonly (StoredEvent & { readonly ticket: number })[]> {
  return (await ofAct(db, { act })).map((row) => ({ ...fromRow(row), ticket: row.ticket }));
}

export function fromRow(row: EventRow): StoredEvent {
  const data = JSON.parse(row.data);
  const event = {
    seq: row.seq,
    act: row.act,
    type: row.type as EventType,
    at: row.at,
    actor: row.actor as Actor,
    data: (row.body === null ? data : { ...data, body: row.body }) as EventData[EventType],
  };
  return (row.verdict === null ? event : { ...event, verdict: unpack(JSON.parse(row.verdict)) }) as StoredEvent;
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
