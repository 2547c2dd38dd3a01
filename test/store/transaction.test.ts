import { type DatabaseConnection, DummyDriver, Kysely, PostgresAdapter, PostgresQueryCompiler } from "kysely";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { Failure } from "../../src/core/ticket/failure.ts";
import { type Engine, keepEngine, type RetryReason } from "../../src/store/handle/engine.ts";
import type { Db, Schema } from "../../src/store/handle/schema.ts";
import { inTransaction } from "../../src/store/handle/transaction.ts";
import { failing, failureOf } from "../given.ts";

/** What becomes of a commit: the last three lose the connection before, after, or long before the server did it. */
type Commit = "done" | "conflict" | "conflict after 5 s" | "lost before" | "lost after" | "done later";

/** A server that does with each commit what the script says; with what follows the script, the last of it. */
function scripted(...script: readonly Commit[]) {
  let runs = 0;
  let commits = 0;
  let asked = 0;
  let isThere = false;
  let willBe = false;
  class Scripted extends DummyDriver {
    override acquireConnection(): Promise<DatabaseConnection> {
      return Promise.resolve({
        executeQuery: () => {
          asked += 1;
          const rows = isThere ? [{ act: 1 }] : [];
          isThere ||= willBe;
          return Promise.resolve({ rows: rows as never });
        },
        async *streamQuery() {},
      });
    }
    override commitTransaction(): Promise<void> {
      const commit = script[Math.min(commits, script.length - 1)];
      commits += 1;
      isThere ||= commit === "done" || commit === "lost after";
      willBe ||= commit === "done later";
      if (commit === "done") return Promise.resolve();
      if (commit === "conflict after 5 s")
        return new Promise((_, reject) => {
          setTimeout(() => reject(new Error("conflict")), 5_000);
        });
      return Promise.reject(commit === "conflict" ? new Error("conflict") : UNREACHABLE);
    }
  }
  const db: Db = new Kysely<Schema>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => new Scripted(),
      createIntrospector: () => {
        throw new Error("Nobody looks into it.");
      },
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  const engine: Pick<Engine, "dialect" | "retryReason" | "isDuplicate"> = {
    dialect: "scripted",
    retryReason: (error): RetryReason | null => {
      if (error === UNREACHABLE) return "connection_lost";
      return error instanceof Error && error.message === "conflict" ? "conflict" : null;
    },
    isDuplicate: (error, index) => error === DUPLICATE && index === "act_key",
  };
  keepEngine(db, engine as Engine);
  const work = () => {
    runs += 1;
    return isThere ? Promise.reject(DUPLICATE) : Promise.resolve(`run ${runs}`);
  };
  return { run: () => inTransaction(db, "key", work), runs: () => runs, asked: () => asked };
}

const UNREACHABLE = new Failure("database_unreachable", "The server does not answer.");
const DUPLICATE = new Error("there is an act with this key");

describe("a transaction whose commit", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "performance"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Lets all the waiting between tries go by. */
  async function passed<T>(outcome: Promise<T>): Promise<T> {
    await vi.advanceTimersByTimeAsync(60_000);
    return outcome;
  }

  test.for<readonly [string, readonly Commit[], string, number]>([
    ["is answered is run once", ["done"], "run 1", 1],
    ["meets others is run again", ["conflict", "conflict", "done"], "run 3", 3],
    ["was lost before it came is run again", ["lost before", "done"], "run 2", 2],
    ["was lost after it was done is not run again", ["lost after"], "run 1", 1],
    ["is done while one asks for it counts", ["done later"], "run 1", 2],
    ["was lost, and then meets others, is run until it is done", ["lost before", "conflict", "done"], "run 3", 3],
  ])("%s", async ([, script, result, runs]) => {
    const server = scripted(...script);
    expect(await passed(server.run())).toBe(result);
    expect(server.runs()).toBe(runs);
  });

  test("meets others each time is given up, and nobody need ask whether it was done", async () => {
    const server = scripted("conflict");
    const failure = await passed(failureOf(server.run()));
    expect(failure).toMatchObject(failing("database_busy", "Nothing was changed"));
    expect([server.runs(), server.asked()]).toEqual([12, 0]);
  });

  test("waits each time for a lock that others keep is given up after 20 s at most", async () => {
    const server = scripted("conflict after 5 s");
    const startedAt = performance.now();
    const failure = failureOf(server.run()).then((error) => ({ error, after: performance.now() - startedAt }));
    const { error, after } = await passed(failure);
    expect(error).toMatchObject(failing("database_busy", "Nothing was changed"));
    expect(after).toBeLessThan(20_000);
    expect(server.runs()).toBe(3);
  });

  test("is lost each time is given up after a quarter of a minute, and may have been done", async () => {
    const server = scripted("lost before");
    const failure = await passed(failureOf(server.run()));
    expect(failure).toMatchObject(failing("database_unreachable", "`docket log` shows whether it was done"));
    expect(server.runs()).toBeGreaterThan(12);
  });
});
