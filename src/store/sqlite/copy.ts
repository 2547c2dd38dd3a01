import type Database from "better-sqlite3";
import type { Row, Words } from "../tables/copy.ts";
import type { Table } from "../tables/copy-tables.ts";

type Statement = Database.Statement<unknown[]>;

/** Each statement is prepared once for a file. */
const prepared = new WeakMap<Database.Database, Map<string, Statement>>();

export function insertIntoFile(engine: Database.Database, { name, columns }: Table, rows: readonly Row[]): void {
  const names = Object.keys(columns);
  const insert = statement(engine, `insert into ${name} (${names}) values (${names.map((column) => `@${column}`)})`);
  for (const row of rows) insert.run(row);
}

export function indexInFile(engine: Database.Database, all: readonly Words[]): void {
  const insert = statement(engine, "insert into event_text (rowid, body) values (@seq, @words)");
  for (const each of all) insert.run(each);
}

function statement(engine: Database.Database, sql: string): Statement {
  const known = prepared.get(engine) ?? new Map<string, Statement>();
  prepared.set(engine, known);
  const found = known.get(sql) ?? engine.prepare<unknown[]>(sql);
  known.set(sql, found);
  return found;
}
