import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { board } from "../../../src/desk/reads/board.ts";
import { candidates } from "../../../src/desk/reads/candidates.ts";
import { dataVersion, lastChange } from "../../../src/desk/reads/changes.ts";
import { dueNext, slaExplain } from "../../../src/desk/reads/due.ts";
import { EVERYTHING, parseFilter } from "../../../src/desk/reads/filter.ts";
import { inbox } from "../../../src/desk/reads/inbox.ts";
import { log } from "../../../src/desk/reads/log.ts";
import { why } from "../../../src/desk/reads/why.ts";
import { addLeave, claim, setPresence, setPriority, setStatus, solve } from "../../acting.ts";
import { databases } from "../../databases.ts";
import { DAY, failing, failureOf, givenDesk, HOUR, NOW, only, PULL } from "../../given.ts";

const SLA = [{ name: "All", calendar: "always", first_response: { urgent: "1h", normal: "8h" } }];
const WAITING = { teams: PULL, sla: SLA };

describe.each(databases)("questions to a desk, in $name", ({ fresh }) => {
  /** An old one, an urgent one that came an hour later, and an easy one of low priority that came last. */
  async function three() {
    const desk = await givenDesk(WAITING, fresh);
    await desk.open({ effortMs: HOUR });
    desk.clock.now += HOUR;
    await desk.open({ priority: "urgent", effortMs: 2 * HOUR });
    desk.clock.now += HOUR;
    await desk.open({ priority: "low" });
    return desk;
  }

  test.for([
    ["urgency", [2, 1, 3]],
    ["due", [2, 1, 3]],
    ["fifo", [1, 2, 3]],
    ["easiest", [3, 1, 2]],
  ] as const)("the list by %s", async ([order, expected]) => {
    const desk = await three();
    const asker = { me: null, now: desk.clock.now };
    const all = await inbox(desk.as("").db, { filter: EVERYTHING, order, limit: 9 }, asker);
    expect(all.map(({ number }) => number)).toEqual(expected);
    const second = await inbox(desk.as("").db, { filter: EVERYTHING, order, limit: 1, offset: 1 }, asker);
    expect(second.map(({ number }) => number)).toEqual([expected[1]]);
  });

  test("why a ticket is where it is, and ahead of another", async () => {
    const desk = await three();
    const { db } = desk.as("");
    expect(await why(db, 2, null, desk.clock.now)).toMatchObject({
      place: 1,
      sentence: "T-2 is number 1 of its queue: +24h urgent, waiting 1h",
    });
    expect(await why(db, 3, null, desk.clock.now)).toMatchObject({
      place: 3,
      headStart: [{ what: "low", ms: -8 * HOUR }],
    });
    const sentence = "T-2 is ahead of T-1: +24h urgent, waiting 1h against 2h";
    for (const [one, other] of [
      [2, 1],
      [1, 2],
    ] as const)
      expect((await why(db, one, other, desk.clock.now)).sentence).toBe(sentence);
    await claim(desk.as("ana"), { tickets: [2] });
    expect((await why(db, 1, null, desk.clock.now)).place).toBe(1);
    await solve(desk.as("ana"), { tickets: [2] });
    expect(await why(db, 2, null, desk.clock.now)).toMatchObject({
      place: null,
      sentence: expect.stringContaining("waits in no queue"),
    });
    expect(await failureOf(why(db, 99, null, NOW))).toMatchObject(failing("ticket_not_found", "T-99"));
    expect(await failureOf(why(db, 1, 99, NOW))).toMatchObject(failing("ticket_not_found", "T-99"));
  });

  test("what runs out next, late ones first, and only what has a clock", async () => {
    const desk = await three();
    await desk.open({ team: "finance", priority: "urgent" });
    const { db } = desk.as("");
    const next = async (team?: string) =>
      (await dueNext(db, { limit: 9, team }, desk.clock.now + 9 * HOUR)).map(({ number }) => number);
    expect([await next(), await next("finance"), await next("nobody")]).toEqual([[2, 4, 1], [4], []]);
    expect(await dueNext(db, { limit: 1 }, NOW)).toHaveLength(1);
  });

  test("how a figure comes about, and of which clocks", async () => {
    const desk = await three();
    const [explained] = await slaExplain(desk.as("").db, 1, desk.clock.now, "first-response");
    expect(explained?.clock).toMatchObject({ clock: "first_response", elapsedMs: 2 * HOUR });
    expect(await slaExplain(desk.as("").db, 1, desk.clock.now, "resolution")).toEqual([]);
    expect(await failureOf(slaExplain(desk.as("").db, 1, NOW, "lunch"))).toMatchObject(
      failing("bad_input", "There is no clock lunch"),
    );
  });

  test("who could take a ticket: those who can first, in the order of the pipeline, and why the others cannot", async () => {
    const desk = await three();
    await claim(desk.as("ana"), { tickets: [1] });
    await setPresence(desk.as("sam"), { agent: "sam", presence: "away" });
    await addLeave(desk.as("fay"), { agent: "fay", start: NOW, end: NOW + DAY });
    const { rows, verdict } = await candidates(desk.as("").db, 2, desk.clock.now);
    expect(rows.map(({ agent, can, refusal }) => [agent.handle, can, refusal?.reason ?? null])).toEqual([
      ["ben", true, null],
      ["ana", true, null],
      ["ada", false, "not in support"],
      ["fay", false, "on leave"],
      ["sam", false, "away"],
    ]);
    expect(verdict.assignee).toBe("ben");
    expect(rows[1]).toMatchObject({ load: { total: 1 }, presence: "online", because: [{ order: "longest_idle" }] });
    expect(rows[3]).toMatchObject({ leaveEndsAt: NOW + DAY });
    expect(rows[2]?.checks.map(({ gate }) => gate)).toEqual([
      ...[
        "active",
        "present",
        "leave",
        "shift",
        "team",
        "tier",
        "skills",
        "language",
        "region",
        "capacity",
        "excluded",
      ],
    ]);
  });

  test("the board: everybody's load in the statuses that count, and whether they are there", async () => {
    const desk = await three();
    await claim(desk.as("ana"), { tickets: [1, 2] });
    await setStatus(desk.as("ana"), { tickets: [2], status: "pending" });
    await setPresence(desk.as("ben"), { agent: "ben", presence: "offline" });
    const standings = await board(desk.as("").db, desk.clock.now);
    expect(standings.map(({ agent }) => agent.handle)).toEqual(["ana", "ben", "sam", "fay", "ada"]);
    expect(standings[0]).toMatchObject({
      load: { total: 1, byChannel: { email: 1 } },
      onShift: true,
      tierToday: 1,
      leave: null,
    });
    expect(standings[1]).toMatchObject({ presence: "offline", presenceSince: desk.clock.now, load: { total: 0 } });
  });

  test("the log: the newest act first, of one agent, since an instant", async () => {
    const desk = await three();
    await setPriority(desk.as("ana", "priority 1 2 high"), { tickets: [1, 2], priority: "high" });
    desk.clock.now += HOUR;
    await claim(desk.as("ben", "claim 3"), { tickets: [3] });
    const { db } = desk.as("");
    const told = async (by?: string, since?: number) =>
      (await log(db, { by, since, limit: 9 })).map(({ command, tickets }) => [command, tickets]);
    expect(await told("ana")).toEqual([["priority 1 2 high", [1, 2]]]);
    expect(await told(undefined, desk.clock.now)).toEqual([["claim 3", [3]]]);
    expect((await told()).slice(0, 2)).toEqual([
      ["claim 3", [3]],
      ["priority 1 2 high", [1, 2]],
    ]);
    expect(await log(db, { limit: 1 })).toHaveLength(1);
    expect(await lastChange(db)).toEqual({ at: desk.clock.now, actor: "agent:ben" });
  });

  test("the log lists every ticket of an act, each once and in order, and says if there are more than it reads", async () => {
    const desk = await three();
    const { db } = desk.as("");
    const act = (await log(db, { limit: 1 }))[0]?.act ?? 0;
    const append = (count: number) => {
      const numbers = sql`with recursive n (i) as (select 0 union all select i + 1 from n where i + 1 < ${sql.lit(count)})`;
      return sql`insert into event (ticket, act, at, type, actor, data)
        ${numbers} select 3 - (i % 450) / 150, ${sql.lit(act)}, 0, 'noted', 'system', '{}' from n`.execute(db);
    };
    await append(450);
    const [whole] = await log(db, { limit: 1 });
    expect(whole).toMatchObject({ act, complete: true });
    expect(whole?.tickets).toEqual([1, 2, 3]);
    await append(10_000);
    expect(await log(db, { limit: 1 })).toMatchObject([{ act, complete: false }]);
  });

  test("a figure changes within a second when somebody writes, here or elsewhere, and not when somebody only looks", async () => {
    const desk = await three();
    const mine = desk.as("ana");
    const theirs = await desk.apart("ben");
    const version = { mine: () => dataVersion(mine.db), theirs: () => dataVersion(theirs.db) };
    const before = { mine: await version.mine(), theirs: await version.theirs() };
    await inbox(theirs.db, { filter: EVERYTHING, order: "due", limit: 9 }, { me: null, now: NOW });
    expect(await version.theirs()).toBe(before.theirs);
    await claim(mine, { tickets: [1] });
    await expect.poll(version.mine).not.toBe(before.mine);
    await expect.poll(version.theirs).not.toBe(before.theirs);
    const since = await version.mine();
    await claim(theirs, { tickets: [2] });
    await expect.poll(version.mine).not.toBe(since);
  });
});

describe.each(databases)("tickets that closed by themselves, in $name", ({ fresh }) => {
  test("are listed as closed from that instant on, though nobody has touched them since", async () => {
    const desk = await givenDesk({ desk: { auto_close: "5d" } }, fresh);
    await desk.open();
    await solve(desk.as("ana"), { tickets: [1] });
    const listed = async (query: string, now: number) => {
      return (
        await inbox(desk.as("").db, { filter: parseFilter(query), order: "fifo", limit: 9 }, { me: null, now })
      ).map(({ status }) => status);
    };
    const due = NOW + 5 * DAY;
    expect([await listed("status:solved", due - 1), await listed("status:closed", due - 1)]).toEqual([["solved"], []]);
    expect([await listed("status:solved", due), await listed("status:closed", due)]).toEqual([[], ["closed"]]);
    expect(only(await listed("status:any", due))).toBe("closed");
    expect(await listed("-status:closed status:any", due)).toEqual([]);
  });
});
