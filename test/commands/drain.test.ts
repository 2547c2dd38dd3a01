import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { doctor } from "../../src/commands/doctor.ts";
import { board } from "../../src/queries/board.ts";
import { candidates } from "../../src/queries/candidates.ts";
import { eventsOfAct } from "../../src/store/events.ts";
import type { Db } from "../../src/store/schema.ts";
import { databases } from "../databases.ts";
import { givenDesk, NOW } from "../given.ts";
import { begin, capacities, days, perform, smallDesk } from "./days.ts";

const WAITING = ["new", "open"];

/** The tickets that wait for an agent, each with who could take it now. */
async function waiting(db: Db, now: number) {
  const rows = await db
    .selectFrom("ticket")
    .selectAll()
    .where("assignee", "is", null)
    .where("status", "in", WAITING)
    .execute();
  return Promise.all(
    rows.map(async ({ number, team, unroutable }) => {
      const { verdict } = await candidates(db, number, now);
      return { number, team, unroutable: unroutable !== null, takers: verdict.admitted.map(({ agent }) => agent) };
    }),
  );
}

/** Who got a ticket from the pipeline in the newest act, and has more than he may have. */
async function overloaded(db: Db, now: number, since: number): Promise<readonly string[]> {
  const acts = await db.selectFrom("act").select("act").where("act", ">", since).execute();
  const events = (await Promise.all(acts.map(({ act }) => eventsOfAct(db, act)))).flat();
  const given = new Set(events.flatMap((event) => (event.type === "routed" ? [event.data.to] : [])));
  const standings = await board(db, now);
  return standings
    .filter(({ agent, load }) => given.has(agent.handle) && load.total > (agent.capacity ?? Number.POSITIVE_INFINITY))
    .map(({ agent }) => agent.handle);
}

const newest = async (db: Db) =>
  (
    await db
      .selectFrom("act")
      .select(({ fn }) => fn.max("act").as("act"))
      .executeTakeFirst()
  )?.act ?? 0;

describe.each(databases)("whatever happens on a day, in $name", ({ fresh }) => {
  test("after each act nothing waits that somebody could take, nobody got too much, and the doctor is content", async () => {
    await fc.assert(
      fc.asyncProperty(capacities, days, async (limits, day) => {
        const cleaning: (() => Promise<void>)[] = [];
        const stage = await givenDesk(smallDesk(limits), fresh, (work) => cleaning.push(work));
        const { db } = stage.as("sam");
        await begin(stage);
        for (const act of day) {
          const before = await newest(db);
          await perform(stage, act);
          const pushed = (await waiting(db, NOW)).filter(({ team }) => team !== "finance");
          expect(pushed.filter(({ takers }) => takers.length > 0)).toEqual([]);
          expect(pushed.filter(({ unroutable }) => !unroutable)).toEqual([]);
          expect(await overloaded(db, NOW, before)).toEqual([]);
        }
        const problems = (await doctor(stage.as("sam"))).flatMap((each) => each.problems);
        expect(problems).toEqual([]);
        for (const work of cleaning) await work();
      }),
      { numRuns: 60 },
    );
  });

  test("a team that helps itself is given nothing, and its tickets are unroutable only while nobody could take them", async () => {
    await fc.assert(
      fc.asyncProperty(capacities, days, async (limits, day) => {
        const cleaning: (() => Promise<void>)[] = [];
        const stage = await givenDesk(smallDesk(limits), fresh, (work) => cleaning.push(work));
        const { db } = stage.as("sam");
        await begin(stage);
        for (const act of day) {
          await perform(stage, act);
          const pulled = (await waiting(db, NOW)).filter(({ team }) => team === "finance");
          expect(pulled.filter(({ unroutable, takers }) => unroutable && takers.length > 0)).toEqual([]);
        }
        for (const work of cleaning) await work();
      }),
      { numRuns: 30 },
    );
  });
});
