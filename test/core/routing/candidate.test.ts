import { describe, expect, test } from "vitest";
import type { Schedule } from "../../../src/core/time/schedule.ts";
import { span } from "../../../src/core/time/span.ts";
import { DAY, givenLeave, HOUR, MINUTE, NOW, OFFICE, someone } from "../../given-assignment.ts";

const calendars: Readonly<Record<string, Schedule>> = {
  office: OFFICE,
  nights: { ...OFFICE, timeZone: "America/New_York", week: { tue: [[1320, 1800]] } },
};
const at = (shift: string, now: number) => someone("ana", { shift }, { calendars, now }).shift;

describe("the shift of an agent", () => {
  test("ends today and opens again tomorrow", () => {
    expect(at("office", NOW)).toEqual({ open: true, endsAt: NOW + 6 * HOUR, nextAt: NOW + 22 * HOUR });
  });
  test("is over at the instant of its end", () => {
    expect(at("office", NOW + 6 * HOUR)).toEqual({ open: false, endsAt: null, nextAt: NOW + 22 * HOUR });
  });
  test("goes on over midnight in its own zone", () => {
    expect(at("nights", NOW)).toMatchObject({ open: true, endsAt: NOW + HOUR });
  });
  test("is open at any hour for somebody who has none", () => {
    expect(someone("ana").shift).toEqual({ open: true, endsAt: null, nextAt: null });
  });
  test("by a calendar that does not exist is a bug of the desk, not a free pass", () => {
    expect(() => at("nowhere", NOW)).toThrow("The desk has no calendar nowhere.");
  });
});

test("of several leaves the one that holds now counts", () => {
  const leaves = [-3, 0, 3].map((day) => givenLeave(NOW + day * DAY, NOW + (day + 1) * DAY));
  expect(someone("ana", {}, { leaves }).leave).toEqual(leaves[1]);
});

test.for([
  [0, "0m"],
  [59_999, "59s"],
  [90 * MINUTE, "1h"],
  [30 * HOUR, "30h"],
  [3 * DAY, "3d"],
  [-8 * HOUR, "-8h"],
] as const)("%d ms are told as %s", ([ms, words]) => {
  expect(span(ms)).toBe(words);
});
