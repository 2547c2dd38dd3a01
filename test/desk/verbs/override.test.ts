import { describe, expect, test } from "vitest";
import { claim, reassign, setPresence, steal } from "../../acting.ts";
import { databases } from "../../databases.ts";
import { failing, failureOf, givenDesk, only, PULL } from "../../given.ts";

const SKILLED = {
  teams: PULL,
  agents: { ana: {}, ben: { skills: { billing: 2 }, capacity: 1 }, sam: { role: "lead" }, fay: { teams: ["finance"] } },
  categories: { refund: { team: "support", skills: { billing: 2 } } },
};

describe.each(databases)("a rule that is in the way, in $name", ({ fresh }) => {
  test("refuses a claim with the gate, what it needs and what it found, and all that say no", async () => {
    const desk = await givenDesk(SKILLED, fresh);
    await desk.open({ category: "refund" });
    const failure = await failureOf(claim(desk.as("ana"), { tickets: [1] }));
    expect(failure).toMatchObject({
      ...failing("not_eligible", "You cannot take T-1: without billing (skills: needs billing 2, found no billing)."),
      exit: 5,
    });
    const stranger = await failureOf(claim(desk.as("fay"), { tickets: [1] }));
    expect(stranger.reasons).toEqual([
      "team: needs support, found finance",
      "skills: needs billing 2, found no billing",
    ]);
  });

  test("capacity binds a claim", async () => {
    const desk = await givenDesk(SKILLED, fresh);
    await desk.open({ category: "refund" });
    await desk.open({ category: "refund" });
    await claim(desk.as("ben"), { tickets: [1] });
    const failure = await failureOf(claim(desk.as("ben"), { tickets: [2] }));
    expect(failure).toMatchObject(failing("not_eligible", "at capacity (capacity: needs 1 free, found 1 of 1 open)"));
  });

  test("is only a remark where the desk does not bind claims to it", async () => {
    const desk = await givenDesk(SKILLED, fresh);
    await desk.open();
    await setPresence(desk.as("ana"), { agent: "ana", presence: "away" });
    const done = only((await claim(desk.as("ana"), { tickets: [1] })).done);
    expect(done.remarks).toEqual(["away"]);
    expect(only(done.events).verdict?.remarks).toMatchObject([{ agent: "ana", gate: "present" }]);
    expect(await failureOf(reassign(desk.as("sam"), { tickets: [1], to: "ana" })).catch(() => null)).toBeNull();
    await desk.open();
    expect(await failureOf(reassign(desk.as("sam"), { tickets: [2], to: "ana" }))).toMatchObject(
      failing("not_eligible", "ana cannot take T-2: away"),
    );
  });

  test.for([
    ["claim", "claimed", (desk, reason) => claim(desk, { tickets: [1], override: true, reason })],
    ["steal", "stolen", (desk, reason) => steal(desk, { tickets: [2], override: true, reason })],
    ["reassign", "reassigned", (desk, reason) => reassign(desk, { tickets: [1], to: "ana", override: true, reason })],
  ] as const satisfies readonly (readonly [
    string,
    string,
    (desk: Parameters<typeof claim>[0], reason: string) => Promise<unknown>,
  ])[])("a lead may set it aside with a reason, which the history keeps: %s", async ([, type, verb]) => {
    const desk = await givenDesk(SKILLED, fresh);
    await desk.open({ category: "refund" });
    await desk.open({ category: "refund" });
    await claim(desk.as("ben"), { tickets: [2] });
    expect(await failureOf(verb(desk.as("ana"), "please"))).toMatchObject(
      failing("no_right", "ana is an agent; overriding the rules takes a lead."),
    );
    expect(await failureOf(async () => verb(desk.as("sam"), " "))).toMatchObject(
      failing("bad_input", "This takes a reason"),
    );
    const report = (await verb(desk.as("sam"), "ben is ill")) as Awaited<ReturnType<typeof claim>>;
    const { events, verdict, remarks } = only(report.done);
    expect(only(events)).toMatchObject({ type, data: { override: "ben is ill" } });
    expect(verdict?.remarks).toMatchObject([{ gate: "skills" }]);
    expect(remarks).toEqual(["without billing"]);
    expect(verdict?.refusals).toEqual([]);
  });
});
