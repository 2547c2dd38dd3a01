import { closeSync, openSync } from "node:fs";
import type Database from "better-sqlite3";
import { removeDatabase } from "./leftovers.ts";

/** Pages copied between two looks at whether others want the database. */
const PAGES = 2_000;

/**
 * An online copy by SQLite's own backup, to a file that is not there yet; nobody but its owner can read it, not even while it
 * is made. `onProgress` is called with the share that is done, of 1, and ends the copy if it throws; no half of it stays.
 */
export async function backup(
  database: Database.Database,
  file: string,
  onProgress: (share: number) => void,
): Promise<void> {
  closeSync(openSync(file, "wx", 0o600));
  try {
    await database.backup(file, {
      progress: ({ totalPages, remainingPages }) => {
        onProgress(totalPages === 0 ? 0 : 1 - remainingPages / totalPages);
        return PAGES;
      },
    });
  } catch (error) {
    removeDatabase(file);
    throw error;
  }
}
