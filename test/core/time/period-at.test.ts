import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comingPeriods, isOpen, nextOpen, periodAt } from "../../../src/core/time/business-time.ts";
import { type Schedule, WEEKDAYS } from "../../../src/core/time/schedule.ts";
import { localDate, localMinute } from "../../../src/core/time/zone.ts";
import { always, at, hours, MINUTE, schedule, week } from "../../given-sla.ts";

describe("round the clock", () => {
  test("there is one period without start and end", () => {
    expect(periodAt(always(), at("mon 09:00"))).toEqual({ start: -Infinity, end: Infinity });
    expect(comingPeriods(always(), at("mon 09:00"), 5)).toEqual([{ start: at("mon 09:00"), end: Infinity }]);
    expect(nextOpen(always(), Infinity)).toBeNull();
  });

  test("but for a holiday, the period ends there and a last one begins after it", () => {
    const berlin = always({ timeZone: "Europe/Berlin", holidays: ["2026-11-18"] });
    expect(periodAt(berlin, at("tue 09:00"))).toEqual({ start: -Infinity, end: at("wed 00:00") });
    expect(periodAt(berlin, at("wed 09:00"))).toBeNull();
    expect(periodAt(berlin, at("thu 09:00"))).toEqual({ start: at("thu 00:00"), end: Infinity });
  });

  test("but for a break over midnight, the last period begins where it ends", () => {
    const berlin = always({ timeZone: "Europe/Berlin", breaks: { "2026-11-17": hours("23:00-01:00") } });
    expect(comingPeriods(berlin, at("tue 22:00"), 3)).toEqual([
      { start: at("tue 22:00"), end: at("tue 23:00") },
      { start: at("wed 01:00"), end: Infinity },
    ]);
  });
});

describe("the period at an instant", () => {
  const nights = schedule({ week: week(["mon", "tue"], "22:00-22:00") });

  const twoDays = schedule({ week: { mon: [[0, 2880]], wed: [[0, 720]] } });

  test.for<[string, Schedule, string, [string, string] | null]>([
    ["is the whole of it", schedule(), "mon 12:00", ["mon 09:00", "mon 17:00"]],
    ["holds its opening", schedule(), "mon 09:00", ["mon 09:00", "mon 17:00"]],
    ["does not hold its closing", schedule(), "mon 17:00", null],
    ["is none while it is closed", schedule(), "sun 12:00", null],
    ["reaches back over a day without hours of its own", twoDays, "wed 10:00", ["mon 00:00", "wed 12:00"]],
    ["reaches back over the days that it touches", nights, "wed 01:00", ["mon 22:00", "wed 22:00"]],
  ])("%s", ([, given, when, expected]) => {
    const period = expected && { start: at(expected[0]), end: at(expected[1]) };
    expect(periodAt(given, at(when))).toEqual(period);
    expect(isOpen(given, at(when))).toBe(period !== null);
  });
});

test("open is what the local clock says, hour by hour, over a year with its changes of time", () => {
  const zone = fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland");
  const day = fc.constantFrom<number[]>([], [6, 9, 14, 22], [8, 16], [5, 24]);
  fc.assert(
    fc.property(zone, fc.array(day, { minLength: 7, maxLength: 7 }), fc.nat(8759), (timeZone, days, hour) => {
      const ranges = (figures: readonly number[]) =>
        figures.flatMap((open, index) =>
          index % 2 === 0 ? [[open * 60, (figures[index + 1] ?? 24) * 60] as const] : [],
        );
      const given = schedule({
        timeZone,
        week: Object.fromEntries(WEEKDAYS.map((name, index) => [name, ranges(days[index] ?? [])])),
      });
      const instant = Date.UTC(2026, 0, 1, hour);
      const weekday = new Date(`${localDate(instant, timeZone)}T00:00:00Z`).getUTCDay();
      const minute = localMinute(instant, timeZone);
      const expected = ranges(days[(weekday + 6) % 7] ?? []).some(([open, close]) => open <= minute && minute < close);
      expect(isOpen(given, instant)).toBe(expected);
      const period = periodAt(given, instant);
      expect(period !== null && period.start <= instant && instant < period.end).toBe(expected);
      if (period !== null && Number.isFinite(period.end)) expect(isOpen(given, period.end)).toBe(false);
      if (period !== null && Number.isFinite(period.start)) expect(isOpen(given, period.start - MINUTE)).toBe(false);
    }),
  );
});
