import { writeFileSync } from "node:fs";
import { sql } from "kysely";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Db } from "../../src/store/handle/schema.ts";
import { connect, kyselyOf, setUp } from "../../src/store/sqlite/connection.ts";
import { freshFile } from "../databases.ts";
import { failing, failureOf } from "../given.ts";

const PATIENCE_MS = 60;

/** Two connections to one file that has a table of words. */
async function two(patienceMs: number): Promise<readonly [Db, Db]> {
  const { location, drop } = freshFile();
  writeFileSync(location, "");
  const [one, other] = [1, 2].map(() => {
    const engine = connect(location);
    setUp(engine);
    return kyselyOf(engine, patienceMs);
  }) as [Db, Db];
  onTestFinished(async () => {
    await one.destroy();
    await other.destroy();
    await drop();
  });
  await sql`create table word (text text) strict`.execute(one);
  return [one, other];
}

const write = (db: Db, text: string) => sql`insert into word values (${text})`.execute(db);
const words = async (db: Db) =>
  (await sql<{ text: string }>`select text from word`.execute(db)).rows.map(({ text }) => text);
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

describe("two that write at once", () => {
  test("take turns: the second waits for the first, and sees what it wrote", async () => {
    const [one, other] = await two(5_000);
    const first = one.transaction().execute(async (tx) => {
      await write(tx, "first");
      await pause(40);
    });
    const second = other.transaction().execute(async (tx) => {
      const seen = await words(tx);
      await write(tx, "second");
      return seen;
    });
    await first;
    expect(await second).toEqual(["first"]);
    expect(await words(one)).toEqual(["first", "second"]);
  });

  test("the lock is taken before the first read, so that nothing read is stale when it is written", async () => {
    const [one, other] = await two(PATIENCE_MS);
    await one.transaction().execute(async (tx) => {
      await words(tx);
      const late = await failureOf(other.transaction().execute((their) => write(their, "in between")));
      expect(late.code).toBe("database_busy");
      await write(tx, "mine");
    });
    expect(await words(one)).toEqual(["mine"]);
  });

  test("who waits for too long is told so, nothing was changed, and they can try again", async () => {
    const [one, other] = await two(PATIENCE_MS);
    await one.transaction().execute(async () => {
      const failure = await failureOf(other.transaction().execute((tx) => write(tx, "late")));
      expect(failure).toMatchObject({ ...failing("database_busy", "held the write lock for 0.06 s"), exit: 8 });
    });
    await other.transaction().execute((tx) => write(tx, "again"));
    expect(await words(one)).toEqual(["again"]);
  });

  test("who only reads waits for nobody, keeps nobody waiting, and sees one moment", async () => {
    const [one, other] = await two(PATIENCE_MS);
    await one
      .transaction()
      .setAccessMode("read only")
      .execute(async (tx) => {
        expect(await words(tx)).toEqual([]);
        await other.transaction().execute((their) => write(their, "meanwhile"));
        expect(await words(tx)).toEqual([]);
      });
    expect(await words(one)).toEqual(["meanwhile"]);
  });

  test("in one process they queue up by themselves", async () => {
    const [one] = await two(PATIENCE_MS);
    const turns = Array.from({ length: 20 }, (_, turn) =>
      one.transaction().execute(async (tx) => {
        await pause(turn % 3);
        await write(tx, String(turn));
      }),
    );
    await Promise.all(turns);
    expect(await words(one)).toEqual(turns.map((_, turn) => String(turn)));
  });

  test("a transaction that fails leaves nothing, neither words nor lock", async () => {
    const [one, other] = await two(PATIENCE_MS);
    const failing = one.transaction().execute(async (tx) => {
      await write(tx, "half");
      throw new Error("power cut");
    });
    await expect(failing).rejects.toThrow("power cut");
    await other.transaction().execute((tx) => write(tx, "whole"));
    expect(await words(one)).toEqual(["whole"]);
  });
});
