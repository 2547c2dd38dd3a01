import type Database from "better-sqlite3";
import type { Db } from "./schema.ts";

/** What is under a handle. */
export type Engine = { readonly kind: "file"; readonly database: Database.Database };

/** By the adapter of the handle, which a database and its transactions share. */
const engines = new WeakMap<object, Engine>();

export function keepEngine(db: Db, engine: Engine): void {
  engines.set(db.getExecutor().adapter, engine);
}

/** The SQLite file under a handle, for what is not a query: online backup, integrity check, `data_version`. */
export function engineOf(db: Db): Database.Database {
  const engine = engines.get(db.getExecutor().adapter);
  if (!engine) throw new Error("This handle was not opened by openDatabase.");
  return engine.database;
}
