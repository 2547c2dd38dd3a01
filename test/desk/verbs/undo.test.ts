import { describe, expect, test } from "vitest";
import { log } from "../../../src/desk/reads/log.ts";
import type { Desk } from "../../../src/desk/work/desk.ts";
import type { Report } from "../../../src/desk/work/report.ts";
import {
  claim,
  escalate,
  note,
  openTicket,
  reassign,
  release,
  reopen,
  reply,
  route,
  setPresence,
  setPriority,
  setStatus,
  solve,
  steal,
  tag,
  undo,
} from "../../acting.ts";
import { databases } from "../../databases.ts";
import { DAY, failing, failureOf, givenDesk, HOUR, PULL } from "../../given.ts";

const T1 = { tickets: [1] };
const BOTH = { tickets: [1, 2] };

/** What Sam does to T-1, which Ben has (or which is solved): each can be taken back. */
const VERBS: readonly (readonly [string, (desk: Desk) => Promise<Report>, "bens" | "free" | "solved"])[] = [
  ["a claim", (desk) => claim(desk, T1), "free"],
  ["a theft", (desk) => steal(desk, { ...T1, reason: "ill" }), "bens"],
  ["a reassignment", (desk) => reassign(desk, { ...T1, to: "ana" }), "bens"],
  ["a move to another team", (desk) => reassign(desk, { ...T1, to: "@finance" }), "bens"],
  ["an escalation", (desk) => escalate(desk, { ...T1, reason: "hard" }), "bens"],
  ["a routing", (desk) => route(desk, T1), "free"],
  ["a priority", (desk) => setPriority(desk, { ...T1, priority: "urgent" }), "bens"],
  ["tags", (desk) => tag(desk, { ...T1, add: ["vip"] }), "bens"],
  ["a status", (desk) => setStatus(desk, { ...T1, status: "pending" }), "bens"],
  ["a solution", (desk) => solve(desk, T1), "bens"],
  ["a reopening", (desk) => reopen(desk, T1), "solved"],
];

describe.each(databases)("undo, in $name", ({ fresh }) => {
  async function given(state: "bens" | "free" | "solved" = "free") {
    const desk = await givenDesk({ teams: PULL, desk: { auto_close: "5d" } }, fresh);
    await desk.open();
    await desk.open();
    if (state !== "free") await claim(desk.as("ben"), BOTH);
    if (state === "solved") await solve(desk.as("ben"), T1);
    return desk;
  }

  test.for(VERBS)("%s is taken back: the ticket is what it was", async ([, verb, state]) => {
    const desk = await given(state);
    const { version: before, ...was } = await desk.ticket(1);
    desk.clock.now += HOUR;
    await verb(desk.as("sam"));
    desk.clock.now += HOUR;
    const report = await undo(desk.as("sam"));
    const { version, ...is } = await desk.ticket(1);
    expect(is).toEqual(was);
    expect(version).toBeGreaterThan(before);
    expect(report.done.map(({ number }) => number)).toEqual([1]);
  });

  test("a release is taken back, exclusion too", async () => {
    const desk = await given("bens");
    const { version: _, ...was } = await desk.ticket(1);
    await release(desk.as("ben"), T1);
    await undo(desk.as("ben"));
    expect(await desk.ticket(1)).toMatchObject(was);
  });

  test("is for the newest act of one's own that is not undone yet, one after another", async () => {
    const desk = await given();
    await setPriority(desk.as("ana", "priority 1 high"), { ...T1, priority: "high" });
    await setPriority(desk.as("ben"), { tickets: [2], priority: "low" });
    await tag(desk.as("ana", "tag 1 vip"), { ...T1, add: ["vip"] });
    const { version: _, ...was } = await desk.ticket(1);
    await undo(desk.as("ana"));
    expect(await desk.ticket(1)).toMatchObject({ tags: [], priority: "high" });
    await undo(desk.as("ana"));
    expect(await desk.ticket(1)).toMatchObject({ tags: [], priority: "normal" });
    for (const { act } of await log(desk.as("").db, { by: "ana", limit: 2 })) await undo(desk.as("ana"), { act });
    expect(await desk.ticket(1)).toMatchObject(was);
    expect(await failureOf(undo(desk.as("sam")))).toMatchObject(
      failing("action_not_found", "You have nothing to undo."),
    );
    expect((await desk.ticket(2)).priority).toBe("low");
  });

  test("takes a batch back as a whole, or not at all", async () => {
    const desk = await given();
    await setPriority(desk.as("ana"), { ...BOTH, priority: "high" });
    await tag(desk.as("ben"), { tickets: [2], add: ["vip"] });
    const failure = await failureOf(undo(desk.as("ana")));
    expect(failure).toMatchObject(
      failing("acted_since", /^T-2 cannot be put back: ben acted on it since \(tagged, action \d+\)\.$/),
    );
    expect((await desk.ticket(1)).priority).toBe("high");
    await undo(desk.as("ben"));
    await undo(desk.as("ana"));
    expect((await desk.ticket(1)).priority).toBe("normal");
  });

  test.for<readonly [string, (desk: Desk) => Promise<unknown>, string]>([
    ["a reply", (desk) => reply(desk, { ticket: 1, body: "Hi", status: "pending" }), "a sent reply cannot be recalled"],
    ["a note", (desk) => note(desk, { ticket: 1, body: "Hm" }), "a note stays in the history"],
    ["an opening", (desk) => openTicket(desk, { subject: "New" }), "solve it instead"],
  ])("%s cannot be taken back", async ([, verb, why]) => {
    const desk = await given();
    await verb(desk.as("ana"));
    const before = await desk.ticket(1);
    expect(await failureOf(undo(desk.as("ana")))).toMatchObject(failing("not_undoable", why));
    expect(await desk.ticket(1)).toEqual(before);
  });

  test("of somebody else's act is for leads, by its number", async () => {
    const desk = await given();
    const { act } = await claim(desk.as("ana"), T1);
    expect(await failureOf(undo(desk.as("ben"), { act: act ?? 0 }))).toMatchObject(
      failing("no_right", "undoing what somebody else did takes a lead"),
    );
    await undo(desk.as("sam"), { act: act ?? 0 });
    expect((await desk.ticket(1)).assignee).toBeNull();
    expect(await failureOf(undo(desk.as("sam"), { act: 999 }))).toMatchObject(
      failing("action_not_found", "There is no action 999."),
    );
  });

  test("of an undoing, by its number, does it again", async () => {
    const desk = await given("bens");
    const { act: done } = await solve(desk.as("ben"), T1);
    const { act: undone } = await undo(desk.as("ben"));
    expect((await desk.ticket(1)).status).toBe("open");
    expect((await failureOf(undo(desk.as("ben"), { act: done ?? 0 }))).code).toBe("acted_since");
    await undo(desk.as("ben"), { act: undone ?? 0 });
    expect(await desk.ticket(1)).toMatchObject({ status: "solved", assignee: "ben", solvedAt: desk.clock.now });
  });

  test("of what the pipeline did by itself says so", async () => {
    const desk = await givenDesk({ agents: { ana: {}, sam: { role: "lead" }, fay: { teams: ["finance"] } } }, fresh);
    for (const agent of ["ana", "sam"]) await setPresence(desk.as("sam"), { agent, presence: "away" });
    await desk.open();
    // Nobody told docket that Ana is back.
    await desk.as("").db.updateTable("agent").set({ presence: "online" }).where("handle", "=", "ana").execute();
    await route(desk.as("sam"), { tickets: [], all: true });
    expect((await desk.ticket(1)).assignee).toBe("ana");
    expect(await failureOf(undo(desk.as("sam")))).toMatchObject(failing("not_undoable", "the pipeline"));
  });

  test("does not open a ticket again that has closed by itself since", async () => {
    const desk = await given("bens");
    await solve(desk.as("ben"), T1);
    desk.clock.now += 6 * DAY;
    expect(await failureOf(undo(desk.as("ben")))).toMatchObject(failing("acted_since", "T-1 cannot be put back"));
    expect((await desk.ticket(1)).assignee).toBe("ben");
  });

  test("routes again what it frees", async () => {
    const desk = await givenDesk({ agents: { ana: {}, fay: { teams: ["finance"] } } }, fresh);
    await setPresence(desk.as("ana"), { agent: "ana", presence: "away" });
    await desk.open();
    const { act: claimed } = await claim(desk.as("ana"), T1);
    await setPresence(desk.as("ana"), { agent: "ana", presence: "online" });
    const report = await undo(desk.as("ana"), { act: claimed ?? 0 });
    expect(report.done[0]?.events.map(({ type }) => type)).toEqual(["undone", "routed"]);
    expect((await desk.ticket(1)).assignee).toBe("ana");
  });

  test("gives nobody more than their capacity: what they have no room for any more waits", async () => {
    const desk = await givenDesk(
      { teams: PULL, agents: { ben: { capacity: 1 }, ada: { role: "admin", teams: ["finance"] } } },
      fresh,
    );
    await desk.open();
    await desk.open();
    await claim(desk.as("ben"), T1);
    const { act } = await solve(desk.as("ben"), T1);
    await claim(desk.as("ben"), { tickets: [2] });
    await undo(desk.as("ada"), { act: act ?? 0 });
    expect(await desk.ticket(1)).toMatchObject({ status: "open", assignee: null });
    expect(await desk.ticket(2)).toMatchObject({ assignee: "ben" });
  });

  test("as a rehearsal changes nothing", async () => {
    const desk = await given();
    await claim(desk.as("ana"), T1);
    const before = await desk.ticket(1);
    expect(await undo(desk.as("ana"), { dryRun: true })).toMatchObject({
      act: null,
      done: [{ ticket: { assignee: null } }],
    });
    expect(await desk.ticket(1)).toEqual(before);
  });
});
