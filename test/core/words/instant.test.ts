import { expect, test } from "vitest";
import { relative, rfc3339, timeOfDay, wallTime } from "../../../src/core/words/instant.ts";

const noon = Date.parse("2026-07-01T12:00:00Z");

test("scripts read instants in UTC with milliseconds", () => {
  expect(rfc3339(noon + 7)).toBe("2026-07-01T12:00:00.007Z");
});

test.for([
  [0, "now"],
  [-500, "now"],
  [-300_000, "5m ago"],
  [9_000_000, "in 2h 30m"],
] as const)("%d ms from now is %s", ([distance, expected]) => {
  expect(relative(noon + distance, noon)).toBe(expected);
});

test("people read the clock on their wall", () => {
  expect(wallTime(noon, "Europe/Berlin")).toBe("2026-07-01 14:00");
  expect(wallTime(noon, "Pacific/Chatham")).toBe("2026-07-02 00:45");
  expect(timeOfDay(noon, "America/New_York")).toBe("08:00");
});
