import type Database from "better-sqlite3";
import type { Server } from "../postgres/server.ts";
import type { Db } from "./schema.ts";

/** What is under a handle: a SQLite file, or a connection to a PostgreSQL server. */
export type Engine =
  | { readonly kind: "file"; readonly database: Database.Database }
  | { readonly kind: "server"; readonly server: Server };

/** By the adapter of the handle, which a database and its transactions share. */
const engines = new WeakMap<object, Engine>();

export function keepEngine(db: Db, engine: Engine): void {
  engines.set(db.getExecutor().adapter, engine);
}

/** For what one query cannot ask of both: backups, integrity, notifications, and the few statements that differ. */
export function engineUnder(db: Db): Engine {
  const engine = engines.get(db.getExecutor().adapter);
  if (!engine) throw new Error("This handle was not opened by openDatabase.");
  return engine;
}

/** The SQLite file under a handle. */
export function engineOf(db: Db): Database.Database {
  const engine = engineUnder(db);
  if (engine.kind !== "file") throw new Error("This desk is not in a file.");
  return engine.database;
}

/** The server under a handle; null if the desk is in a file. */
export function serverUnder(db: Db): Server | null {
  const engine = engines.get(db.getExecutor().adapter);
  return engine?.kind === "server" ? engine.server : null;
}

/** Whether statements go to PostgreSQL, with many who write at once. */
export function isServer(db: Db): boolean {
  return serverUnder(db) !== null;
}

/** Closes the handle and what is under it: a handle that was never asked anything closes nothing by itself. */
export async function closeEngine(db: Db): Promise<void> {
  const engine = engineUnder(db);
  await db.destroy();
  if (engine.kind === "file") engine.database.close();
}
