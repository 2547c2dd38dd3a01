import { describe, expect, test } from "vitest";
import { EVERYTHING } from "../../../src/desk/reads/filter.ts";
import { inbox } from "../../../src/desk/reads/inbox.ts";
import { planInForce } from "../../../src/desk/reads/plan.ts";
import { applyDesk } from "../../../src/desk/whole/apply.ts";
import { createDesk, type Desk } from "../../../src/desk/work/desk.ts";
import { setPriority, solve } from "../../acting.ts";
import { databases } from "../../databases.ts";
import { AGENTS, type DeskFile, deskFile, failing, failureOf, givenDesk, HOUR, NOW, PULL } from "../../given.ts";

const SLA = (hours: number) => [{ name: "All", calendar: "always", first_response: { normal: `${hours}h` } }];
const applied = (desk: Desk, file: DeskFile, dryRun = false) =>
  applyDesk(desk, { toml: deskFile(file), file: "desk.toml", dryRun });
const lineOf = async ({ db }: Desk) =>
  (await inbox(db, { filter: EVERYTHING, order: "urgency", limit: 1 }, { me: null, now: NOW }))[0];

describe.each(databases)("a new desk file, in $name", ({ fresh }) => {
  test("is a new version that decisions then name; the same text again is none", async () => {
    const desk = await givenDesk({}, fresh);
    const report = await applied(desk.as("ada"), { desk: { name: "Acme & Co" } });
    expect(report.version).toBe(2);
    expect(report.changes.length).toBeGreaterThan(0);
    expect(await planInForce(desk.as("").db)).toMatchObject({ version: 2, plan: { name: "Acme & Co" } });
    expect(await applied(desk.as("ada"), { desk: { name: "Acme & Co" } })).toEqual({
      version: null,
      changes: [],
      routed: [],
    });
    await desk.open();
  });

  test("moves what waits to the places and deadlines that it gives them, and routes it", async () => {
    const desk = await givenDesk({ teams: PULL, sla: SLA(8) }, fresh);
    await desk.open();
    expect(await lineOf(desk.as(""))).toMatchObject({ queueAt: NOW, nextDueAt: NOW + 8 * HOUR, assignee: null });
    const file = { sla: SLA(2), queue: { head_start: { normal: "3h" } }, teams: { support: {}, finance: {} } };
    const report = await applied(desk.as("ada"), file);
    expect(report.routed).toMatchObject([{ number: 1, to: "ana", verdict: { policyVersion: 2 } }]);
    expect(await lineOf(desk.as(""))).toMatchObject({
      queueAt: NOW - 3 * HOUR,
      nextDueAt: NOW + 2 * HOUR,
      assignee: "ana",
    });
  });

  test("returns the tickets of agents who are gone, and leaves what is done", async () => {
    const desk = await givenDesk({ agents: { ana: {}, ada: { role: "admin", teams: ["finance"] } } }, fresh);
    await desk.open();
    await desk.open();
    await solve(desk.as("ana"), { tickets: [2] });
    await applied(desk.as("ada"), { agents: { ben: {}, ada: { role: "admin", teams: ["finance"] } } });
    expect(await desk.ticket(1)).toMatchObject({ assignee: "ben", status: "open" });
    expect(await desk.ticket(2)).toMatchObject({ assignee: "ana", status: "solved" });
  });

  test("shows what is left of a team that is gone as unroutable, with the reason", async () => {
    const desk = await givenDesk({ teams: PULL }, fresh);
    await desk.open();
    await applied(desk.as("ada"), { teams: { finance: {} }, agents: { ada: { role: "admin" } } });
    expect(await desk.ticket(1)).toMatchObject({ team: "support", unroutable: { reasons: ["1 not in support"] } });
  });

  test("as a rehearsal tells the same and changes nothing, and the next one is read again", async () => {
    const desk = await givenDesk({ teams: PULL }, fresh);
    await desk.open();
    const file = { teams: { support: {}, finance: {} } };
    const rehearsed = await applied(desk.as("ada"), file, true);
    expect(await planInForce(desk.as("").db)).toMatchObject({
      version: 1,
      plan: { teams: [{ assignment: "pull" }, {}] },
    });
    expect((await desk.ticket(1)).assignee).toBeNull();
    const other = await applied(desk.as("ada"), { ...file, desk: { name: "Other" } });
    expect(other.version).toBe(rehearsed.version);
    expect((await planInForce(desk.as("").db)).plan.name).toBe("Other");
    expect(rehearsed.routed.map(({ number, to }) => [number, to])).toEqual([[1, "ana"]]);
  });

  test("is for those to whom the desk in force gives the right, whatever the new one says", async () => {
    const desk = await givenDesk({}, fresh);
    const file = { desk: { rights: { desk: "agent" } } };
    expect(await failureOf(applied(desk.as("sam"), file))).toMatchObject(
      failing("no_right", "sam is a lead; changing the desk file takes an admin."),
    );
    expect(await failureOf(applied(desk.as(""), file))).toMatchObject({ code: "not_identified" });
    await applied(desk.as("ada"), file);
    await applied(desk.as("ana"), { desk: { ...file.desk, name: "Ana's" } });
    expect((await planInForce(desk.as("").db)).plan.name).toBe("Ana's");
  });

  test("that is wrong is told line by line, and the one in force stays", async () => {
    const desk = await givenDesk({}, fresh);
    const broken = { agents: { ...AGENTS, zoe: { teams: ["sales"] } } };
    const failure = await failureOf(() => applied(desk.as("ada"), broken));
    expect(failure).toMatchObject({ code: "desk_invalid", exit: 1 });
    expect(failure.reasons.join("\n")).toContain("sales");
    expect((await planInForce(desk.as("").db)).version).toBe(1);
  });

  test("an empty database has no desk until the first one, which anybody may apply", async () => {
    const { location, drop } = await fresh();
    const desk = await createDesk(location, { handle: "ana", now: () => NOW, command: "test" });
    expect(await failureOf(setPriority(desk, { tickets: [1], priority: "low" }))).toMatchObject(
      failing("desk_missing", "no desk file in force"),
    );
    expect((await applied(desk, {})).version).toBe(1);
    await desk.db.destroy();
    await drop();
  });
});
