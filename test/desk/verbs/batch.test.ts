import { describe, expect, test } from "vitest";
import { log } from "../../../src/desk/reads/log.ts";
import { claim, setPriority, setStatus, solve, tag } from "../../acting.ts";
import { databases } from "../../databases.ts";
import { AGENTS, failing, failureOf, givenDesk, only, PULL } from "../../given.ts";

describe.each(databases)("several tickets at once, in $name", ({ fresh }) => {
  /** Three tickets, of which Ben has the second. */
  async function three() {
    const desk = await givenDesk({ teams: PULL }, fresh);
    for (let count = 0; count < 3; count++) await desk.open();
    await claim(desk.as("ben"), { tickets: [2] });
    return desk;
  }
  const owners = async (desk: Awaited<ReturnType<typeof three>>) =>
    Promise.all([1, 2, 3].map(async (number) => (await desk.ticket(number)).assignee));

  test("goes on after a refusal, and tells each", async () => {
    const desk = await three();
    const report = await claim(desk.as("ana"), { tickets: [1, 2, 99, 3] });
    expect(report.done.map(({ number }) => number)).toEqual([1, 3]);
    expect(report.refused.map(({ number, failure }) => [number, failure.code])).toEqual([
      [2, "already_assigned"],
      [99, "ticket_not_found"],
    ]);
    expect(await owners(desk)).toEqual(["ana", "ben", "ana"]);
  });

  test("all or nothing: the refusals are listed and nothing is changed", async () => {
    const desk = await three();
    const failure = await failureOf(claim(desk.as("ana"), { tickets: [1, 2, 3], atomic: true }));
    expect(failure).toMatchObject(failing("already_assigned", "Nothing was changed: 1 of the tickets refused."));
    expect(only(failure.reasons)).toMatch(/^T-2 belongs to ben/);
    expect(await owners(desk)).toEqual([null, "ben", null]);
    const both = await claim(desk.as("ana"), { tickets: [1, 3], atomic: true });
    expect(both.done).toHaveLength(2);
  });

  test("each once, whatever the list", async () => {
    const desk = await three();
    const report = await setPriority(desk.as("ana"), { tickets: [3, 1, 3, 1, 1], priority: "high" });
    expect(report.done.map(({ number }) => number)).toEqual([3, 1]);
    expect((await desk.ticket(3)).version).toBe(2);
    expect(await failureOf(claim(desk.as("ana"), { tickets: [2, 2] }))).toMatchObject(failing("already_assigned"));
  });

  test("no ticket is a mistake", async () => {
    const desk = await three();
    expect(await failureOf(solve(desk.as("ana"), { tickets: [] }))).toMatchObject(
      failing("bad_input", "No ticket was named."),
    );
  });

  test("a rehearsal tells what the real run then does, and changes nothing", async () => {
    const desk = await three();
    const input = { tickets: [1, 2, 3] };
    const before = [await owners(desk), await log(desk.as("ana").db, { limit: 9 })];
    const rehearsed = await claim(desk.as("ana"), { ...input, dryRun: true });
    expect([await owners(desk), await log(desk.as("ana").db, { limit: 9 })]).toEqual(before);
    const real = await claim(desk.as("ana"), input);
    const unnumbered = (each: (typeof real.done)[number]) => ({
      ...each,
      events: each.events.map(({ seq, act, ...event }) => event),
    });
    const told = ({ done, refused, routed }: typeof real) => ({
      done: done.map(unnumbered),
      refused: refused.map(({ failure }) => failure.message),
      routed,
    });
    expect(told(rehearsed)).toEqual(told(real));
    expect([rehearsed.dryRun, rehearsed.act, real.dryRun]).toEqual([true, null, false]);
  });

  test("is one act, also beyond what is written in one transaction", async () => {
    const desk = await givenDesk({ teams: PULL, agents: { ...AGENTS, ana: { capacity: 255 } } }, fresh);
    for (let count = 0; count < 260; count++) await desk.open();
    const tickets = Array.from({ length: 260 }, (_, place) => place + 1);
    const report = await setPriority(desk.as("ana", "priority 1..260 high"), { tickets, priority: "high" });
    expect(report.done).toHaveLength(260);
    expect(new Set(report.done.flatMap(({ events }) => events.map(({ act }) => act)))).toEqual(new Set([report.act]));
    expect((await log(desk.as("ana").db, { by: "ana", limit: 9 })).map(({ command }) => command)).toEqual([
      "priority 1..260 high",
    ]);
    const { done, refused } = await claim(desk.as("ana"), { tickets, dryRun: true });
    expect([done.length, refused.length]).toEqual([255, 5]);
  });

  test("nothing to do for any of them leaves no act", async () => {
    const desk = await three();
    const report = await setStatus(desk.as("ana"), { tickets: [1, 3], status: "new" });
    expect([report.act, report.done.map(({ changed }) => changed)]).toEqual([null, [false, false]]);
  });

  test.for([
    ["one that there is", { add: ["vip"] }, ["vip"]],
    ["one that is off already", { remove: ["vip"] }, []],
    ["two of which one is double", { add: ["a", "a", "b"] }, ["a", "b"]],
    ["one on and the same off", { add: ["x"], remove: ["x"] }, []],
  ] as const)("tags: %s", async ([, input, tags]) => {
    const desk = await three();
    await tag(desk.as("ana"), { tickets: [1], ...input });
    expect((await desk.ticket(1)).tags).toEqual(tags);
  });

  test.for(["", "two words", "-x", "a".repeat(65), "\u001b[31m", "a,b"])("%j is no tag", async (name) => {
    const desk = await three();
    expect(await failureOf(() => tag(desk.as("ana"), { tickets: [1], add: [name] }))).toMatchObject(
      failing("bad_input", "cannot be a tag"),
    );
  });
});
