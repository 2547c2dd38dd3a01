import type Database from "better-sqlite3";
import type { WholeTicket } from "../tables/bulk.ts";
import { toRow as eventRow } from "../tables/events.ts";
import { toRow as ticketRow } from "../tables/tickets.ts";

/** Statements are prepared once and run without a query builder between them. */
export function insertIntoFile(engine: Database.Database, tickets: readonly WholeTicket[]): void {
  const { ticket: insertTicket, event: insertEvent, text: insertText } = statements(engine);
  for (const { ticket, derived, events } of tickets) {
    insertTicket.run(ticketRow(ticket, derived));
    for (const { event, act, words, seq } of events) {
      const { lastInsertRowid } = insertEvent.run({ ...eventRow(ticket.number, act, event), seq: seq ?? null });
      if (words !== null && words !== "") insertText.run(lastInsertRowid, words);
    }
  }
}

type Statements = Readonly<Record<"ticket" | "event" | "text", Database.Statement<unknown[]>>>;
const prepared = new WeakMap<Database.Database, Statements>();

function statements(engine: Database.Database): Statements {
  const known = prepared.get(engine);
  if (known) return known;
  const made = {
    ticket: engine.prepare<unknown[]>(into(engine, "ticket")),
    event: engine.prepare<unknown[]>(into(engine, "event")),
    text: engine.prepare<unknown[]>("insert into event_text (rowid, body) values (?, ?)"),
  };
  prepared.set(engine, made);
  return made;
}

function into(engine: Database.Database, table: "ticket" | "event"): string {
  const columns = engine.pragma(`table_info(${table})`) as readonly { readonly name: string }[];
  const names = columns.map(({ name }) => name);
  return `insert into ${table} (${names.join()}) values (${names.map((name) => `@${name}`).join()})`;
}
