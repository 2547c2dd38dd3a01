import { describe, expect, test } from "vitest";
import { board } from "../../../src/desk/reads/board.ts";
import { customer } from "../../../src/desk/reads/customers.ts";
import { log } from "../../../src/desk/reads/log.ts";
import { addLeave, endLeave, setCustomer, setPresence } from "../../acting.ts";
import { databases } from "../../databases.ts";
import { DAY, failing, failureOf, givenDesk, HOUR, NOW } from "../../given.ts";

const ALONE = { agents: { ana: {}, sam: { role: "lead", teams: ["finance"] }, fay: { teams: ["finance"] } } };
const WEEK = { start: NOW, end: NOW + 7 * DAY };

describe.each(databases)("who is there, in $name", ({ fresh }) => {
  test("an agent who is away or offline gets nothing, and what waited when they come back", async () => {
    const desk = await givenDesk(ALONE, fresh);
    for (const presence of ["away", "offline"] as const) {
      await setPresence(desk.as("ana"), { agent: "ana", presence });
      const { number, assignee } = await desk.open();
      expect(assignee).toBeNull();
      const { routed } = await setPresence(desk.as("ana"), { agent: "ana", presence: "online" });
      expect(routed).toMatchObject([{ number, to: "ana" }]);
    }
  });

  test("since when is known, and saying it twice changes nothing", async () => {
    const desk = await givenDesk(ALONE, fresh);
    await setPresence(desk.as("ana"), { agent: "ana", presence: "away" });
    desk.clock.now += HOUR;
    await setPresence(desk.as("ana"), { agent: "ana", presence: "away" });
    const [ana] = await board(desk.as("ana").db, desk.clock.now);
    expect(ana).toMatchObject({ presence: "away", presenceSince: NOW });
  });

  test("a leave begins and ends by itself, half-open", async () => {
    const desk = await givenDesk(ALONE, fresh);
    await addLeave(desk.as("ana"), { agent: "ana", start: NOW + HOUR, end: NOW + 2 * HOUR, delegate: "sam" });
    const got = [];
    for (const at of [NOW + HOUR - 1, NOW + HOUR, NOW + 2 * HOUR - 1, NOW + 2 * HOUR]) {
      desk.clock.now = at;
      got.push((await desk.open()).assignee);
    }
    expect(got).toEqual(["ana", null, null, "ana"]);
    const open = [2, 3].map(async (number) => (await desk.ticket(number)).assignee);
    expect(await Promise.all(open)).toEqual(["ana", "ana"]);
  });

  test("ending a leave brings the agent back, and forgets those to come", async () => {
    const desk = await givenDesk(ALONE, fresh);
    await addLeave(desk.as("ana"), { agent: "ana", ...WEEK });
    await addLeave(desk.as("ana"), { agent: "ana", start: NOW + 20 * DAY, end: NOW + 21 * DAY });
    desk.clock.now += DAY;
    await desk.open();
    const { agent, routed } = await endLeave(desk.as("ana"), { agent: "ana" });
    expect(agent?.leaves).toEqual([
      { id: 1, start: NOW, end: NOW + DAY, delegate: null, notedBy: "agent:ana", notedAt: NOW },
    ]);
    expect(routed).toMatchObject([{ to: "ana" }]);
  });

  test("without an end holds until somebody ends it", async () => {
    const desk = await givenDesk(ALONE, fresh);
    await addLeave(desk.as("ana"), { agent: "ana", start: NOW + DAY, end: null });
    expect((await desk.open()).assignee).toBe("ana");
    desk.clock.now += 400 * DAY;
    expect((await desk.open()).assignee).toBeNull();
    const over = addLeave(desk.as("ana"), { agent: "ana", start: NOW + 500 * DAY, end: NOW + 501 * DAY });
    expect(await failureOf(over)).toMatchObject(
      failing("bad_input", "There is a leave from 2026-11-05 11:00 on already"),
    );
    await endLeave(desk.as("ana"), { agent: "ana" });
    expect((await desk.ticket(2)).assignee).toBe("ana");
  });

  test("may lie wholly before or after one that is noted, and no instant in both", async () => {
    const desk = await givenDesk(ALONE, fresh);
    const note = (from: number, to: number) =>
      addLeave(desk.as("ana"), { agent: "ana", start: NOW + from * DAY, end: NOW + to * DAY });
    await note(10, 12);
    await note(5, 10);
    await note(12, 13);
    for (const [from, to] of [
      [9, 11],
      [11, 14],
      [1, 6],
      [5, 13],
      [11, 12],
    ] as const)
      expect(await failureOf(note(from, to))).toMatchObject(failing("bad_input", "the two overlap"));
    const { agent } = await note(1, 2);
    expect(agent?.leaves.map(({ start }) => (start - NOW) / DAY)).toEqual([1, 5, 10, 12]);
  });

  test("as a rehearsal changes nothing", async () => {
    const desk = await givenDesk(ALONE, fresh);
    await desk.open();
    const as = desk.as("ana");
    const before = [await board(as.db, NOW), await log(as.db, { limit: 9 })];
    const away = await setPresence(as, { agent: "ana", presence: "away", dryRun: true });
    expect(away.agent).toMatchObject({ presence: "away", presenceSince: NOW });
    await addLeave(as, { agent: "ana", ...WEEK, dryRun: true });
    await endLeave(as, { agent: "ana", dryRun: true });
    await setCustomer(as, { customer: "kim@example.com", plan: "pro", dryRun: true });
    expect([await board(as.db, NOW), await log(as.db, { limit: 9 })]).toEqual(before);
    expect((await customer(as.db, "kim@example.com")).plan).toBeNull();
  });

  test.for([
    ["ends before it starts", { start: NOW, end: NOW }, "A leave ends after it starts, and this is from"],
    ["is over", { start: NOW - 2, end: NOW }, "over already"],
    ["is one's own delegate", { ...WEEK, delegate: "ana" }, "Agents cannot be their own delegate."],
  ] as const)("a leave that %s is refused", async ([, leave, why]) => {
    const desk = await givenDesk(ALONE, fresh);
    expect(await failureOf(async () => addLeave(desk.as("ana"), { agent: "ana", ...leave }))).toMatchObject(
      failing("bad_input", why),
    );
  });

  test("a delegate and an agent have to be there", async () => {
    const desk = await givenDesk(ALONE, fresh);
    const nobody = failing("agent_not_found", "zoe");
    expect(await failureOf(addLeave(desk.as("ana"), { agent: "ana", ...WEEK, delegate: "zoe" }))).toMatchObject(nobody);
    expect(await failureOf(setPresence(desk.as("sam"), { agent: "zoe", presence: "away" }))).toMatchObject(nobody);
  });

  test("somebody else's presence and leave are a lead's to change", async () => {
    const desk = await givenDesk(ALONE, fresh);
    const right = failing("no_right", "changing somebody else's presence or leave takes a lead");
    expect(await failureOf(setPresence(desk.as("fay"), { agent: "ana", presence: "away" }))).toMatchObject(right);
    expect(await failureOf(addLeave(desk.as("fay"), { agent: "ana", ...WEEK }))).toMatchObject(right);
    expect(await failureOf(endLeave(desk.as("fay"), { agent: "ana" }))).toMatchObject(right);
    await setPresence(desk.as("sam"), { agent: "ana", presence: "away" });
    expect((await desk.open()).assignee).toBeNull();
  });

  test("off shift nothing is given, on shift it is", async () => {
    const calendar = { office: { time_zone: "Europe/Berlin", week: { wed: ["09:00-17:00"] } } };
    const desk = await givenDesk({ calendar, agents: { ...ALONE.agents, ana: { shift: "office" } } }, fresh);
    expect((await desk.open()).assignee).toBe("ana");
    desk.clock.now = NOW + 6 * HOUR;
    expect(await desk.open()).toMatchObject({
      assignee: null,
      unroutable: { reasons: ["2 not in support", "1 off shift"] },
    });
  });
});
