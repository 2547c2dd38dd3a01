import { pack, unpack } from "../../core/routing/compact.ts";
import type { Actor, EventData, EventType, TicketEvent } from "../../core/ticket/event.ts";
import { compiled, execute } from "../handle/compiled.ts";
import { isServer } from "../handle/engine.ts";
import type { Db, EventRow } from "../handle/schema.ts";
import { indexWords, lexemes } from "../handle/text.ts";

/** An event as the database has it: with its place in the history of the desk, and the act that brought it. */
export type StoredEvent = TicketEvent & { readonly seq: number; readonly act: number };

type Insertion = Omit<EventRow, "seq">;

const insert = compiled<Insertion, { seq: number }>((db, value) =>
  db
    .insertInto("event")
    .values({
      ticket: value("ticket"),
      act: value("act"),
      at: value("at"),
      type: value("type"),
      actor: value("actor"),
      data: value("data"),
      body: value("body"),
      verdict: value("verdict"),
    })
    .returning("seq"),
);

/** An act whose number the database may still have to say; its key is known before. */
export type BegunAct = { readonly number: Promise<number>; readonly key: string };

/** Writes an event behind all others; `words` are what a search for text finds it by. */
export async function appendEvent(
  db: Db,
  ticket: number,
  act: BegunAct,
  event: TicketEvent,
  words: string | null,
): Promise<StoredEvent> {
  if (isServer(db)) return appendOnServer(db, ticket, act, event, words);
  const number = await act.number;
  const [row] = await insert(db, toRow(ticket, number, event));
  if (!row) throw new Error("The database did not say where it put the event.");
  if (words !== null) await indexWords(db, row.seq, words);
  return { ...event, seq: row.seq, act: number };
}

/** One statement, which waits for no answer: it goes out with the act and the ticket. */
const SAY = `with said as (
    insert into event (ticket, act, at, type, actor, data, body, verdict)
    values ($1, (select act from act where key = $2), $3, $4, $5, $6, $7, $8) returning seq),
  found as (insert into event_text (rowid, words) select seq, $9::tsvector from said where $9 is not null)
  select seq from said`;

async function appendOnServer(
  db: Db,
  ticket: number,
  act: BegunAct,
  event: TicketEvent,
  words: string | null,
): Promise<StoredEvent> {
  const { at, type, actor, data, body, verdict } = toRow(ticket, 0, event);
  const found = words === null ? null : lexemes(words);
  const [[row], number] = await Promise.all([
    execute<{ seq: number }>(db, SAY, [ticket, act.key, at, type, actor, data, body, verdict, found]),
    act.number,
  ]);
  if (row === undefined) throw new Error("The database did not say where it put the event.");
  return { ...event, seq: row.seq, act: number };
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

export function toRow(ticket: number, act: number, event: TicketEvent): Insertion {
  const { body, ...data } = event.data as { body?: string };
  return {
    ticket,
    act,
    at: event.at,
    type: event.type,
    actor: event.actor,
    data: JSON.stringify(data),
    body: body ?? null,
    verdict: event.verdict === undefined ? null : JSON.stringify(pack(event.verdict)),
  };
}
