import type Database from "better-sqlite3";

type Statement = Database.Statement<unknown[], unknown>;

const prepared = new WeakMap<Database.Database, Map<string, Statement>>();

/** The statement of this text on this connection, prepared once. */
export function statementOf(database: Database.Database, sql: string): Statement {
  const statements = prepared.get(database) ?? new Map<string, Statement>();
  prepared.set(database, statements);
  const known = statements.get(sql);
  if (known) return known;
  const statement = database.prepare<unknown[]>(sql);
  statements.set(sql, statement);
  return statement;
}

/** The rows that a statement answers with; none if it only writes. */
export function readRows(database: Database.Database, sql: string, parameters: readonly unknown[]): unknown[] {
  const statement = statementOf(database, sql);
  if (statement.reader) return statement.all(...parameters);
  statement.run(...parameters);
  return [];
}
