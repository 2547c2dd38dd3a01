import { existsSync } from "node:fs";
import { isServerLocation } from "../deskfile/location.ts";
import type { MigrationWatch } from "./handle/migration-watch.ts";
import type { Db } from "./handle/schema.ts";

/** Each engine is loaded only if a desk is in it. */
const file = () => import("./sqlite/file.ts");
const server = () => import("./postgres/open.ts");

/** Opens the desk in a SQLite file or on a PostgreSQL server. Throws `desk_missing`, `database_newer`, `database_damaged`, `database_unreachable`. */
export async function openDatabase(location: string, watch: MigrationWatch = {}): Promise<Db> {
  if (isServerLocation(location)) return (await server()).openOnServer(location, watch);
  return (await file()).openFile(location, watch);
}

/** Makes a database and opens it. Throws `bad_input` if something is there, `failed` if it cannot be made. */
export async function createDatabase(location: string): Promise<Db> {
  if (isServerLocation(location)) return (await server()).createOnServer(location);
  return (await file()).createFile(location);
}

/**
 * Makes a desk of what `fill` writes, in one transaction: afterwards all of it is there, or nothing. Throws `bad_input` if
 * something is there, `failed` if it cannot be made.
 */
export async function fillDatabase<T>(location: string, fill: (tx: Db) => Promise<T>): Promise<T> {
  if (isServerLocation(location)) return (await server()).fillOnServer(location, fill);
  return (await import("./sqlite/draft.ts")).fillFile(location, fill);
}

/** Makes the tables on a server, if they are not there, and opens what there is. */
export async function prepareDatabase(url: string, watch: MigrationWatch = {}): Promise<Db> {
  return (await server()).prepareOnServer(url, watch);
}

/** Whether there is something where a desk could be: a file, whatever it is, or a desk file in force on the server. */
export async function isTaken(location: string): Promise<boolean> {
  if (isServerLocation(location)) return (await server()).isTakenOnServer(location);
  return existsSync(location);
}
