import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { comingPeriods, isOpen, neverOpens, nextOpen, periodAt } from "../../src/sla/clock.ts";
import { openTogether } from "../../src/sla/open-periods.ts";
import type { Period } from "../../src/sla/period.ts";
import type { Schedule } from "../../src/sla/schedule.ts";
import { localDate, localMinute } from "../../src/sla/zone.ts";
import { always, at, HOUR, hours, schedule, WORKDAYS, week } from "../given-sla.ts";

const clock = (instant: number) => {
  const minute = localMinute(instant, "Europe/Berlin");
  const pad = (figure: number) => String(Math.floor(figure)).padStart(2, "0");
  return `${localDate(instant, "Europe/Berlin").slice(5)} ${pad(minute / 60)}:${pad(minute % 60)}`;
};
const shown = (periods: readonly Period[]) => periods.map(({ start, end }) => `${clock(start)} to ${clock(end)}`);
const coming = (given: Schedule, from: string, count: number) => shown(comingPeriods(given, at(from), count));

describe("the coming open periods", () => {
  test.for<[string, Partial<Schedule>, string, string[]]>([
    [
      "begin at the instant itself, if that is open",
      {},
      "fri 10:00",
      ["11-20 10:00 to 11-20 17:00", "11-23 09:00 to 11-23 17:00"],
    ],
    ["begin the next morning, from closing time", {}, "thu 17:00", ["11-20 09:00 to 11-20 17:00"]],
    [
      "are several a day",
      { week: week(WORKDAYS, "13:15-18:00", "09:00-12:30") },
      "mon 08:00",
      ["11-16 09:00 to 11-16 12:30", "11-16 13:15 to 11-16 18:00"],
    ],
    [
      "are one where they touch at midnight",
      { week: week(["fri", "sat"], "00:00-24:00") },
      "mon 08:00",
      ["11-20 00:00 to 11-22 00:00"],
    ],
    [
      "are one where they overlap",
      { week: week(["mon"], "09:00-12:00", "11:00-13:00") },
      "mon 08:00",
      ["11-16 09:00 to 11-16 13:00"],
    ],
    [
      "go over midnight",
      { week: week(["mon", "tue"], "22:00-06:00") },
      "mon 23:00",
      ["11-16 23:00 to 11-17 06:00", "11-17 22:00 to 11-18 06:00"],
    ],
    [
      "go on from the day before",
      { week: week(["mon"], "22:00-06:00") },
      "tue 05:00",
      ["11-17 05:00 to 11-17 06:00", "11-23 22:00 to 11-24 06:00"],
    ],
    ["leave out a holiday", { holidays: ["2026-11-17"] }, "mon 17:00", ["11-18 09:00 to 11-18 17:00"]],
    [
      "follow the date and not the weekday",
      { dates: { "2026-11-17": hours("10:00-12:00") } },
      "mon 17:00",
      ["11-17 10:00 to 11-17 12:00"],
    ],
    ["leave out a date without hours", { dates: { "2026-11-17": [] } }, "mon 17:00", ["11-18 09:00 to 11-18 17:00"]],
    [
      "include a working Saturday",
      { dates: { "2026-11-21": hours("09:00-13:00") } },
      "fri 17:00",
      ["11-21 09:00 to 11-21 13:00"],
    ],
    [
      "leave out a date that is a holiday as well",
      { dates: { "2026-11-17": hours("10:00-12:00") }, holidays: ["2026-11-17"] },
      "mon 17:00",
      ["11-18 09:00 to 11-18 17:00"],
    ],
    [
      "stop for a break",
      { breaks: { "2026-11-17": hours("14:00-16:00") } },
      "mon 17:00",
      ["11-17 09:00 to 11-17 14:00", "11-17 16:00 to 11-17 17:00"],
    ],
    [
      "stop for a break of one minute's fraction",
      { breaks: { "2026-11-17": hours("09:00-16:59:30") } },
      "mon 17:00",
      ["11-17 16:59 to 11-17 17:00"],
    ],
  ])("%s", ([, given, from, expected]) => {
    expect(coming(schedule(given), from, expected.length)).toEqual(expected);
  });
});

describe("a night shift", () => {
  const nights = { week: week(["mon", "tue", "wed"], "22:00-06:00") };

  test("belongs to the day on which it starts: the holiday closes the night that begins on it", () => {
    const closed = schedule({ ...nights, holidays: ["2026-11-17"] });
    expect(coming(closed, "mon 12:00", 2)).toEqual(["11-16 22:00 to 11-17 06:00", "11-18 22:00 to 11-19 06:00"]);
  });

  test("has its breaks on either side of midnight", () => {
    const broken = schedule({ ...nights, breaks: { "2026-11-17": hours("01:00-01:30", "23:30-00:30") } });
    expect(coming(broken, "mon 12:00", 4)).toEqual([
      "11-16 22:00 to 11-17 01:00",
      "11-17 01:30 to 11-17 06:00",
      "11-17 22:00 to 11-17 23:30",
      "11-18 00:30 to 11-18 06:00",
    ]);
  });
});

describe("a schedule that opens only on dates", () => {
  const fair = schedule({
    week: {},
    dates: { "2026-11-17": hours("10:00-12:00"), "2026-11-20": hours("10:00-12:00") },
  });

  test("has its last period, and then none", () => {
    expect(coming(fair, "mon 00:00", 9)).toEqual(["11-17 10:00 to 11-17 12:00", "11-20 10:00 to 11-20 12:00"]);
    expect(nextOpen(fair, at("next mon 09:00"))).toBeNull();
    expect(neverOpens(fair)).toBe(false);
  });
});

test.for<[string, Partial<Schedule>, boolean]>([
  ["a week with hours", {}, false],
  ["no hours at all", { week: {} }, true],
  ["hours that are empty", { week: { mon: [[540, 540]] } }, true],
  ["a single date", { week: {}, dates: { "2026-11-17": hours("10:00-12:00") } }, false],
  [
    "a single date, which is a holiday",
    { week: {}, dates: { "2026-11-17": hours("10:00-12:00") }, holidays: ["2026-11-17"] },
    true,
  ],
  [
    "a single date, all of it a break",
    { week: {}, dates: { "2026-11-17": hours("10:00-12:00") }, breaks: { "2026-11-17": hours("09:00-13:00") } },
    true,
  ],
])("with %s, it never opens: %s", ([, given, expected]) => {
  expect(neverOpens(schedule(given))).toBe(expected);
});

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
});

describe("the period at an instant", () => {
  const nights = schedule({ week: week(["mon", "tue"], "22:00-22:00") });

  test.for<[string, Schedule, string, [string, string] | null]>([
    ["is the whole of it", schedule(), "mon 12:00", ["mon 09:00", "mon 17:00"]],
    ["holds its opening", schedule(), "mon 09:00", ["mon 09:00", "mon 17:00"]],
    ["does not hold its closing", schedule(), "mon 17:00", null],
    ["is none while it is closed", schedule(), "sun 12:00", null],
    ["reaches back over the days that it touches", nights, "wed 01:00", ["mon 22:00", "wed 22:00"]],
  ])("%s", ([, given, when, expected]) => {
    const period = expected && { start: at(expected[0]), end: at(expected[1]) };
    expect(periodAt(given, at(when))).toEqual(period);
    expect(isOpen(given, at(when))).toBe(period !== null);
  });
});

describe("two schedules", () => {
  test("are open together where both are", () => {
    const late = schedule({ timeZone: "America/New_York", week: week(WORKDAYS, "08:00-16:00") });
    const [first, second] = openTogether(schedule(), late, at("fri 00:00"));
    expect(shown([first, second].filter((period) => period !== undefined))).toEqual([
      "11-20 14:00 to 11-20 17:00",
      "11-23 14:00 to 11-23 17:00",
    ]);
  });

  test("may have no hour in common", () => {
    const sundays = schedule({ week: week(["sun"], "09:00-17:00") });
    expect([...openTogether(schedule(), sundays, at("mon 00:00"))]).toEqual([]);
  });
});

test("open is what the local clock says, hour by hour, over a year with its changes of time", () => {
  const zone = fc.constantFrom("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Pacific/Auckland");
  const day = fc.constantFrom<number[]>([], [6, 9, 14, 22], [8, 16], [5, 24]);
  fc.assert(
    fc.property(zone, fc.array(day, { minLength: 7, maxLength: 7 }), fc.nat(8759), (timeZone, days, hour) => {
      const names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
      const ranges = (figures: readonly number[]) =>
        figures.flatMap((open, index) =>
          index % 2 === 0 ? [[open * 60, (figures[index + 1] ?? 24) * 60] as const] : [],
        );
      const given = schedule({
        timeZone,
        week: Object.fromEntries(names.map((name, index) => [name, ranges(days[index] ?? [])])),
      });
      const instant = Date.UTC(2026, 0, 1, hour);
      const weekday = new Date(`${localDate(instant, timeZone)}T00:00:00Z`).getUTCDay();
      const minute = localMinute(instant, timeZone);
      const expected = ranges(days[(weekday + 6) % 7] ?? []).some(([open, close]) => open <= minute && minute < close);
      expect(isOpen(given, instant)).toBe(expected);
      const period = periodAt(given, instant);
      expect(period !== null && period.start <= instant && instant < period.end).toBe(expected);
      if (period !== null && Number.isFinite(period.end)) expect(isOpen(given, period.end)).toBe(false);
      if (period !== null && Number.isFinite(period.start)) expect(isOpen(given, period.start - HOUR / 60)).toBe(false);
    }),
  );
});
