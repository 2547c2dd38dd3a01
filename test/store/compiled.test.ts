import { describe, expect, test } from "vitest";
import { compiled } from "../../src/store/handle/compiled.ts";
import { givenDesk } from "../given.ts";

describe("a query that is built once", () => {
  test("runs with other values each time, in transactions and on other connections too", async () => {
    const desk = await givenDesk();
    await desk.open({ subject: "one" });
    await desk.open({ subject: "two" });
    let built = 0;
    const subjectOf = compiled<{ number: number; team: string }, { subject: string }>((db, value) => {
      built += 1;
      return db
        .selectFrom("ticket")
        .select("subject")
        .where("number", "=", value("number"))
        .where("subject", "!=", "nothing")
        .where("subject", "!=", value("team"));
    });
    const { db } = desk.as("ana");
    expect(await subjectOf(db, { number: 1, team: "x" })).toEqual([{ subject: "one" }]);
    expect(await subjectOf(db, { number: 2, team: "x" })).toEqual([{ subject: "two" }]);
    expect(await subjectOf(db, { number: 2, team: "two" })).toEqual([]);
    await db.transaction().execute(async (tx) => {
      expect(await subjectOf(tx, { number: 1, team: "x" })).toEqual([{ subject: "one" }]);
    });
    expect(await subjectOf((await desk.apart("ben")).db, { number: 2, team: "x" })).toEqual([{ subject: "two" }]);
    expect(built).toBe(1);
  });
});
