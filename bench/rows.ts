import type Database from "better-sqlite3";

export type Row = Readonly<Record<string, unknown>>;

/** The columns of a table, in its order. */
export function columnsOf(engine: Database.Database, table: string): readonly string[] {
  return (engine.pragma(`table_info(${table})`) as readonly { readonly name: string }[]).map(({ name }) => name);
}

/** The least that writing rows is: one statement, prepared, with the values as they stand. */
export function inserter(engine: Database.Database, table: string): (row: Row) => void {
  const columns = columnsOf(engine, table);
  const insert = engine.prepare(
    `insert into ${table} (${columns}) values (${columns.map((column) => `@${column}`)}) on conflict do nothing`,
  );
  return (row) => insert.run(row);
}
