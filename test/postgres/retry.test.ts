import { describe, expect, test } from "vitest";
import { execute } from "../../src/store/handle/compiled.ts";
import type { Db } from "../../src/store/handle/schema.ts";
import { inTransaction } from "../../src/store/handle/transaction.ts";
import { failing, failureOf } from "../given.ts";
import { givenServer, hasServer } from "./given-server.ts";

/** Work that others are in the way of, so many times; it counts how often it was run. */
function hindered(times: number, code: string) {
  const runs = { count: 0 };
  const work = async (tx: Db) => {
    runs.count += 1;
    if (runs.count > times) return "done";
    return execute(tx, `do $$ begin raise exception 'in the way' using errcode = '${code}'; end $$`);
  };
  return { runs, work };
}

describe.skipIf(!hasServer)("a transaction that others are in the way of", () => {
  test.for([
    ["a serialization failure", "40001"],
    ["a deadlock", "40P01"],
    ["a lock that was not given in time", "55P03"],
  ] as const)("by %s is run again until it succeeds", async ([, code]) => {
    const desk = await givenServer();
    const { runs, work } = hindered(2, code);
    expect(await inTransaction(desk.as("ana").db, "key", work)).toBe("done");
    expect(runs.count).toBe(3);
  });

  test("each time is given up after a dozen tries, with a sentence", async () => {
    const desk = await givenServer();
    const { runs, work } = hindered(Number.POSITIVE_INFINITY, "40001");
    const failure = await failureOf(inTransaction(desk.as("ana").db, "key", work));
    expect(failure).toMatchObject(failing("database_busy", "Nothing was changed"));
    expect(runs.count).toBe(12);
  });

  test("is not run again for a mistake of its own", async () => {
    const desk = await givenServer();
    const { runs, work } = hindered(1, "23502");
    await expect(inTransaction(desk.as("ana").db, "key", work)).rejects.toThrow("in the way");
    expect(runs.count).toBe(1);
  });
});
