import { describe, expect, test } from "vitest";
import { comingPeriods, nextOpen } from "../../../src/core/time/business-time.ts";
import type { Period } from "../../../src/core/time/period.ts";
import type { Schedule } from "../../../src/core/time/schedule.ts";
import { localDate, localMinute } from "../../../src/core/time/zone.ts";
import { at, hours, schedule, WORKDAYS, week } from "../../given-sla.ts";

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

test("a break that goes over midnight reaches into the hours of the next day", () => {
  const long = schedule({ breaks: { "2026-11-16": hours("16:00-10:00") } });
  expect(coming(long, "mon 12:00", 2)).toEqual(["11-16 12:00 to 11-16 16:00", "11-17 10:00 to 11-17 17:00"]);
});

describe("a schedule that opens only on dates", () => {
  const fair = schedule({
    week: {},
    dates: { "2026-11-17": hours("10:00-12:00"), "2026-11-20": hours("10:00-12:00") },
  });

  test("has its last period, and then none", () => {
    expect(coming(fair, "mon 00:00", 9)).toEqual(["11-17 10:00 to 11-17 12:00", "11-20 10:00 to 11-20 12:00"]);
    expect(nextOpen(fair, at("next mon 09:00"))).toBeNull();
  });
});
