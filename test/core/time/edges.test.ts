import { describe, expect, test } from "vitest";
import { dueAt, elapsed } from "../../../src/core/time/business-time.ts";
import { without } from "../../../src/core/time/period.ts";
import { span } from "../../../src/core/time/span.ts";
import { offsetAt } from "../../../src/core/time/zone.ts";
import { always, at, HOUR, hours, MINUTE, schedule } from "../../given-sla.ts";

describe("hours that meet", () => {
  test("over midnight count once where the next day has them, too", () => {
    const nights = schedule({ week: { mon: hours("22:00-06:00"), tue: hours("05:00-09:00") } });
    expect(elapsed(nights, at("mon 12:00"), at("wed 12:00"))).toBe(11 * HOUR);
    expect(dueAt(nights, at("mon 12:00"), 9 * HOUR)).toBe(at("tue 07:00"));
  });

  test.for([
    ["the day before", "2026-11-17"],
    ["that day", "2026-11-18"],
  ] as const)("round the clock are broken by a break, seen from %s", ([, from]) => {
    const broken = always({ breaks: { "2026-11-18": hours("10:00-12:00") } });
    const end = Date.parse("2026-11-19T00:00:00Z");
    const start = Date.parse(`${from}T00:00:00Z`);
    expect(elapsed(broken, start, end)).toBe(end - start - 2 * HOUR);
    expect(dueAt(broken, start, end - start - 2 * HOUR)).toBe(end);
  });
});

test("nothing is left of a period that is none", () => {
  expect(without({ start: 5, end: 5 }, { start: 7, end: 9 })).toEqual([]);
});

test("an offset has seconds in the days before zones", () => {
  expect(offsetAt(Date.UTC(1850, 0, 1), "Europe/Paris")).toBe(9 * MINUTE + 21_000);
});

test.for([
  [59_999, "59s"],
  [60 * MINUTE - 1, "59m"],
  [72 * HOUR - 1, "71h"],
  [72 * HOUR, "3d"],
  [-90 * MINUTE, "-1h"],
] as const)("%i ms is told as %s", ([ms, told]) => {
  expect(span(ms)).toBe(told);
});
