import { describe, expect, test } from "vitest";
import type { Clock } from "../../../src/core/clocks/targets.ts";
import { at, clockAt, HOUR } from "../../given-sla.ts";

describe("the first response", () => {
  const asked = "mon 10:00 customer writes";
  const first = (history: readonly string[], now: string) => clockAt(now, history, "first_response");

  test("runs from the customer's opening", () => {
    expect(first([asked], "mon 11:00")).toEqual({
      clock: "first_response",
      cycle: 1,
      state: "running",
      policy: "Standard",
      calendar: "office",
      startedAt: at("mon 10:00"),
      targetMs: 4 * HOUR,
      elapsedMs: HOUR,
      remainingMs: 3 * HOUR,
      dueAt: at("mon 14:00"),
      metAt: null,
      missedAt: null,
    });
  });

  test("does not exist if an agent opened the ticket", () => {
    expect(first(["mon 10:00 agent opens", "mon 11:00 customer writes"], "mon 12:00")).toBeUndefined();
  });

  test.for<[string, string[], string, Partial<Clock>]>([
    [
      "is met by an answer",
      ["mon 11:00 agent answers"],
      "tue 12:00",
      { state: "met", metAt: at("mon 11:00"), elapsedMs: HOUR },
    ],
    [
      "is met by the first answer",
      ["mon 11:00 agent answers", "mon 13:00 agent answers"],
      "tue 12:00",
      { metAt: at("mon 11:00") },
    ],
    ["is not met by a machine", ["mon 11:00 machine answers"], "mon 12:00", { state: "running", metAt: null }],
    ["is not met by a note", ["mon 11:00 agent notes"], "mon 12:00", { state: "running", metAt: null }],
    [
      "is not moved by a second question",
      ["mon 13:00 customer writes"],
      "mon 13:30",
      { dueAt: at("mon 14:00"), cycle: 1 },
    ],
    [
      "runs while pending and on hold",
      ["mon 11:00 pending", "mon 12:00 on_hold"],
      "mon 13:00",
      { state: "running", elapsedMs: 3 * HOUR },
    ],
    [
      "is in time at the very deadline",
      ["mon 14:00 agent answers"],
      "tue 12:00",
      { state: "met", missedAt: null, remainingMs: 0 },
    ],
    ["is not yet missed at the very deadline", [], "mon 14:00", { state: "running", remainingMs: 0, missedAt: null }],
    [
      "is missed at the deadline, whenever somebody looks",
      [],
      "tue 12:00",
      { state: "missed", missedAt: at("mon 14:00"), metAt: null, dueAt: at("mon 14:00"), remainingMs: -6 * HOUR },
    ],
    [
      "stays missed when it is met late",
      ["mon 15:00 agent answers"],
      "tue 12:00",
      { state: "missed", missedAt: at("mon 14:00"), metAt: at("mon 15:00"), remainingMs: -HOUR },
    ],
    [
      "ends by solving without an answer",
      ["mon 11:00 solved"],
      "tue 12:00",
      { state: "ended", metAt: null, elapsedMs: HOUR },
    ],
    [
      "is missed if that comes too late",
      ["mon 15:00 solved"],
      "tue 12:00",
      { state: "missed", metAt: null, missedAt: at("mon 14:00") },
    ],
    [
      "stays as it was when the ticket is reopened",
      ["mon 11:00 solved", "tue 11:00 customer writes"],
      "tue 12:00",
      { state: "ended", elapsedMs: HOUR },
    ],
  ])("%s", ([, rest, now, expected]) => {
    expect(first([asked, ...rest], now)).toMatchObject(expected);
  });

  test("due at closing time is missed by an answer in the evening, although no business time has passed", () => {
    expect(first(["mon 13:00 customer writes", "mon 20:00 agent answers"], "tue 12:00")).toMatchObject({
      state: "missed",
      dueAt: at("mon 17:00"),
      remainingMs: 0,
    });
  });
});
