import { closeSync, openSync } from "node:fs";
import { Failure } from "../domain/error.ts";
import { engineOf, isServer } from "./engine.ts";
import type { Db } from "./schema.ts";

/** Pages copied between two looks at whether others want the database. */
const PAGES = 2_000;

/**
 * An online copy by the engine's own backup, to a file that is not there yet; nobody but its owner can read it, not even
 * while it is made. `onProgress` hears a share of 1. Throws `bad_input` for a desk on a server.
 */
export async function copyTo(db: Db, file: string, onProgress: (share: number) => void): Promise<void> {
  if (isServer(db))
    throw new Failure("bad_input", "This desk is on a server, which is backed up by its own means.", {
      hint: "`pg_dump --schema docket` writes it down; `docket export` takes it elsewhere.",
    });
  closeSync(openSync(file, "wx", 0o600));
  await engineOf(db).backup(file, {
    progress: ({ totalPages, remainingPages }) => {
      onProgress(totalPages === 0 ? 0 : 1 - remainingPages / totalPages);
      return PAGES;
    },
  });
}
