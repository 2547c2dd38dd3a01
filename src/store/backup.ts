import { chmodSync } from "node:fs";
import { engineOf } from "./open.ts";
import type { Db } from "./schema.ts";

/** Pages copied between two looks at whether others want the database. */
const PAGES = 2_000;

/** An online copy by the engine's own backup; the copy is readable by its owner alone. `onProgress` hears a share of 1. */
export async function copyTo(db: Db, file: string, onProgress: (share: number) => void): Promise<void> {
  await engineOf(db).backup(file, {
    progress: ({ totalPages, remainingPages }) => {
      onProgress(totalPages === 0 ? 0 : 1 - remainingPages / totalPages);
      return PAGES;
    },
  });
  chmodSync(file, 0o600);
}
