import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dueAt, elapsed, isOpen, nextOpen } from "../../../src/core/time/business-time.ts";
import type { Schedule } from "../../../src/core/time/schedule.ts";
import { instantOf } from "../../../src/core/time/zone.ts";
import { always, at, HOUR, hours, MINUTE, schedule, WORKDAYS, week } from "../../given-sla.ts";

describe("a budget of business time", () => {
  test.for([
    ["within a day", "mon 10:00", 3, "mon 13:00"],
    ["over a night", "mon 16:00", 3, "tue 11:00"],
    ["over a weekend", "fri 16:00", 2, "next mon 10:00"],
    ["before opening counts from opening", "mon 07:00", 1, "mon 10:00"],
    ["that uses up the day is due at closing time of that day", "mon 09:00", 8, "mon 17:00"],
    ["that uses up the week is due at closing time of its last day", "mon 09:00", 40, "fri 17:00"],
    ["of nothing is due at once while open", "mon 12:00", 0, "mon 12:00"],
    ["of nothing is due at the next opening while closed", "fri 17:00", 0, "next mon 09:00"],
  ] as const)("%s", ([, from, budget, due]) => {
    expect(dueAt(schedule(), at(from), budget * HOUR)).toBe(at(due));
  });

  test("on a schedule that does not open for so long is never due", () => {
    const once = schedule({ week: {}, dates: { "2026-11-17": hours("10:00-12:00") } });
    expect(dueAt(once, at("mon 09:00"), 2 * HOUR)).toBe(at("tue 12:00"));
    expect(dueAt(once, at("mon 09:00"), 2 * HOUR + 1)).toBeNull();
    expect(dueAt(once, at("wed 09:00"), 0)).toBeNull();
  });

  test("has the same calendar days round the clock", () => {
    expect(dueAt(always(), at("fri 16:00"), 48 * HOUR)).toBe(at("sun 16:00"));
  });
});

describe("the business time between two instants", () => {
  test.for([
    ["on one day", "mon 10:00", "mon 12:30", 2.5],
    ["over a night", "mon 16:00", "tue 10:00", 2],
    ["of a week", "mon 00:00", "next mon 00:00", 40],
    ["while it is closed", "fri 18:00", "next mon 09:00", 0],
    ["at one instant", "mon 10:00", "mon 10:00", 0],
    ["reversed", "tue 10:00", "mon 10:00", 0],
  ] as const)("%s", ([, from, to, expected]) => {
    expect(elapsed(schedule(), at(from), at(to))).toBe(expected * HOUR);
  });
});

describe("a day on which the clocks change", () => {
  const daily = always({ timeZone: "Europe/Berlin" });

  test.for([
    ["has 23 hours in spring", "2026-03-29", 23],
    ["has 25 hours in autumn", "2026-10-25", 25],
    ["has 24 hours otherwise", "2026-10-26", 24],
  ] as const)("%s", ([, date, expected]) => {
    const [start, end] = [instantOf(date, 0, "Europe/Berlin"), instantOf(date, 1440, "Europe/Berlin")];
    expect(elapsed(daily, start, end)).toBe(expected * HOUR);
    expect(dueAt(daily, start, expected * HOUR)).toBe(end);
  });

  test.for([
    ["hours that lie in the gap move forward with it", "2026-03-29", "02:15-02:45", 0.5],
    ["hours that end in the gap lose nothing", "2026-03-29", "01:00-02:30", 1.5],
    ["hours that start in the gap and end where it ends are none", "2026-03-29", "02:15-03:00", 0],
    ["hours around the gap are shorter by it", "2026-03-29", "01:00-04:00", 2],
    ["hours around the repeated hour are longer by it", "2026-10-25", "01:00-04:00", 4],
    ["hours that lie in the repeated hour are in its first turn", "2026-10-25", "02:15-02:45", 0.5],
  ] as const)("%s", ([, date, range, expected]) => {
    const night = schedule({ week: {}, dates: { [date]: hours(range) } });
    expect(elapsed(night, instantOf(date, 0, "Europe/Berlin"), instantOf(date, 1440, "Europe/Berlin"))).toBe(
      expected * HOUR,
    );
  });
});

describe("on any schedule", () => {
  const schedules = fc.constantFrom<Schedule>(
    schedule(),
    schedule({ week: week(WORKDAYS, "09:00-12:30", "13:15-18:00"), holidays: ["2026-12-25", "2027-01-01"] }),
    schedule({ timeZone: "America/New_York", week: week(["mon", "tue", "sat"], "22:00-06:00") }),
    schedule({ week: week(["sun"], "00:00-24:00"), breaks: { "2026-10-25": hours("02:30-02:40") } }),
    schedule({ timeZone: "Australia/Lord_Howe", week: week(["sat", "sun"], "01:00-03:00") }),
    always(),
    always({ timeZone: "Europe/Berlin", holidays: ["2026-12-25"], dates: { "2026-12-24": hours("09:00-12:00") } }),
  );
  const instant = fc.integer({ min: Date.UTC(2026, 1), max: Date.UTC(2027, 3) });
  const budget = fc.integer({ min: 0, max: 200 * HOUR });

  test("exactly the budget has elapsed when it is due, and less a millisecond before", () => {
    fc.assert(
      fc.property(schedules, instant, budget, (given, from, ms) => {
        const due = dueAt(given, from, ms) ?? Number.NaN;
        expect(elapsed(given, from, due)).toBe(ms);
        if (ms > 0) expect(elapsed(given, from, due - 1)).toBe(ms - 1);
      }),
    );
  });

  test("the parts of a time add up to the whole", () => {
    fc.assert(
      fc.property(schedules, fc.tuple(instant, instant, instant), (given, instants) => {
        const [a = 0, b = 0, c = 0] = instants.toSorted((x, y) => x - y);
        expect(elapsed(given, a, b) + elapsed(given, b, c)).toBe(elapsed(given, a, c));
        expect(elapsed(given, a, c)).toBeLessThanOrEqual(c - a);
      }),
    );
  });

  test("a budget spent in two parts is due when it is in one", () => {
    fc.assert(
      fc.property(schedules, instant, budget, budget, (given, from, first, second) => {
        const meanwhile = dueAt(given, from, first) ?? Number.NaN;
        expect(dueAt(given, meanwhile, second + 1)).toBe(dueAt(given, from, first + second + 1));
      }),
    );
  });

  test("no time runs until the next opening, and some does from there", () => {
    fc.assert(
      fc.property(schedules, instant, (given, from) => {
        const opening = nextOpen(given, from) ?? Number.NaN;
        expect(elapsed(given, from, opening)).toBe(0);
        expect(isOpen(given, opening)).toBe(true);
        expect(elapsed(given, opening, opening + 1)).toBe(1);
        expect(dueAt(given, from, 0)).toBe(opening);
      }),
    );
  });
});

test("a hundred thousand deadlines take no more than a few seconds", () => {
  const office = schedule({ holidays: ["2026-12-25"] });
  const started = performance.now();
  for (let ticket = 0; ticket < 100_000; ticket++) dueAt(office, at("mon 09:00") - ticket * 5 * MINUTE, 40 * HOUR);
  expect(performance.now() - started).toBeLessThan(5000);
});
