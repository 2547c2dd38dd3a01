import { describe, expect, test } from "vitest";
import { next, reply, setPresence } from "../../acting.ts";
import { databases } from "../../databases.ts";
import { givenDesk, HOUR, only } from "../../given.ts";

const BOTH = { teams: ["support", "finance"] };

/** Two teams with a ticket each hour, in turn: the older ones in support, the more urgent ones in finance. */
async function twoQueues(assignment: "push" | "pull", fresh: (typeof databases)[number]["fresh"], orders = {}) {
  const desk = await givenDesk(
    {
      teams: { support: { assignment, ...orders }, finance: { assignment } },
      agents: { ana: { ...BOTH, capacity: 3 }, sam: { role: "lead", teams: [] } },
    },
    fresh,
  );
  await setPresence(desk.as("ana"), { agent: "ana", presence: "away" });
  for (const [team, priority] of [
    ["support", "normal"],
    ["finance", "normal"],
    ["support", "high"],
    ["finance", "urgent"],
  ] as const) {
    await desk.open({ team, priority });
    desk.clock.now += HOUR;
  }
  return desk;
}

describe.each(databases)("the queues of several teams, in $name", ({ fresh }) => {
  test.for([
    ["each by urgency", {}, [4, 3, 1, 2]],
    ["a head that the team put first hides what is more urgent behind it", { order: "fifo" }, [4, 1, 3, 2]],
  ] as const)("are one queue by the urgency of their heads: %s", async ([, orders, expected]) => {
    const desk = await twoQueues("pull", fresh, orders);
    await setPresence(desk.as("ana"), { agent: "ana", presence: "online" });
    const taken = [];
    for (let count = 0; count < 3; count++) taken.push(only((await next(desk.as("ana"))).done).number);
    expect(taken).toEqual(expected.slice(0, 3));
  });

  test("take turns by number where two heads are equally urgent", async () => {
    const desk = await givenDesk(
      {
        teams: { support: { assignment: "pull" }, finance: { assignment: "pull" } },
        agents: { ana: { teams: ["finance", "support"] } },
      },
      fresh,
    );
    for (const team of ["finance", "support", "finance"]) await desk.open({ team });
    const taken = [];
    for (let count = 0; count < 3; count++) taken.push(only((await next(desk.as("ana"))).done).number);
    expect(taken).toEqual([1, 2, 3]);
  });

  test("are routed most urgent first, until nobody has room", async () => {
    const desk = await twoQueues("push", fresh);
    const { routed } = await setPresence(desk.as("ana"), { agent: "ana", presence: "online" });
    expect(routed.filter(({ to }) => to === "ana").map(({ number }) => number)).toEqual([4, 3, 1]);
  });
});

describe.each(databases)("a reply that leaves its ticket waiting for the customer, in $name", ({ fresh }) => {
  test.for(["pending", "on_hold", "solved"] as const)("as %s makes room, and the next ticket comes", async (status) => {
    const desk = await givenDesk({ agents: { ana: { capacity: 1 }, fay: { teams: ["finance"] } } }, fresh);
    await desk.open();
    expect(await desk.open()).toMatchObject({ assignee: null });
    const { routed } = await reply(desk.as("ana"), { ticket: 1, body: "Which one?", status });
    expect(routed.map(({ number, to }) => [number, to])).toEqual([[2, "ana"]]);
    expect(await desk.ticket(2)).toMatchObject({ assignee: "ana" });
  });

  test("as open makes none", async () => {
    const desk = await givenDesk({ agents: { ana: { capacity: 1 }, fay: { teams: ["finance"] } } }, fresh);
    await desk.open();
    await desk.open();
    expect((await reply(desk.as("ana"), { ticket: 1, body: "On it." })).routed).toEqual([]);
    expect(await desk.ticket(2)).toMatchObject({ assignee: null });
  });
});
