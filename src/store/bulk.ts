import type Database from "better-sqlite3";
import type { TicketEvent } from "../domain/event.ts";
import { engineOf } from "./engine.ts";
import { toRow as eventRow } from "./events.ts";
import type { Db } from "./schema.ts";
import { type StoredTicket, toRow as ticketRow } from "./tickets.ts";

/** A ticket with its whole history; `words` are what a search for text finds each event by. */
export type WholeTicket = StoredTicket & {
  readonly events: readonly {
    readonly event: TicketEvent;
    readonly act: number;
    readonly words: string | null;
    readonly seq?: number;
  }[];
};

/**
 * Writes whole tickets, in the transaction that is open. Statements are prepared once and run without a query builder
 * between them, which makes an import several times faster than ticket by ticket.
 */
export function insertTickets(db: Db, tickets: readonly WholeTicket[]): void {
  const { ticket: insertTicket, event: insertEvent, text: insertText } = statements(engineOf(db));
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

/**
 * While `work` runs, a commit waits for the operating system and not for the disk; afterwards all of it is on the disk. A
 * power cut in between may lose the newest transactions as a whole, which an import repeats.
 */
export async function withRelaxedSync<T>(db: Db, work: () => Promise<T>): Promise<T> {
  const engine = engineOf(db);
  engine.pragma("synchronous = normal");
  try {
    return await work();
  } finally {
    engine.pragma("synchronous = full");
    engine.pragma("wal_checkpoint(passive)");
  }
}
