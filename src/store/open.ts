import type { Db } from "./schema.ts";

/** The engine is loaded only when a desk is opened. */
const file = () => import("./sqlite-file.ts");

/** Opens the desk at a place that must be there. Throws `desk_missing`, `database_newer`, `database_damaged`. */
export async function openDatabase(location: string): Promise<Db> {
  return (await file()).openFile(location);
}

/** Makes a database and opens it. Throws `bad_input` if something is there, `failed` if it cannot be made. */
export async function createDatabase(location: string): Promise<Db> {
  return (await file()).createFile(location);
}
