import type { Db } from "../../store/handle/schema.ts";
import { inTransaction } from "../../store/handle/transaction.ts";
import type { Desk } from "./desk.ts";

class Rehearsed extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super("rolled back");
    this.result = result;
  }
}

/**
 * Runs `task` in one transaction, which knows itself by the key. A dry run does the same and rolls back, so that it cannot
 * differ from the real one.
 */
export async function performed<T>(desk: Desk, dryRun: boolean, task: (tx: Db, key: string) => Promise<T>): Promise<T> {
  const key = desk.key?.() ?? randomKey();
  try {
    return await inTransaction(desk.db, key, async (tx) => {
      const result = await task(tx, key);
      if (dryRun) throw new Rehearsed(result);
      return result;
    });
  } catch (error) {
    if (error instanceof Rehearsed) return error.result as T;
    throw error;
  }
}

/** A hundred random bits, which no two transactions share; loading `crypto` for it would cost a fifth of a whole command. */
function randomKey(): string {
  return [Math.random(), Math.random()].map((part) => part.toString(36).slice(2)).join("");
}
