import type Database from "better-sqlite3";
import type { EventWords, StoredRow, WholeTicketRows } from "../handle/rows.ts";
import { statementOf } from "./statements.ts";

export function insertTickets(database: Database.Database, tickets: readonly WholeTicketRows[]): void {
  const insertTicket = inserter(database, "ticket");
  const insertEvent = inserter(database, "event");
  const insertText = statementOf(database, "insert into event_text (rowid, body) values (?, ?)");
  for (const { ticket, events } of tickets) {
    insertTicket(ticket);
    for (const { row, seq, words } of events) {
      const { lastInsertRowid } = insertEvent({ ...row, seq });
      if (words !== null && words !== "") insertText.run(lastInsertRowid, words);
    }
  }
}

export function insertRows(database: Database.Database, table: string, rows: readonly StoredRow[]): void {
  const insert = inserter(database, table);
  for (const row of rows) insert(row);
}

export function insertWords(database: Database.Database, all: readonly EventWords[]): void {
  const insert = statementOf(database, "insert into event_text (rowid, body) values (@seq, @words)");
  for (const each of all) insert.run(each);
}

/** Inserts rows that all have the columns of the first one, without a query builder between them. */
function inserter(database: Database.Database, table: string) {
  let insert: ReturnType<typeof statementOf> | null = null;
  return (row: object): Database.RunResult => {
    insert ??= statementOf(database, insertion(table, Object.keys(row)));
    return insert.run(row);
  };
}

function insertion(table: string, columns: readonly string[]): string {
  return `insert into ${table} (${columns}) values (${columns.map((column) => `@${column}`)})`;
}
