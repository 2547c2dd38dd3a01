import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseFilter } from "../../../src/desk/reads/filter.ts";
import { counts, inbox } from "../../../src/desk/reads/inbox.ts";
import { planInForce } from "../../../src/desk/reads/plan.ts";
import { viewNamed, views } from "../../../src/desk/reads/views.ts";
import { insertTicket } from "../../../src/store/tables/tickets.ts";
import { databases } from "../../databases.ts";
import { failing, failureOf, givenDesk, HOUR, MINUTE, NOW } from "../../given.ts";
import { ticket } from "../../given-assignment.ts";
import { begin, capacities, days, perform, smallDesk } from "../verbs/days.ts";

const SLA = [
  {
    name: "Fast",
    when: { category: ["hook"] },
    calendar: "always",
    first_response: { urgent: "10m", high: "1h", normal: "2h" },
  },
  {
    name: "Slow",
    calendar: "always",
    next_response: { normal: "90m" },
    resolution: { urgent: "1h", high: "3h", normal: "5h", low: "1d" },
  },
];
const OWN = [
  { name: "Chats", query: "channel:chat" },
  { name: "Done", query: "status:solved,closed" },
];

/** Instants at which something becomes due or comes to be at risk, and others. */
const instants = fc.array(
  fc.oneof(
    fc.constantFrom(
      ...[10, 60, 90, 120, 180, 300].flatMap((due) => [due, due - 15, due * 0.75].map((at) => NOW + at * MINUTE)),
    ),
    fc.integer({ min: NOW - HOUR, max: NOW + 26 * HOUR }),
  ),
  { minLength: 4, maxLength: 8 },
);

describe.each(databases)("what the tabs count, in $name", ({ fresh }) => {
  test("is what the list shows, of any desk at any instant", async () => {
    await fc.assert(
      fc.asyncProperty(capacities, days, instants, async (limits, day, moments) => {
        const cleaning: (() => Promise<void>)[] = [];
        const testDesk = await givenDesk({ ...smallDesk(limits), sla: SLA, view: OWN }, fresh, (work) =>
          cleaning.push(work),
        );
        await begin(testDesk);
        for (const act of day.slice(0, 20)) await perform(testDesk, { ...act, which: act.verb === 22 ? 0 : act.which });
        const { db } = testDesk.as("ana");
        const all = views((await planInForce(db)).plan);
        for (const now of [...moments, ...moments.flatMap((at) => [at - 1, at + 1])]) {
          const asker = { me: "ana", now };
          const counted = await counts(db, all, asker);
          const listed = await Promise.all(
            all.map(
              async ({ query }) =>
                (await inbox(db, { filter: parseFilter(query), order: "due", limit: 999 }, asker)).length,
            ),
          );
          expect(counted).toEqual(listed.map((count) => ({ count, more: false })));
        }
        for (const work of cleaning) await work();
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  test("stops at a thousand where it has to be counted", async () => {
    const testDesk = await givenDesk({ view: OWN }, fresh);
    const { db } = testDesk.as("ana");
    for (const [chats, expected] of [
      [1_000, { count: 1_000, more: false }],
      [1, { count: 1_000, more: true }],
    ] as const) {
      await db.transaction().execute(async (tx) => {
        for (let count = 0; count < chats; count++) await insertChat(tx);
      });
      expect(await counts(db, [{ name: "Chats", query: "channel:chat", order: null }], { me: null, now: NOW })).toEqual(
        [expected],
      );
    }
  });

  test("mine is nothing as long as nobody is identified", async () => {
    const testDesk = await givenDesk({}, fresh);
    await testDesk.open();
    const all = views((await planInForce(testDesk.as("").db)).plan);
    const counted = await counts(testDesk.as("").db, all, { me: null, now: NOW });
    expect(counted.map(({ count }) => count)).toEqual([0, 0, 0, 0, 1, 0]);
  });
});

describe("the views", () => {
  const plan = {
    views: [{ name: "mine", query: "owner:me team:x", order: "due" }, ...OWN.map((view) => ({ ...view, order: null }))],
  };

  test("are the built-in ones and the desk's own; one of its own may replace a built-in one, in its place", () => {
    expect(views(plan as never).map(({ name, query }) => `${name} ${query}`)).toEqual([
      "mine owner:me team:x",
      "Unclaimed is:unclaimed",
      "Risk is:risk",
      "Late is:late",
      "All ",
      "Unroutable is:unroutable",
      "Chats channel:chat",
      "Done status:solved,closed",
    ]);
  });

  test("are found by name, whatever the case; others are told which there are", async () => {
    expect(viewNamed(plan as never, "LATE").query).toBe("is:late");
    const failure = await failureOf(() => viewNamed(plan as never, "lost"));
    expect(failure).toMatchObject(failing("view_not_found", "There is no view lost."));
    expect(failure.reasons).toContain("Unroutable");
  });
});

let number = 0;
async function insertChat(db: Parameters<typeof insertTicket>[0]): Promise<void> {
  number += 1;
  const derived = { queueAt: NOW, nextDueAt: null, riskAt: null, clock: null, paused: false };
  await insertTicket(db, ticket({ number, channel: "chat" }), derived);
}
