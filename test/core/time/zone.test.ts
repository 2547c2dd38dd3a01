import { TZDate, tzOffset, tzScan } from "@date-fns/tz";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateOf, dayOf, weekdayOf } from "../../../src/core/time/date.ts";
import { DAY, MINUTE } from "../../../src/core/time/units.ts";
import {
  instantOf,
  instantOn,
  isZone,
  localDate,
  localDay,
  localMinute,
  offsetAt,
} from "../../../src/core/time/zone.ts";
import { minutes } from "../../given-sla.ts";

const iso = (instant: number) => new Date(instant).toISOString();

describe("a local time", () => {
  test.for([
    ["on an ordinary day", "Europe/Berlin", "2026-11-20", "09:00", "2026-11-20T08:00:00.000Z"],
    ["with seconds", "UTC", "2026-11-20", "09:00:15", "2026-11-20T09:00:15.000Z"],
    ["at the end of a day", "Europe/Berlin", "2026-11-20", "24:00", "2026-11-20T23:00:00.000Z"],
    ["on the next day", "Europe/Berlin", "2026-11-20", "30:00", "2026-11-21T05:00:00.000Z"],
    ["before a gap", "Europe/Berlin", "2026-03-29", "01:59", "2026-03-29T00:59:00.000Z"],
    ["in a gap moves forward by it", "Europe/Berlin", "2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
    ["after a gap", "Europe/Berlin", "2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"],
    ["that comes twice is the first", "Europe/Berlin", "2026-10-25", "02:30", "2026-10-25T00:30:00.000Z"],
    ["after the second time", "Europe/Berlin", "2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
    ["in a gap at midnight", "America/Sao_Paulo", "2018-11-04", "00:00", "2018-11-04T03:00:00.000Z"],
    ["in a gap of half an hour", "Australia/Lord_Howe", "2026-10-04", "02:10", "2026-10-03T15:40:00.000Z"],
    ["twice within half an hour", "Australia/Lord_Howe", "2026-04-05", "01:40", "2026-04-04T14:40:00.000Z"],
    ["on a day that was left out", "Pacific/Apia", "2011-12-30", "09:00", "2011-12-30T19:00:00.000Z"],
    ["in a zone without summer time any more", "Europe/Istanbul", "2016-10-30", "03:30", "2016-10-30T00:30:00.000Z"],
    ["in a zone with odd minutes", "Asia/Kathmandu", "2026-01-01", "00:00", "2025-12-31T18:15:00.000Z"],
  ] as const)("%s", ([, zone, date, clock, expected]) => {
    expect(iso(instantOf(date, minutes(clock), zone))).toBe(expected);
  });
});

describe("an instant", () => {
  test("has the local date of its zone", () => {
    const instant = Date.UTC(2026, 10, 20, 23, 30);
    expect(localDate(instant, "Europe/Berlin")).toBe("2026-11-21");
    expect(localDate(instant, "America/New_York")).toBe("2026-11-20");
    expect(localMinute(instant, "Europe/Berlin")).toBe(30);
  });

  test("is found again from its local date and minute, or an hour before if that time comes twice", () => {
    const zone = fc.constantFrom("Europe/Berlin", "America/St_Johns", "Asia/Kathmandu", "Africa/Casablanca", "UTC");
    const time = fc.integer({ min: Date.UTC(1975, 0), max: Date.UTC(2037, 0) });
    fc.assert(
      fc.property(zone, time, (timeZone, instant) => {
        const found = instantOf(localDate(instant, timeZone), localMinute(instant, timeZone), timeZone);
        const repeated = offsetAt(found, timeZone) - offsetAt(instant, timeZone);
        expect(Math.round(instant - found)).toBe(repeated);
        expect(repeated).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test("has the offset that Intl tells, in every zone", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Intl.supportedValuesOf("timeZone")),
        fc.integer({ min: Date.UTC(1972, 0) / 1000, max: Date.UTC(2037, 0) / 1000 }),
        (timeZone, second) => {
          const shown = new Intl.DateTimeFormat("sv-SE", { timeZone, dateStyle: "short", timeStyle: "medium" });
          const local = Date.parse(`${shown.format(second * 1000).replace(" ", "T")}Z`);
          expect(offsetAt(second * 1000, timeZone)).toBe(local - second * 1000);
        },
      ),
      { numRuns: 300 },
    );
  });
});

/** It differs in times that come twice, of which it may take the second, and misses some in the hour after those. */
test("around every change of the clocks agrees with @date-fns/tz, where that finds the local time", () => {
  const years = fc.integer({ min: 1975, max: 2036 });
  const shifts = fc.integer({ min: -36 * 60, max: 36 * 60 });
  fc.assert(
    fc.property(fc.constantFrom(...Intl.supportedValuesOf("timeZone")), years, shifts, (zone, year, shift) => {
      for (const { date } of tzScan(zone, {
        start: new Date(Date.UTC(year, 0)),
        end: new Date(Date.UTC(year, 11, 31)),
      })) {
        const change = Math.floor(date.getTime() / MINUTE) * MINUTE;
        const wall = change + shift * MINUTE + offsetAt(change, zone);
        const [day, minute] = [Math.floor(wall / DAY), (wall - Math.floor(wall / DAY) * DAY) / MINUTE];
        const ours = instantOn(day, minute, zone);
        const shown = new Date(wall);
        const theirs = new TZDate(
          shown.getUTCFullYear(),
          shown.getUTCMonth(),
          shown.getUTCDate(),
          0,
          minute,
          zone,
        ).getTime();
        expect(offsetAt(ours, zone), zone).toBe(tzOffset(zone, new Date(ours)) * MINUTE);
        if (ours === theirs) continue;
        expect(ours + offsetAt(ours, zone), `${zone} ${shown.toISOString()}`).toBe(wall);
        if (theirs + offsetAt(theirs, zone) === wall) expect(ours).toBeLessThan(theirs);
      }
    }),
    { numRuns: 300 },
  );
});

test.for([
  ["Europe/Berlin", true],
  ["Europe/Kiev", true],
  ["UTC", true],
  ["Europe/Atlantis", false],
  ["+02:00", false],
  ["", false],
] as const)("%s is a zone: %s", ([name, expected]) => {
  expect(isZone(name)).toBe(expected);
});

test("a zone that does not exist is an error", () => {
  expect(() => localDay(0, "Europe/Atlantis")).toThrow(RangeError);
});

describe("a date", () => {
  test.for([
    ["1969-12-31", -1, "wed"],
    ["1970-01-01", 0, "thu"],
    ["2024-02-29", 19_782, "thu"],
    ["2026-11-16", 20_773, "mon"],
  ] as const)("%s is day %i, a %s", ([date, day, weekday]) => {
    expect(dayOf(date)).toBe(day);
    expect(dateOf(day)).toBe(date);
    expect(weekdayOf(day)).toBe(weekday);
  });
});
