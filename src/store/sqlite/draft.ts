import { existsSync, linkSync, renameSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { Failure } from "../../core/ticket/failure.ts";
import type { Db } from "../handle/schema.ts";
import { databaseOf } from "./engine.ts";
import { createFile } from "./file.ts";
import { removeDatabase, sweep } from "./leftovers.ts";

/**
 * Makes a file of what `fill` writes. Until it is whole it is a draft beside its place, `.desk.db.draft-4711` of process 4711;
 * what a process that was killed left there is removed. Throws `bad_input` if something is there, `failed` if it cannot be made.
 */
export async function fillFile<T>(path: string, fill: (tx: Db) => Promise<T>): Promise<T> {
  demandFree(path);
  const prefix = `.${basename(path)}.draft-`;
  sweep(dirname(path), prefix, /^(\d+)$/);
  const draft = join(dirname(path), `${prefix}${process.pid}`);
  try {
    const result = await writeDraft(draft, fill);
    putInPlace(draft, path);
    return result;
  } finally {
    removeDatabase(draft);
  }
}

/** A draft that is not finished is thrown away, so that nothing is written twice for its sake. */
async function writeDraft<T>(draft: string, fill: (tx: Db) => Promise<T>): Promise<T> {
  const db = await createFile(draft);
  try {
    const engine = databaseOf(db);
    engine.pragma("journal_mode = memory");
    const result = await db.transaction().execute(fill);
    engine.pragma("journal_mode = wal");
    return result;
  } finally {
    await db.destroy();
  }
}

/** A link does not take the place of a file that came meanwhile, as a new name does; not every disk has links. */
function putInPlace(draft: string, path: string): void {
  try {
    linkSync(draft, path);
  } catch {
    demandFree(path);
    renameSync(draft, path);
  }
}

function demandFree(path: string): void {
  if (existsSync(path))
    throw new Failure("bad_input", `${path} is there already.`, { hint: "Choose another name, or remove it first." });
}
