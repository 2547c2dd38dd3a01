import { execute } from "./compiled.ts";
import type { Db } from "./schema.ts";

/** By the adapter of the handle, which a database and its transactions share. */
const handles = new WeakMap<object, string>();

/** Asks the server whose login this connection has. Tables of an older version know of none, and fail. */
export async function learnLogin(db: Db): Promise<void> {
  const [mine] = await execute<{ handle: string }>(db, "select handle from docket.login where role = session_user");
  if (mine !== undefined) handles.set(db.getExecutor().adapter, mine.handle);
}

/** The agent whose login this connection has; null for the owner of the tables, and for a file. */
export function handleOfLogin(db: Db): string | null {
  return handles.get(db.getExecutor().adapter) ?? null;
}
