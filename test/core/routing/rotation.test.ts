import { describe, expect, test } from "vitest";
import type { Rotation } from "../../../src/core/routing/facts/rotation.ts";
import { tierToday, turnAt } from "../../../src/core/routing/facts/rotation.ts";
import { route } from "../../../src/core/routing/route.ts";
import { agent, asking, DAY, HOUR, running, someone } from "../../given-assignment.ts";

/** Ana and Sam take the second tier in turns of a week, from Monday 2 November 2026, 09:00 in Berlin. */
const weekly: Rotation = {
  tier: 2,
  team: "support",
  everyDays: 7,
  handover: { minute: 540, timeZone: "Europe/Berlin", first: "2026-11-02" },
  turns: [["ana"], ["sam", "eve"]],
};
const FIRST = Date.UTC(2026, 10, 2, 8);

describe("a weekly rotation", () => {
  test.for([
    ["a millisecond before the first hand-over", FIRST - 1, null],
    ["two turns before the first hand-over", FIRST - 13 * DAY, null],
    ["at the first hand-over", FIRST, ["ana"]],
    ["a millisecond before the second", FIRST + 7 * DAY - 1, ["ana"]],
    ["at the second", FIRST + 7 * DAY, ["sam", "eve"]],
    ["when it comes round again", FIRST + 14 * DAY, ["ana"]],
    ["after a hundred turns", FIRST + 101 * 7 * DAY + HOUR, ["sam", "eve"]],
  ] as const)("%s", ([, now, agents]) => {
    expect(turnAt(weekly, now)?.agents ?? null).toEqual(agents);
  });
  test("tells which turn it is and when it ends", () => {
    expect(turnAt(weekly, FIRST + 8 * DAY)).toMatchObject({
      number: 1,
      start: FIRST + 7 * DAY,
      end: FIRST + 14 * DAY,
    });
  });
  test("hands over at the same local time after the clocks change, so that one turn has an hour less", () => {
    const spring = turnAt(weekly, Date.UTC(2027, 2, 24, 12));
    expect(spring?.start).toBe(Date.UTC(2027, 2, 22, 8));
    expect(spring?.end).toBe(Date.UTC(2027, 2, 29, 7));
  });
  test("has no turn without anybody to take it", () => {
    expect(turnAt({ ...weekly, turns: [] }, FIRST)).toBeNull();
  });
});

describe("the hand-over east of the date of UTC", () => {
  const kiribati: Rotation = {
    ...weekly,
    everyDays: 1,
    handover: { minute: 0, timeZone: "Pacific/Kiritimati", first: "2026-11-02" },
  };
  test("is at the local midnight", () => {
    const midnight = Date.UTC(2026, 10, 1, 10);
    expect(turnAt(kiribati, midnight - 1)).toBeNull();
    expect(turnAt(kiribati, midnight)?.agents).toEqual(["ana"]);
    expect(turnAt(kiribati, midnight + DAY)?.agents).toEqual(["sam", "eve"]);
  });
});

describe("today's tier", () => {
  test.for([
    ["is the rotation's for the agents whose turn it is", "ana", 1, 2],
    ["is their own for the others", "sam", 1, 1],
    ["never falls by a turn", "ana", 3, 3],
  ] as const)("%s", ([, handle, tier, today]) => {
    expect(tierToday(agent(handle, { tier }), [weekly], FIRST)).toBe(today);
  });
  test("is what the tier gate asks for", () => {
    const question = asking({ tier: 2 });
    const [ana, sam] = ["ana", "sam"].map((handle) => someone(handle, {}, { rotations: [weekly], now: FIRST }));
    if (ana === undefined || sam === undefined) throw new Error("Two agents are on the rotation.");
    expect(route(running([ana, sam]), question, "route")).toMatchObject({
      assignee: "ana",
      refusals: [{ agent: "sam", gate: "tier", facts: { needs: 2, has: 1 } }],
    });
  });
});
