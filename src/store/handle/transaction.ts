import { Failure, isFailure } from "../../core/ticket/failure.ts";
import { compiled } from "./compiled.ts";
import { engineOf, type RetryReason } from "./engine.ts";
import type { Db } from "./schema.ts";

/** How often a transaction is tried that others are in the way of. */
const TRIES = 12;

/**
 * How long to wait for others, and for a server that went away in the middle, in ms: a replica takes over within seconds. No try
 * begins later; each may itself wait for a lock.
 */
const PATIENCE_MS = 15_000;

/** What a run came to: it was committed, or something else happened to it after `result`, if it got so far. */
type Run<T> =
  | { readonly committed: true; readonly result: T }
  | { readonly committed: false; readonly error: unknown; readonly result: T | undefined };

/**
 * Runs `work` in a transaction; all it writes is there afterwards, or nothing. If others were in its way, or the connection was
 * lost, it is run again, so it keeps nothing from one run for the next. `key` goes into the act that it writes: when
 * the answer to the commit was lost, it shows whether it must be run again. Throws `database_busy` and `database_unreachable`
 * once it gives up.
 */
export async function inTransaction<T>(db: Db, key: string, work: (tx: Db) => Promise<T>): Promise<T> {
  const startedAt = performance.now();
  let unsure: { readonly result: T } | null = null;
  for (let tries = 1; ; tries += 1) {
    const run: Run<T> = await runOnce(db, key, unsure, work);
    if (run.committed) return run.result;
    const reason = engineOf(db).retryReason(run.error);
    if (reason === null) throw run.error;
    if (reason === "connection_lost" && run.result !== undefined) unsure = { result: run.result };
    if (isExhausted(reason, tries, startedAt)) throw givenUp(run.error, unsure !== null);
    await pause(tries);
  }
}

/** The index that holds each key to one act. */
const ACT_KEY = "act_key";

const actWithKey = compiled<{ key: string }, { act: number }>((db, value) =>
  db.selectFrom("act").select("act").where("key", "=", value("key")),
);

async function wasCommitted(db: Db, key: string): Promise<boolean> {
  return (await actWithKey(db, { key })).length > 0;
}

async function runOnce<T>(
  db: Db,
  key: string,
  unsure: { readonly result: T } | null,
  work: (tx: Db) => Promise<T>,
): Promise<Run<T>> {
  let finished: T | undefined;
  try {
    if (unsure !== null && (await wasCommitted(db, key))) return { committed: true, result: unsure.result };
    const result = await db.transaction().execute(async (tx) => {
      finished = await work(tx);
      return finished;
    });
    return { committed: true, result };
  } catch (error) {
    if (unsure !== null && engineOf(db).isDuplicate(error, ACT_KEY)) return { committed: true, result: unsure.result };
    return { committed: false, error, result: finished };
  }
}

function isExhausted(reason: RetryReason, tries: number, startedAt: number): boolean {
  return performance.now() - startedAt > PATIENCE_MS || (reason === "conflict" && tries >= TRIES);
}

function givenUp(error: unknown, isUnsure: boolean): Failure {
  if (!isFailure(error))
    return new Failure(
      "database_busy",
      "The database is busy: others were in the way each time. Nothing was changed.",
      {
        hint: "Try again in a moment.",
      },
    );
  const outcome = isUnsure
    ? "It had the command already: `docket log` shows whether it was done."
    : "Nothing was changed.";
  return new Failure(error.code, `${error.message} ${outcome}`);
}

/** Longer each time, and never the same for two who met. */
function pause(tries: number): Promise<void> {
  const ms = Math.min(500, 5 * 2 ** tries) * (0.3 + Math.random());
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
