import { describe, expect, test } from "vitest";
import type { SlaPolicy } from "../../../src/core/clocks/policy.ts";
import { type Clock, clocksOf } from "../../../src/core/clocks/targets.ts";
import { at, clockAt, FOUR_AND_EIGHT, HOUR, inHours, kim, promises, ticketWith } from "../../given-sla.ts";

describe("the resolution", () => {
  const asked = "mon 09:00 customer writes";

  test.for<[string, string[], string, Partial<Clock>]>([
    ["runs from the opening", [], "mon 12:00", { state: "running", elapsedMs: 3 * HOUR, dueAt: at("mon 17:00") }],
    [
      "stands still while it waits for the customer",
      ["mon 11:00 pending"],
      "mon 15:00",
      { state: "paused", elapsedMs: 2 * HOUR, remainingMs: 6 * HOUR, dueAt: null },
    ],
    [
      "goes on when the customer has answered",
      ["mon 11:00 pending", "mon 15:00 customer writes"],
      "mon 16:00",
      { state: "running", elapsedMs: 3 * HOUR, dueAt: at("tue 13:00") },
    ],
    [
      "loses nothing by a pause while it is closed",
      ["mon 17:00 pending", "tue 09:00 open"],
      "tue 09:00",
      { elapsedMs: 8 * HOUR },
    ],
    [
      "runs on hold, unless the policy says otherwise",
      ["mon 11:00 on_hold"],
      "mon 12:00",
      { state: "running", elapsedMs: 3 * HOUR },
    ],
    [
      "is met by solving",
      ["mon 12:00 solved"],
      "tue 12:00",
      { state: "met", metAt: at("mon 12:00"), elapsedMs: 3 * HOUR },
    ],
    [
      "is met by solving and not by closing",
      ["mon 12:00 solved", "tue 12:00 closed"],
      "wed 12:00",
      { metAt: at("mon 12:00") },
    ],
    [
      "is met in time from a pause, however late",
      ["mon 12:00 pending", "fri 12:00 solved"],
      "fri 13:00",
      { state: "met", metAt: at("fri 12:00"), elapsedMs: 3 * HOUR },
    ],
    [
      "resumes with what is left when reopened",
      ["mon 12:00 solved", "wed 09:00 customer writes"],
      "wed 10:00",
      { cycle: 1, state: "running", metAt: null, elapsedMs: 4 * HOUR, dueAt: at("wed 14:00") },
    ],
    [
      "is met again when solved again",
      ["mon 12:00 solved", "wed 09:00 open", "wed 10:00 solved"],
      "fri 10:00",
      { cycle: 1, state: "met", metAt: at("wed 10:00"), elapsedMs: 4 * HOUR },
    ],
    [
      "stays missed over a pause",
      ["tue 10:00 pending"],
      "wed 09:00",
      { state: "missed", missedAt: at("mon 17:00"), dueAt: at("mon 17:00"), elapsedMs: 9 * HOUR },
    ],
    [
      "is in time if it is paused at the very deadline",
      ["mon 17:00 pending", "wed 09:00 solved"],
      "wed 10:00",
      { state: "met", remainingMs: 0 },
    ],
  ])("%s", ([, rest, now, expected]) => {
    expect(clockAt(now, [asked, ...rest], "resolution")).toMatchObject(expected);
  });

  test("counts a pause to the millisecond", () => {
    const resumed = at("mon 11:00") + 1;
    const paused = ticketWith([asked, "mon 11:00 pending"]);
    const ticket = { ...paused, timeline: [...paused.timeline, [resumed, "open"] as const] };
    expect(clocksOf(ticket, kim, FOUR_AND_EIGHT, at("mon 12:00")).at(-1)).toMatchObject({ elapsedMs: 3 * HOUR - 1 });
  });

  test("keeps the first resolution on the ticket", () => {
    const ticket = ticketWith([asked, "mon 12:00 solved", "wed 09:00 open", "wed 10:00 solved"]);
    expect(ticket.firstSolvedAt).toBe(at("mon 12:00"));
  });

  test("stands still where the policy says so", () => {
    const sla: Partial<SlaPolicy> = { targets: { resolution: inHours(8) }, pauses: { resolution: ["on_hold"] } };
    const history = [asked, "mon 10:00 on_hold", "mon 12:00 pending"];
    expect(clockAt("mon 13:00", history, "resolution", promises(sla))).toMatchObject({
      state: "running",
      elapsedMs: 2 * HOUR,
    });
  });
});
