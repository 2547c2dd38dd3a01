import { expect, test } from "vitest";
import { pressure, timeLeft } from "../../../src/core/words/clock.ts";

const now = 1_000_000;
const MINUTE = 60_000;

test.for([
  ["late after the deadline", { nextDueAt: now - 1, riskAt: now - MINUTE, paused: false }, "late", "-0:00:01"],
  ["in time at the deadline", { nextDueAt: now, riskAt: now - MINUTE, paused: false }, "risk", " 0:00:00"],
  ["at risk from then on", { nextDueAt: now + MINUTE, riskAt: now, paused: false }, "risk", " 0:01:00"],
  ["running before", { nextDueAt: now + MINUTE, riskAt: now + 1, paused: false }, "running", " 0:01:00"],
  ["paused if all clocks stand", { nextDueAt: null, riskAt: null, paused: true }, "paused", "  paused"],
  ["without a clock", { nextDueAt: null, riskAt: null, paused: false }, "none", "       —"],
] as const)("a ticket is %s", ([, deadline, expected, shown]) => {
  expect(pressure(deadline, now)).toBe(expected);
  expect(timeLeft(deadline, now)).toBe(shown);
});
