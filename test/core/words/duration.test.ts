import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { budget, countdown, words } from "../../../src/core/words/duration.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

test.for([
  [0, "0s"],
  [45 * SECOND, "45s"],
  [5 * MINUTE, "5m"],
  [4 * MINUTE + 12 * SECOND, "4m 12s"],
  [3 * HOUR, "3h"],
  [90 * MINUTE, "1h 30m"],
  [30 * HOUR, "30h"],
  [2 * DAY, "2d"],
  [3 * DAY + 4 * HOUR + 59 * MINUTE, "3d 4h"],
  [-90 * MINUTE, "-1h 30m"],
  [-200, "0s"],
] as const)("%d ms are %s", ([ms, expected]) => {
  expect(words(ms)).toBe(expected);
});

test("business time is never told in days", () => {
  expect(budget(80 * HOUR)).toBe("80h");
  expect(budget(-90 * MINUTE)).toBe("-1h 30m");
});

describe("a countdown", () => {
  test.for([
    [12 * MINUTE + 5 * SECOND, " 0:12:05"],
    [23 * HOUR + 59 * MINUTE + 59 * SECOND, "23:59:59"],
    [DAY + 2 * HOUR, "  1d 02h"],
    [-(4 * MINUTE + 12 * SECOND), "-0:04:12"],
    [-(12 * HOUR + 30 * MINUTE), "-12h 30m"],
    [-3 * DAY, " -3d 00h"],
    [400 * DAY, "400d 00h"],
    [-400 * DAY, "   -400d"],
  ] as const)("of %d ms shows %s", ([ms, expected]) => {
    expect(countdown(ms)).toBe(expected);
  });

  test("is in time at its very deadline and late a moment after", () => {
    expect(countdown(0)).toBe(" 0:00:00");
    expect(countdown(-1)).toBe("-0:00:01");
  });

  test("never changes its width", () => {
    const anyTime = fc.integer({ min: -9_000 * DAY, max: 9_000 * DAY });
    fc.assert(fc.property(anyTime, (ms) => countdown(ms).length === 8));
  });
});
