/** Rows of `event` and `desk_event` as events. What others wrote into the tables need not be one. */
import { unpack } from "../../core/routing/compact.ts";
import type { DeskEvent } from "../../core/ticket/desk-event.ts";
import type { TicketEvent } from "../../core/ticket/event.ts";
import { isDeskEvent, isTicketEvent, whyNoDeskEvent, whyNoTicketEvent } from "../../core/ticket/event-check.ts";
import { Failure } from "../../core/ticket/failure.ts";
import type { Verdict } from "../../core/ticket/verdict.ts";
import type { DeskEventRow, EventRow } from "../handle/schema.ts";
import { parsedJson } from "./columns.ts";

/** An event with its place in the history of the desk, and the act that brought it. */
type Placed<Event, Act> = Event & { readonly seq: number; readonly act: Act };

/** Throws `database_damaged` for a row that is no event this version can read. */
export function readEvent({ seq, act, at, type, actor, ...row }: EventRow): Placed<TicketEvent, number> {
  const name = `Event ${seq} of ticket ${row.ticket}`;
  const data = dataIn(row.data, name);
  const full = row.body === null ? data : { ...data, body: row.body };
  const event = { seq, act, at, type, actor, data: full };
  if (!isTicketEvent(event)) throw unreadable(name, whyNoTicketEvent(event));
  return row.verdict === null ? event : { ...event, verdict: verdictIn(row.verdict, name) };
}

/** The same of an event about an agent, a customer or the desk. */
export function readDeskEvent(row: DeskEventRow): Placed<DeskEvent, number | null> {
  const name = `Event ${row.seq} of the desk`;
  const event = { ...row, data: dataIn(row.data, name) };
  if (!isDeskEvent(event)) throw unreadable(name, whyNoDeskEvent(event));
  return event;
}

/** A row that cannot be read, and why, in a sentence. */
export type Unreadable = { readonly seq: number; readonly act: number | null; readonly why: string };

/** Those that can be read, and what is wrong with the others. */
export function readAll<Row extends { readonly seq: number; readonly act: number | null }, Event>(
  rows: readonly Row[],
  read: (row: Row) => Event,
): { readonly events: readonly Event[]; readonly unreadable: readonly Unreadable[] } {
  const events: Event[] = [];
  const unreadable: Unreadable[] = [];
  for (const row of rows) {
    try {
      events.push(read(row));
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      unreadable.push({ seq: row.seq, act: row.act, why: error.message });
    }
  }
  return { events, unreadable };
}

function dataIn(text: string, name: string): object {
  const value = parsedJson(text);
  if (value === undefined) throw unreadable(name, "Its data is not JSON.");
  if (typeof value === "object" && value !== null) return value;
  throw unreadable(name, "Its data is not a JSON object.");
}

function verdictIn(text: string, name: string): Verdict {
  try {
    return unpack(JSON.parse(text));
  } catch (error) {
    throw unreadable(name, `Its verdict is not as docket writes it (${error instanceof Error ? error.message : ""}).`);
  }
}

function unreadable(name: string, why: string | null): Failure {
  return new Failure("database_damaged", `${name} cannot be read. ${why ?? ""}`.trimEnd(), {
    hint: "`docket doctor` lists every such event. Only the owner of the database can mend them, in the tables themselves.",
  });
}
