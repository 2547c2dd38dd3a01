import { describe, expect, test } from "vitest";
import { claim, reassign, release, solve, steal } from "../../acting.ts";
import { databases } from "../../databases.ts";
import { DAY, failing, failureOf, givenDesk, HOUR, only, PULL } from "../../given.ts";

const WHY = { reason: "customer called" };
const T1 = { tickets: [1] };

describe.each(databases)("who owns a ticket, in $name", ({ fresh }) => {
  const shared = (more = {}) => givenDesk({ teams: PULL, ...more }, fresh);

  test("claiming gives what nobody owns to me, and opens it", async () => {
    const desk = await shared();
    await desk.open();
    const report = await claim(desk.as("ana"), T1);
    expect(only(report.done)).toMatchObject({ changed: true, ticket: { assignee: "ana", status: "open" } });
    expect(report.act).not.toBeNull();
    expect(await desk.ticket(1)).toEqual(only(report.done).ticket);
  });

  test("claiming what is mine changes nothing and leaves no trace", async () => {
    const desk = await shared();
    await desk.open();
    await claim(desk.as("ana"), T1);
    const report = await claim(desk.as("ana"), T1);
    expect([report.act, only(report.done).changed, (await desk.ticket(1)).version]).toEqual([null, false, 2]);
  });

  test("claiming what another agent owns names them and since when", async () => {
    const desk = await shared();
    await desk.open();
    await claim(desk.as("ben"), T1);
    desk.clock.now += 2 * HOUR;
    const failure = await failureOf(claim(desk.as("ana"), T1));
    expect(failure).toMatchObject(failing("already_assigned", "T-1 belongs to ben since 2026-11-04 11:00 (2h ago)."));
  });

  test("stealing takes only what another owns, and says why", async () => {
    const desk = await shared();
    await desk.open();
    expect(await failureOf(steal(desk.as("ana"), { ...T1, ...WHY }))).toMatchObject(
      failing("not_assigned", "claim it"),
    );
    await claim(desk.as("ben"), T1);
    const { events } = only((await steal(desk.as("ana"), { ...T1, ...WHY })).done);
    expect(only(events)).toMatchObject({ type: "stolen", data: { from: "ben", reason: "customer called" } });
    expect(await failureOf(() => steal(desk.as("ben"), { ...T1, reason: "  " }))).toMatchObject(
      failing("bad_input", "a reason"),
    );
  });

  test("releasing gives back only my own, and it keeps its arrival", async () => {
    const desk = await shared();
    const { createdAt } = await desk.open();
    expect(await failureOf(release(desk.as("ana"), T1))).toMatchObject(failing("not_assigned", "Nobody owns T-1."));
    await claim(desk.as("ben"), T1);
    expect(await failureOf(release(desk.as("ana"), T1))).toMatchObject(
      failing("not_yours", /^T-1 belongs to ben since .*; you can release only your own\.$/),
    );
    desk.clock.now += HOUR;
    await release(desk.as("ben"), { ...T1, reason: "lunch" });
    expect(await desk.ticket(1)).toMatchObject({
      assignee: null,
      createdAt,
      eligibleAt: desk.clock.now,
      excluded: ["ben"],
    });
  });

  test("who just gave it back does not get it again, until somebody else had it", async () => {
    const desk = await shared();
    await desk.open();
    await claim(desk.as("ben"), T1);
    await release(desk.as("ben"), T1);
    expect(await failureOf(claim(desk.as("ben"), T1))).toMatchObject(
      failing("not_eligible", "just gave it back (excluded"),
    );
    await claim(desk.as("ana"), T1);
    await release(desk.as("ana"), T1);
    await claim(desk.as("ben"), T1);
    expect((await desk.ticket(1)).assignee).toBe("ben");
  });

  test("reassigning moves a ticket to an agent who can take it, or into the queue of a team", async () => {
    const desk = await shared();
    await desk.open();
    await reassign(desk.as("ana"), { ...T1, to: "ben" });
    expect((await desk.ticket(1)).assignee).toBe("ben");
    await reassign(desk.as("ana"), { ...T1, to: "@finance", reason: "money" });
    expect(await desk.ticket(1)).toMatchObject({ assignee: null, team: "finance" });
    const refused = await failureOf(reassign(desk.as("ana"), { ...T1, to: "ben" }));
    expect(refused).toMatchObject(
      failing("not_eligible", "ben cannot take T-1: not in finance (team: needs finance, found support)."),
    );
    expect(await failureOf(reassign(desk.as("ana"), { ...T1, to: "zoe" }))).toMatchObject(
      failing("agent_not_found", "zoe"),
    );
    expect(await failureOf(reassign(desk.as("ana"), { ...T1, to: "@sales" }))).toMatchObject(
      failing("team_not_found", "sales"),
    );
  });

  test.for([
    ["claim", (desk, tickets) => claim(desk, { tickets })],
    ["steal", (desk, tickets) => steal(desk, { tickets, ...WHY })],
    ["release", (desk, tickets) => release(desk, { tickets })],
    ["reassign", (desk, tickets) => reassign(desk, { tickets, to: "ben" })],
  ] as const satisfies readonly (readonly [
    string,
    (desk: Parameters<typeof claim>[0], tickets: number[]) => Promise<unknown>,
  ])[])("%s: not what is done, not what is not there, and not for a stranger", async ([, verb]) => {
    const desk = await shared();
    await desk.open();
    expect(await failureOf(verb(desk.as("ana"), [99]))).toMatchObject(
      failing("ticket_not_found", "There is no ticket T-99."),
    );
    expect(await failureOf(verb(desk.as("zoe"), [1]))).toMatchObject(
      failing("not_identified", "There is no agent zoe"),
    );
    expect(await failureOf(verb(desk.as(""), [1]))).toMatchObject({
      code: "not_identified",
      reasons: ["ana", "ben", "sam", "fay", "ada"],
    });
    await solve(desk.as("ana"), T1);
    expect(await failureOf(verb(desk.as("ana"), [1]))).toMatchObject(failing("wrong_status", "T-1 is solved"));
  });

  test("a desk that gives a verb to leads refuses it to agents", async () => {
    const desk = await shared({ desk: { rights: { steal: "lead" } } });
    await desk.open();
    await claim(desk.as("ben"), T1);
    expect(await failureOf(steal(desk.as("ana"), { ...T1, ...WHY }))).toMatchObject(
      failing("no_right", "ana is an agent; taking over somebody else's ticket takes a lead."),
    );
    await steal(desk.as("sam"), { ...T1, ...WHY });
    expect((await desk.ticket(1)).assignee).toBe("sam");
  });

  test("another version than the one that was seen is a conflict", async () => {
    const desk = await shared();
    await desk.open();
    expect(await failureOf(claim(desk.as("ana"), { ...T1, ifVersion: 7 }))).toMatchObject(
      failing("changed_meanwhile", "T-1 is at version 1, not 7."),
    );
    await claim(desk.as("ana"), { ...T1, ifVersion: 1 });
  });

  test("a ticket that should have closed by itself has, for an agent who comes too late", async () => {
    const desk = await shared({ desk: { auto_close: "5d" } });
    await desk.open();
    await solve(desk.as("ana"), T1);
    desk.clock.now += 6 * DAY;
    expect(await failureOf(claim(desk.as("ana"), T1))).toMatchObject(failing("wrong_status", "T-1 is closed"));
  });
});
