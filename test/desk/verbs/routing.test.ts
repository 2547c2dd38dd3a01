import { describe, expect, test } from "vitest";
import { applyDesk } from "../../../src/desk/whole/apply.ts";
import { claim, escalate, route, setPresence, setStatus, solve, tag, undo } from "../../acting.ts";
import { databases } from "../../databases.ts";
import { DAY, deskFile, failing, failureOf, givenDesk, only, PULL } from "../../given.ts";

const T1 = { tickets: [1] };
const TIERS = {
  ana: {},
  sam: { role: "lead", tier: 3 },
  fay: { teams: ["finance"], tier: 2 },
};

describe.each(databases)("the pipeline, in $name", ({ fresh }) => {
  test("gives a ticket of a team that pushes to somebody at once, and keeps why", async () => {
    const desk = await givenDesk({}, fresh);
    const ticket = await desk.open();
    expect(ticket).toMatchObject({ assignee: "ana", status: "open" });
    const { events } = only(
      (await route(desk.as("ana"), { tickets: [], all: true })).routed.concat(await routedTo(desk)),
    );
    expect(events).toMatchObject([{ type: "routed", actor: "system", verdict: { intent: "route", assignee: "ana" } }]);

    async function routedTo(testDesk: typeof desk) {
      await setPresence(testDesk.as("sam"), { agent: "ben", presence: "away" });
      for (const agent of ["ana", "sam"]) await setPresence(testDesk.as("sam"), { agent, presence: "away" });
      await testDesk.open();
      return (await setPresence(testDesk.as("sam"), { agent: "ana", presence: "online" })).routed;
    }
  });

  test("each of several gets a turn: longest idle, then by name", async () => {
    const desk = await givenDesk({ agents: { ana: {}, ben: {}, cleo: {}, fay: { teams: ["finance"] } } }, fresh);
    const got = [];
    for (let count = 0; count < 7; count++) got.push((await desk.open()).assignee);
    expect(got).toEqual(["ana", "ben", "cleo", "ana", "ben", "cleo", "ana"]);
  });

  test("turns go on within one routing of several, though all happens at one instant", async () => {
    const agents = { ana: {}, ben: {}, cleo: {}, ada: { role: "admin", teams: ["finance"] } };
    const assignedBy = (assignment: string) => ({ agents, teams: { support: { assignment }, finance: {} } });
    const desk = await givenDesk(assignedBy("push"), fresh);
    const apply = (assignment: string) =>
      applyDesk(desk.as("ada"), { toml: deskFile(assignedBy(assignment)), file: "desk.toml" });
    for (let count = 0; count < 4; count++) await desk.open();
    await apply("pull");
    for (let count = 0; count < 4; count++) await desk.open();
    const { routed } = await apply("push");
    expect(routed.map(({ to }) => to)).toEqual(["ben", "cleo", "ana", "ben"]);
  });

  test("what nobody can take is unroutable with counted reasons, once, and routed as soon as somebody can", async () => {
    const desk = await givenDesk(
      { agents: { ana: {}, ben: { languages: ["de"] }, fay: { teams: ["finance"] } } },
      fresh,
    );
    await setPresence(desk.as("ana"), { agent: "ana", presence: "away" });
    const { unroutable, version } = await desk.open({ language: "en" });
    expect(unroutable).toEqual({ reasons: ["1 away", "1 not in support", "1 not speaking en"] });
    await desk.open({ language: "en" });
    expect((await desk.ticket(1)).version).toBe(version);
    await setPresence(desk.as("ana"), { agent: "ana", presence: "online" });
    expect(await desk.ticket(1)).toMatchObject({ unroutable: null, assignee: "ana" });
  });

  test("a mark on a ticket of a shared queue comes and goes with the desk file", async () => {
    const speaking = (...languages: string[]) => ({
      teams: PULL,
      agents: { ana: { languages }, ada: { role: "admin", teams: ["finance"] } },
    });
    const desk = await givenDesk(speaking("en"), fresh);
    expect(await desk.open({ language: "en" })).toMatchObject({ assignee: null, unroutable: null });
    const unspoken = { assignee: null, unroutable: { reasons: ["1 not in support", "1 not speaking de"] } };
    expect(await desk.open({ language: "de" })).toMatchObject(unspoken);
    await applyDesk(desk.as("ada"), { toml: deskFile(speaking("en", "de")), file: "desk.toml" });
    expect(await desk.ticket(2)).toMatchObject({ assignee: null, unroutable: null });
    await applyDesk(desk.as("ada"), { toml: deskFile(speaking("en")), file: "desk.toml" });
    expect(await desk.ticket(2)).toMatchObject(unspoken);
  });

  test("a team that helps itself keeps its tickets, and only marks what nobody could take", async () => {
    const desk = await givenDesk(
      { teams: PULL, agents: { ana: { capacity: 1 }, ada: { role: "admin", teams: ["finance"] } } },
      fresh,
    );
    expect(await desk.open()).toMatchObject({ assignee: null, unroutable: null });
    await setPresence(desk.as("ana"), { agent: "ana", presence: "away" });
    expect(await desk.ticket(1)).toMatchObject({ unroutable: null });
    await claim(desk.as("ana"), T1);
    expect(await desk.open()).toMatchObject({ unroutable: { reasons: ["1 at capacity", "1 not in support"] } });
    await solve(desk.as("ana"), T1);
    expect(await desk.ticket(2)).toMatchObject({ assignee: null, unroutable: null });
  });

  test("a desk that helps itself keeps what belongs to no team", async () => {
    const desk = await givenDesk(
      { desk: { assignment: "pull" }, teams: { support: { assignment: "push" }, finance: {} } },
      fresh,
    );
    expect(await desk.open({ team: null })).toMatchObject({ team: null, assignee: null, unroutable: null });
    expect((await route(desk.as("sam"), { tickets: [], all: true })).routed).toEqual([]);
    expect(await desk.open()).toMatchObject({ team: "support", assignee: "ana" });
  });

  test("what happens to one ticket does not walk a shared queue: what nobody can take any more is marked when all is routed", async () => {
    const desk = await givenDesk(
      {
        teams: { support: { assignment: "pull" } },
        agents: { ana: { capacity: 1 }, ben: { role: "admin", languages: ["de"] } },
      },
      fresh,
    );
    const lost = { unroutable: { reasons: ["1 at capacity", "1 not speaking en"] } };
    await desk.open({ language: "en" });
    await desk.open({ language: "en" });
    await claim(desk.as("ana"), T1);
    expect(await desk.open({ language: "en" })).toMatchObject(lost);
    expect(await desk.ticket(2)).toMatchObject({ unroutable: null });
    await route(desk.as("ben"), { tickets: [], all: true });
    expect(await desk.ticket(2)).toMatchObject(lost);
  });

  test("asked by name it gives a ticket of such a team away too; all at once it does not", async () => {
    const desk = await givenDesk({ teams: PULL }, fresh);
    await desk.open();
    expect((await route(desk.as("sam"), { tickets: [], all: true })).routed).toEqual([]);
    const rehearsed = await route(desk.as("sam"), { ...T1, dryRun: true });
    expect([only(rehearsed.done).ticket.assignee, (await desk.ticket(1)).assignee]).toEqual(["ana", null]);
    const real = await route(desk.as("sam"), T1);
    expect(only(real.done).verdict).toEqual(only(rehearsed.done).verdict);
    expect((await desk.ticket(1)).assignee).toBe("ana");
    expect(await failureOf(route(desk.as("sam"), T1))).toMatchObject(failing("already_assigned", "T-1 belongs to ana"));
  });

  test("what waits for the customer is given to nobody until they answer", async () => {
    const desk = await givenDesk({ teams: PULL }, fresh);
    await desk.open();
    await setStatus(desk.as("ana"), { ...T1, status: "pending" });
    expect((await route(desk.as("sam"), { tickets: [], all: true })).routed).toEqual([]);
  });
  test("and neither is such a ticket given away because something is put back on it", async () => {
    const desk = await givenDesk({ agents: { ana: {}, ada: { role: "admin", teams: ["finance"] } } }, fresh);
    await setPresence(desk.as("ana"), { agent: "ana", presence: "away" });
    await desk.open();
    await setStatus(desk.as("ana"), { ...T1, status: "pending" });
    await setPresence(desk.as("ana"), { agent: "ana", presence: "online" });
    await tag(desk.as("ana"), { ...T1, add: ["later"] });
    await undo(desk.as("ana"));
    expect(await desk.ticket(1)).toMatchObject({ status: "pending", assignee: null, tags: [] });
  });
});

describe.each(databases)("escalating, in $name", ({ fresh }) => {
  const why = { reason: "too hard" };

  test("goes to the next tier that somebody of the team has, and not back to who had it", async () => {
    const desk = await givenDesk({ agents: TIERS }, fresh);
    expect((await desk.open()).assignee).toBe("ana");
    const { ticket, events } = only((await escalate(desk.as("ana"), { ...T1, ...why })).done);
    expect(ticket).toMatchObject({ tier: 3, assignee: "sam", excluded: [] });
    expect(events.map(({ type }) => type)).toEqual(["escalated", "routed"]);
    expect(events[1]?.verdict?.refusals).toMatchObject([
      { agent: "ana", gate: "tier" },
      { agent: "fay", gate: "team" },
    ]);
  });

  test("goes up only, and to where there is a tier above", async () => {
    const desk = await givenDesk({ agents: TIERS }, fresh);
    await desk.open();
    expect(await failureOf(escalate(desk.as("ana"), { ...T1, ...why, to: "1" }))).toMatchObject(
      failing("not_eligible", "T-1 is at tier 1: it cannot be escalated to tier 1."),
    );
    await escalate(desk.as("ana"), { ...T1, ...why });
    expect(await failureOf(escalate(desk.as("sam"), { ...T1, ...why }))).toMatchObject(
      failing("not_eligible", "Nobody in the team support has a tier above 3 today"),
    );
    expect(await failureOf(() => escalate(desk.as("sam"), { ...T1, reason: "" }))).toMatchObject(
      failing("bad_input", "a reason"),
    );
  });

  test("moves a ticket to another team, named with or without @", async () => {
    const desk = await givenDesk({ agents: TIERS }, fresh);
    await desk.open();
    await escalate(desk.as("ana"), { ...T1, ...why, to: "@finance" });
    expect(await desk.ticket(1)).toMatchObject({ team: "finance", tier: 1, assignee: null });
    expect(await failureOf(escalate(desk.as("ana"), { ...T1, ...why, to: "finance" }))).toMatchObject(
      failing("not_eligible", "in the team finance already"),
    );
    expect(await failureOf(escalate(desk.as("ana"), { ...T1, ...why, to: "sales" }))).toMatchObject(
      failing("team_not_found", "sales"),
    );
  });

  test("goes to the agent whose turn the tier is on the day", async () => {
    const rotation = [
      {
        tier: 2,
        team: "support",
        every: "1w",
        handover: { day: "mon", time: "09:00", first: "2026-11-02" },
        turns: [["ben"], ["cleo"]],
      },
    ];
    const agents = { ana: {}, ben: {}, cleo: {}, fay: { teams: ["finance"] } };
    const desk = await givenDesk({ agents, rotation, pipeline: { order: ["skill_level"] } }, fresh);
    const owners = [];
    for (const week of [0, 1, 2]) {
      const { number, assignee } = await desk.open();
      const to = assignee ?? "";
      const tier2 = only((await escalate(desk.as(to), { tickets: [number], ...why, to: "2" })).done).ticket.assignee;
      owners.push([week, tier2]);
      desk.clock.now += 7 * DAY;
    }
    expect(owners.map(([, owner]) => owner)).toEqual(["ben", "cleo", "ben"]);
  });
});
