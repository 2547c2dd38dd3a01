import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { prepare } from "../../../src/core/routing/pipeline.ts";
import { route } from "../../../src/core/routing/route.ts";
import { startRun } from "../../../src/core/routing/run.ts";
import { board } from "../../../src/desk/reads/board.ts";
import { allCandidates, questionsAbout } from "../../../src/desk/reads/questions.ts";
import { snapshotAt } from "../../../src/desk/reads/snapshot.ts";
import { doctor } from "../../../src/desk/whole/doctor.ts";
import type { Db } from "../../../src/store/handle/schema.ts";
import { eventsOfAct } from "../../../src/store/tables/events.ts";
import { fromRow } from "../../../src/store/tables/ticket-row.ts";
import { databases } from "../../databases.ts";
import { givenDesk } from "../../given.ts";
import { begin, capacities, days, perform, smallDesk } from "./days.ts";

/** The tickets that wait for an agent, each with whom the pipeline would admit now. */
async function waiting(db: Db, now: number) {
  const snapshot = await snapshotAt(db, now);
  const run = startRun(prepare(snapshot.plan.pipeline, snapshot.version), await allCandidates(snapshot));
  const rows = await db
    .selectFrom("ticket")
    .selectAll()
    .where("assignee", "is", null)
    .where("status", "in", ["new", "open"])
    .execute();
  const questions = await questionsAbout(snapshot, rows.map(fromRow));
  return questions.map((question) => {
    const { admitted } = route(run, question, "route");
    const { number, team, unroutable } = question.ticket;
    return {
      number,
      pushed: team !== "finance",
      unroutable: unroutable !== null,
      takers: admitted.map(({ agent }) => agent),
    };
  });
}

/** Who got a ticket from the pipeline in an act after this one, and has more than their capacity. */
async function overloaded(db: Db, now: number, since: number): Promise<readonly string[]> {
  const acts = await db.selectFrom("act").select("act").where("act", ">", since).execute();
  const events = (await Promise.all(acts.map(({ act }) => eventsOfAct(db, act)))).flat();
  const given = new Set(events.flatMap((event) => (event.type === "routed" ? [event.data.to] : [])));
  if (given.size === 0) return [];
  return (await board(db, now))
    .filter(({ agent, load }) => given.has(agent.handle) && load.total > (agent.capacity ?? Number.POSITIVE_INFINITY))
    .map(({ agent }) => agent.handle);
}

async function newestAct(db: Db): Promise<number> {
  const row = await db.selectFrom("act").select("act").orderBy("act", "desc").limit(1).executeTakeFirst();
  return row?.act ?? 0;
}

describe.each(databases)("whatever happens on a day, in $name", ({ fresh }) => {
  test("nothing waits that somebody could take, nobody is given too much, what is unroutable is so, and the doctor is content", async () => {
    await fc.assert(
      fc.asyncProperty(capacities, days, async (limits, day) => {
        const cleaning: (() => Promise<void>)[] = [];
        const testDesk = await givenDesk(smallDesk(limits), fresh, (work) => cleaning.push(work));
        const { db } = testDesk.as("sam");
        await begin(testDesk);
        for (const act of day) {
          const before = await newestAct(db);
          await perform(testDesk, act);
          const all = await waiting(db, testDesk.clock.now);
          expect(all.filter(({ pushed, takers }) => pushed && takers.length > 0)).toEqual([]);
          expect(all.filter(({ pushed, unroutable }) => pushed && !unroutable)).toEqual([]);
          expect(all.filter(({ unroutable, takers }) => unroutable && takers.length > 0)).toEqual([]);
          expect(await overloaded(db, testDesk.clock.now, before)).toEqual([]);
        }
        expect((await doctor(testDesk.as("sam"))).flatMap((each) => each.problems)).toEqual([]);
        for (const work of cleaning) await work();
      }),
      { numRuns: 15, endOnFailure: true },
    );
  });
});
