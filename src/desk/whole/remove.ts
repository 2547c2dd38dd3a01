import { statSync } from "node:fs";
import { isFailure } from "../../core/ticket/failure.ts";
import type { Db } from "../../store/handle/schema.ts";
import { removeDatabase } from "../../store/sqlite/leftovers.ts";
import { closeDesk, type Desk, openDesk } from "../work/desk.ts";

/**
 * Removes the file of a desk if it is to go, which is asked while nobody writes to it. Of several who remove it at once one is
 * first; the others wait for the same file, find that it is gone, and leave alone what has come in its place.
 */
export async function removeDesk(
  location: string,
  who: Omit<Desk, "db">,
  isToGo: (tx: Db) => Promise<boolean>,
): Promise<void> {
  const found = fileAt(location);
  const desk = found === null ? null : await openIfThere(location, who);
  if (desk === null) return;
  try {
    await desk.db.transaction().execute(async (tx) => {
      if (!(await isToGo(tx)) || fileAt(location) !== found) return;
      removeDatabase(location);
    });
  } finally {
    await closeDesk(desk);
  }
}

async function openIfThere(location: string, who: Omit<Desk, "db">): Promise<Desk | null> {
  try {
    return await openDesk(location, who);
  } catch (error) {
    if (isFailure(error) && error.code === "desk_missing") return null;
    throw error;
  }
}

/** By which a file is told from another one that has its name; null if there is none. */
function fileAt(location: string): string | null {
  const found = statSync(location, { throwIfNoEntry: false, bigint: true });
  return found === undefined ? null : `${found.dev} ${found.ino}`;
}
