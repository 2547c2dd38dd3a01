import { describe, expect, test } from "vitest";
import { board } from "../../../src/desk/reads/board.ts";
import { customer, customers } from "../../../src/desk/reads/customers.ts";
import { log } from "../../../src/desk/reads/log.ts";
import { applyDesk } from "../../../src/desk/whole/apply.ts";
import { doctor } from "../../../src/desk/whole/doctor.ts";
import type { Desk } from "../../../src/desk/work/desk.ts";
import { addLeave, endLeave, reassign, setCustomer, setPresence, setPriority, solve, undo } from "../../acting.ts";
import { databases } from "../../databases.ts";
import { DAY, deskFile, failing, failureOf, givenDesk, HOUR, NOW, type TestDesk } from "../../given.ts";

const KIM = "kim@example.com";
const LEAVE = { agent: "ana", start: NOW + DAY, end: NOW + 3 * DAY, delegate: "ben" };

/** What Sam does to Ana or to Kim: each can be taken back. */
const VERBS: readonly (readonly [string, (desk: Desk) => Promise<unknown>])[] = [
  ["an absence", (desk) => setPresence(desk, { agent: "ana", presence: "away" })],
  ["a leave", (desk) => addLeave(desk, { ...LEAVE, start: NOW + 5 * DAY, end: null })],
  ["the end of a leave", (desk) => endLeave(desk, { agent: "ana" })],
  ["a customer's plan", (desk) => setCustomer(desk, { customer: KIM, plan: "pro", revenue: 5_000 })],
  ["an exclusion", (desk) => setCustomer(desk, { customer: KIM, exclude: ["ana"], include: ["ben"] })],
];

describe.each(databases)("undo, in $name", ({ fresh }) => {
  async function given(): Promise<TestDesk> {
    const desk = await givenDesk({ queue: { head_start: { plan: { pro: "8h" } } } }, fresh);
    await desk.open();
    await setCustomer(desk.as("ana"), { customer: KIM, plan: "free", exclude: ["ben"] });
    await setPresence(desk.as("ana"), { agent: "ana", presence: "offline" });
    await addLeave(desk.as("ana"), LEAVE);
    desk.clock.now += HOUR;
    return desk;
  }
  const people = async ({ as }: TestDesk) => {
    const { db } = as("");
    const states = await db
      .selectFrom("leave")
      .selectAll()
      .where("ends_at", "is distinct from", (eb) => eb.ref("starts_at"))
      .orderBy("id")
      .execute();
    return [await board(db, NOW), await customer(db, KIM), states];
  };

  test.for(VERBS)("%s is taken back: all is as it was, and the doctor is content", async ([, verb]) => {
    const desk = await given();
    const was = await people(desk);
    await verb(desk.as("sam"));
    expect(await people(desk)).not.toEqual(was);
    desk.clock.now += HOUR;
    const { deskEvents } = await undo(desk.as("sam"));
    expect(await people(desk)).toEqual(was);
    expect(deskEvents).toMatchObject([{ actor: "agent:sam", data: { undoes: expect.any(Number) } }]);
    expect((await doctor(desk.as("sam"))).flatMap(({ problems }) => problems)).toEqual([]);
    await undo(desk.as("sam"), { act: (await log(desk.as("").db, { limit: 1 }))[0]?.act });
    expect(await people(desk)).not.toEqual(was);
  });

  test("does not bring back a leave that would overlap one noted since", async () => {
    const desk = await given();
    await endLeave(desk.as("sam"), { agent: "ana" });
    const [ended] = await log(desk.as("").db, { limit: 1 });
    await addLeave(desk.as("sam"), { ...LEAVE, start: NOW + 2 * DAY, end: NOW + 6 * DAY });
    const was = await people(desk);
    expect(await failureOf(() => undo(desk.as("sam"), { act: ended?.act }))).toMatchObject(
      failing("not_undoable", "another leave was noted since"),
    );
    expect(await people(desk)).toEqual(was);
  });

  test("does not call off a leave that somebody ended since", async () => {
    const desk = await given();
    await addLeave(desk.as("ana"), { ...LEAVE, start: NOW + 5 * DAY, end: null });
    const [noted] = await log(desk.as("").db, { limit: 1 });
    await endLeave(desk.as("sam"), { agent: "ana" });
    const was = await people(desk);
    expect(await failureOf(() => undo(desk.as("ana"), { act: noted?.act }))).toMatchObject(
      failing("acted_since", "sam changed this since (leave ended"),
    );
    expect(await people(desk)).toEqual(was);
  });

  test("takes back the last act, whatever it was, and the ones before it after that", async () => {
    const desk = await given();
    await setPriority(desk.as("sam"), { tickets: [1], priority: "high" });
    await setPresence(desk.as("sam"), { agent: "ben", presence: "away" });
    await undo(desk.as("sam"));
    expect((await desk.ticket(1)).priority).toBe("high");
    await undo(desk.as("sam"));
    expect((await desk.ticket(1)).priority).toBe("normal");
    expect(await failureOf(undo(desk.as("sam")))).toMatchObject(failing("action_not_found"));
  });

  test.for(VERBS)("%s and a change before it are taken back one after the other, and done again", async ([, verb]) => {
    const desk = await given();
    const states = [await people(desk)];
    const earlier = [
      () => setPresence(desk.as("sam"), { agent: "ana", presence: "online" }),
      () =>
        setCustomer(desk.as("sam"), { customer: KIM, plan: "gold", revenue: 7, exclude: ["fay"], include: ["ben"] }),
      () => addLeave(desk.as("sam"), { ...LEAVE, start: NOW + 4 * DAY, end: NOW + 5 * DAY }),
    ];
    for (const change of [...earlier, () => verb(desk.as("sam"))]) {
      desk.clock.now += HOUR;
      await change();
      states.push(await people(desk));
    }
    const undoings = [];
    for (const before of states.slice(0, -1).toReversed()) {
      undoings.push((await undo(desk.as("sam"))).act ?? 0);
      expect(await people(desk)).toEqual(before);
    }
    expect(await failureOf(undo(desk.as("sam")))).toMatchObject(failing("action_not_found"));
    for (const after of states.slice(1)) {
      await undo(desk.as("sam"), { act: undoings.pop() });
      expect(await people(desk)).toEqual(after);
    }
    expect((await doctor(desk.as("sam"))).flatMap(({ problems }) => problems)).toEqual([]);
  });

  test("of what made a customer leaves none", async () => {
    const desk = await given();
    const email = "jo@example.com";
    await setCustomer(desk.as("sam"), { customer: email, name: "Jo" });
    await undo(desk.as("sam"));
    const { db } = desk.as("");
    expect(await failureOf(customer(db, email))).toMatchObject(failing("customer_not_found"));
    expect((await customers(db, { limit: 9 })).map((each) => each.email)).not.toContain(email);
    await desk.open({ customer: email });
    expect(await customer(db, email)).toMatchObject({ email, name: null });
  });

  test("of what somebody changed since is refused, and of anything else is not", async () => {
    const desk = await given();
    await setPresence(desk.as("sam"), { agent: "ana", presence: "away" });
    await setCustomer(desk.as("sam"), { customer: KIM, plan: "pro" });
    await setPresence(desk.as("ana"), { agent: "ana", presence: "online" });
    await setCustomer(desk.as("ana"), { customer: KIM, name: "Kim" });
    await undo(desk.as("sam"));
    expect(await customer(desk.as("").db, KIM)).toMatchObject({ plan: "free", name: "Kim" });
    expect(await failureOf(undo(desk.as("sam")))).toMatchObject(
      failing("acted_since", /^ana cannot be put back: ana changed this since \(presence changed, action \d+\)\.$/),
    );
  });

  test("of a desk file says that another one takes its place", async () => {
    const desk = await given();
    await setPriority(desk.as("ada"), { tickets: [1], priority: "high" });
    await applyDesk(desk.as("ada"), { toml: deskFile({ desk: { name: "Other" } }), file: "desk.toml" });
    expect(await failureOf(undo(desk.as("ada")))).toMatchObject(
      failing("not_undoable", "until another one takes its place"),
    );
    expect((await desk.ticket(1)).priority).toBe("high");
  });

  test("as a rehearsal changes nothing", async () => {
    const desk = await given();
    await setPresence(desk.as("sam"), { agent: "ana", presence: "away" });
    const was = await people(desk);
    expect(await undo(desk.as("sam"), { dryRun: true })).toMatchObject({ act: null, deskEvents: [{ subject: "ana" }] });
    expect(await people(desk)).toEqual(was);
  });

  test("gives a ticket to an agent who is back because of it", async () => {
    const desk = await givenDesk({ agents: { ana: {}, sam: { role: "lead", teams: ["finance"] } } }, fresh);
    await setPresence(desk.as("sam"), { agent: "ana", presence: "away" });
    await desk.open();
    expect((await undo(desk.as("sam"))).routed).toMatchObject([{ number: 1, to: "ana" }]);
  });

  test("tells which tickets stay with an agent who is away again", async () => {
    const desk = await givenDesk({ agents: { ana: {}, sam: { role: "lead", teams: ["finance"] } } }, fresh);
    await setPresence(desk.as("ana"), { agent: "ana", presence: "away" });
    for (const subject of ["Bike", "Lamp", "Door"]) await desk.open({ subject });
    await setPresence(desk.as("sam"), { agent: "ana", presence: "online" });
    const [back] = await log(desk.as("").db, { limit: 1 });
    await solve(desk.as("ana"), { tickets: [1] });
    await reassign(desk.as("sam"), { tickets: [2], to: "sam", override: true, reason: "helps out" });
    expect((await undo(desk.as("sam"), { act: back?.act })).stays).toMatchObject([{ number: 3, assignee: "ana" }]);
    expect(await desk.ticket(3)).toMatchObject({ assignee: "ana" });
  });

  test("the log tells what each act changed, and for whom", async () => {
    const desk = await given();
    const changes = (await log(desk.as("").db, { by: "ana", limit: 9 })).map(({ changes }) =>
      changes.map(({ type, subject }) => `${type} ${subject}`),
    );
    expect(changes).toEqual([["leave_noted ana"], ["presence_changed ana"], [`customer_changed ${KIM}`]]);
  });
});
