import { describe, expect, test } from "vitest";
import { next } from "../../acting.ts";
import { databases } from "../../databases.ts";
import { failing, failureOf, givenDesk, HOUR, only, PULL } from "../../given.ts";

const FIVE = { ana: {}, ben: {}, cleo: {}, dan: {}, eve: {} };

describe.each(databases)("the next ticket, in $name", ({ fresh }) => {
  test("is the head of the queue: urgent ones have a head start", async () => {
    const desk = await givenDesk({ teams: PULL }, fresh);
    await desk.open({ subject: "old" });
    desk.clock.now += HOUR;
    await desk.open({ subject: "urgent", priority: "urgent" });
    const taken = [];
    for (const handle of ["ana", "ben"]) taken.push(only((await next(desk.as(handle))).done).ticket.subject);
    expect(taken).toEqual(["urgent", "old"]);
  });

  test("is a different one for each of several who ask at once", async () => {
    const desk = await givenDesk({ teams: PULL, agents: { ...FIVE, fay: { teams: ["finance"] } } }, fresh);
    for (let count = 0; count < 5; count++) await desk.open();
    const asked = Object.keys(FIVE).map(async (handle) => only((await next(await desk.apart(handle))).done).ticket);
    const got = await Promise.all(asked);
    expect(got.map(({ number }) => number).toSorted()).toEqual([1, 2, 3, 4, 5]);
    expect(got.map(({ assignee }) => assignee)).toEqual(Object.keys(FIVE));
  });

  test("skips what I may not take, and other teams", async () => {
    const desk = await givenDesk(
      {
        teams: PULL,
        categories: { api: { skills: { api: 1 } } },
        agents: { ana: {}, ben: { skills: { api: 1 } }, fay: { teams: ["finance"] } },
      },
      fresh,
    );
    await desk.open({ category: "api", team: "support" });
    await desk.open({ team: "finance" });
    await desk.open();
    expect(only((await next(desk.as("ana"))).done).number).toBe(3);
  });

  test("nothing waits: the queue is empty", async () => {
    const desk = await givenDesk({ teams: PULL }, fresh);
    await desk.open({ team: "finance" });
    expect(await failureOf(next(desk.as("ana")))).toMatchObject({
      ...failing("queue_empty", "No unclaimed tickets are waiting in your teams."),
      exit: 3,
    });
  });

  test("something waits, but nothing for me: counted reasons", async () => {
    const desk = await givenDesk(
      { teams: PULL, agents: { ana: { capacity: 1 }, ben: {}, fay: { teams: ["finance"] } } },
      fresh,
    );
    for (let count = 0; count < 3; count++) await desk.open();
    await next(desk.as("ana"));
    expect(await failureOf(next(desk.as("ana")))).toMatchObject({
      ...failing("not_eligible", "You cannot take any of the 2 waiting tickets: 2 at capacity."),
      reasons: ["2 at capacity"],
    });
  });

  test("a rehearsal says which it would be and takes nothing", async () => {
    const desk = await givenDesk({ teams: PULL }, fresh);
    await desk.open();
    const rehearsed = await next(desk.as("ana"), { dryRun: true });
    expect(rehearsed).toMatchObject({ act: null, dryRun: true, done: [{ number: 1, ticket: { assignee: "ana" } }] });
    expect(await desk.ticket(1)).toMatchObject({ assignee: null, version: 1 });
    expect(only((await next(desk.as("ben"))).done).events[0]?.verdict?.intent).toBe("next");
  });

  test.for([
    ["urgency", [3, 1, 2]],
    ["fifo", [1, 2, 3]],
    ["easiest", [2, 3, 1]],
    ["due", [3, 1, 2]],
  ] as const)("the team's own order holds: %s", async ([order, expected]) => {
    const sla = [{ name: "All", calendar: "always", first_response: { urgent: "1h", high: "8h", normal: "8h" } }];
    const desk = await givenDesk(
      { teams: { support: { assignment: "pull", order } }, agents: { ana: {} }, sla },
      fresh,
    );
    for (const [priority, effortMs] of [
      ["normal", 3],
      ["normal", 1],
      ["urgent", 2],
    ] as const) {
      await desk.open({ team: "support", priority, effortMs: effortMs * HOUR });
      desk.clock.now += HOUR;
    }
    const taken = [];
    for (let count = 0; count < 3; count++) taken.push(only((await next(desk.as("ana"))).done).number);
    expect(taken).toEqual(expected);
  });
});
