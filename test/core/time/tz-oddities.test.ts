import { describe, expect, test } from "vitest";
import { elapsed } from "../../../src/core/time/business-time.ts";
import { dateOf, dayOf } from "../../../src/core/time/date.ts";
import { WEEKDAYS } from "../../../src/core/time/schedule.ts";
import { instantOf } from "../../../src/core/time/zone.ts";
import { always, HOUR, schedule, week } from "../../given-sla.ts";

/** A local day: when it begins and ends, its length in hours, and how many pass from 09:00 before it to 17:00 after it. */
const DAYS: readonly (readonly [
  timeZone: string,
  date: string,
  start: string,
  end: string,
  hours: number,
  around: number,
  why: string,
])[] = [
  [
    "Europe/Berlin",
    "2026-03-29",
    "2026-03-29T00:00+01:00",
    "2026-03-30T00:00+02:00",
    23,
    55,
    "clocks go forward at 02:00",
  ],
  [
    "Europe/Berlin",
    "2026-10-25",
    "2026-10-25T00:00+02:00",
    "2026-10-26T00:00+01:00",
    25,
    57,
    "clocks go back at 03:00",
  ],
  ["America/New_York", "2026-03-08", "2026-03-08T00:00-05:00", "2026-03-09T00:00-04:00", 23, 55, "clocks go forward"],
  ["America/New_York", "2026-11-01", "2026-11-01T00:00-04:00", "2026-11-02T00:00-05:00", 25, 57, "clocks go back"],
  [
    "Europe/Dublin",
    "2026-10-25",
    "2026-10-25T00:00+01:00",
    "2026-10-26T00:00+00:00",
    25,
    57,
    "winter is the exception",
  ],
  ["Africa/Casablanca", "2026-02-15", "2026-02-15T00:00+01:00", "2026-02-16T00:00+00:00", 25, 57, "Ramadan begins"],
  ["Africa/Casablanca", "2026-03-22", "2026-03-22T00:00+00:00", "2026-03-23T00:00+01:00", 23, 55, "Ramadan is over"],
  [
    "Australia/Lord_Howe",
    "2026-04-05",
    "2026-04-05T00:00+11:00",
    "2026-04-06T00:00+10:30",
    24.5,
    56.5,
    "half an hour back",
  ],
  [
    "Australia/Lord_Howe",
    "2026-10-04",
    "2026-10-04T00:00+10:30",
    "2026-10-05T00:00+11:00",
    23.5,
    55.5,
    "half an hour forward",
  ],
  [
    "America/St_Johns",
    "2010-11-07",
    "2010-11-07T00:00-02:30",
    "2010-11-08T00:00-03:30",
    25,
    57,
    "back at one minute past midnight",
  ],
  [
    "America/Sao_Paulo",
    "2018-11-04",
    "2018-11-04T00:00-03:00",
    "2018-11-05T00:00-02:00",
    23,
    55,
    "there is no midnight",
  ],
  ["Asia/Beirut", "2023-03-26", "2023-03-26T00:00+02:00", "2023-03-27T00:00+03:00", 23, 55, "forward at midnight"],
  [
    "Africa/Cairo",
    "2023-04-28",
    "2023-04-28T00:00+02:00",
    "2023-04-29T00:00+03:00",
    23,
    55,
    "forward on a Friday, after nine years",
  ],
  ["Africa/Cairo", "2023-10-26", "2023-10-26T00:00+03:00", "2023-10-27T00:00+02:00", 25, 57, "back at midnight"],
  ["Asia/Tehran", "2022-09-21", "2022-09-21T00:00+04:30", "2022-09-22T00:00+03:30", 25, 57, "the last change"],
  [
    "Asia/Gaza",
    "2023-04-29",
    "2023-04-29T00:00+02:00",
    "2023-04-30T00:00+03:00",
    23,
    55,
    "forward at 02:00 on a Saturday",
  ],
  ["Pacific/Apia", "2011-12-30", "2011-12-30T00:00-10:00", "2011-12-31T00:00+14:00", 0, 32, "a day that never was"],
  [
    "Pacific/Kwajalein",
    "1993-08-21",
    "1993-08-21T00:00-12:00",
    "1993-08-22T00:00+12:00",
    0,
    32,
    "a day that never was, west to east",
  ],
  ["Antarctica/Troll", "2026-03-29", "2026-03-29T00:00+00:00", "2026-03-30T00:00+02:00", 22, 54, "two hours forward"],
  [
    "Asia/Kathmandu",
    "2026-01-01",
    "2026-01-01T00:00+05:45",
    "2026-01-02T00:00+05:45",
    24,
    56,
    "45 minutes off the hour",
  ],
  [
    "Pacific/Chatham",
    "2026-04-05",
    "2026-04-05T00:00+13:45",
    "2026-04-06T00:00+12:45",
    25,
    57,
    "45 minutes off the hour, back",
  ],
  ["America/Havana", "2026-03-08", "2026-03-08T00:00-05:00", "2026-03-09T00:00-04:00", 23, 55, "there is no midnight"],
  [
    "America/Asuncion",
    "2024-10-06",
    "2024-10-06T00:00-04:00",
    "2024-10-07T00:00-03:00",
    23,
    55,
    "the last change, forward",
  ],
  ["Europe/Volgograd", "2020-12-27", "2020-12-27T00:00+04:00", "2020-12-28T00:00+03:00", 25, 57, "another zone, back"],
  [
    "Asia/Pyongyang",
    "2018-05-05",
    "2018-05-05T00:00+09:00",
    "2018-05-06T00:00+09:00",
    24,
    55.5,
    "another zone, half an hour forward",
  ],
  [
    "America/Caracas",
    "2016-05-01",
    "2016-05-01T00:00-04:30",
    "2016-05-02T00:00-04:00",
    23.5,
    55.5,
    "another zone, half an hour",
  ],
  [
    "Europe/Istanbul",
    "2016-10-30",
    "2016-10-30T00:00+03:00",
    "2016-10-31T00:00+03:00",
    24,
    56,
    "no change where the neighbours have one",
  ],
  ["America/Juneau", "2026-03-08", "2026-03-08T00:00-09:00", "2026-03-09T00:00-08:00", 23, 55, "west of all"],
  ["Europe/Kyiv", "2026-03-29", "2026-03-29T00:00+02:00", "2026-03-30T00:00+03:00", 23, 55, "a zone that was renamed"],
  [
    "Asia/Kolkata",
    "2026-06-01",
    "2026-06-01T00:00+05:30",
    "2026-06-02T00:00+05:30",
    24,
    56,
    "half an hour off, no change",
  ],
];

describe("days that are not like others", () => {
  test.for(DAYS)("%s %s, from %s to %s, %f of %f hours: %s", ([timeZone, date, from, to, hours, around]) => {
    const day = dayOf(date);
    const [start, end] = [Date.parse(from), Date.parse(to)];
    expect(instantOf(dateOf(day), 0, timeZone)).toBe(start);
    expect(instantOf(dateOf(day), 1440, timeZone)).toBe(end);
    expect((end - start) / HOUR).toBe(hours);

    const nineBefore = instantOf(dateOf(day - 1), 9 * 60, timeZone);
    const fiveAfter = instantOf(dateOf(day + 1), 17 * 60, timeZone);
    expect(elapsed(always({ timeZone }), nineBefore, fiveAfter)).toBe(around * HOUR);

    const onThatDay = schedule({ timeZone, week: {}, dates: { [dateOf(day)]: [[0, 1440]] } });
    expect(elapsed(onThatDay, nineBefore, fiveAfter)).toBe(hours * HOUR);

    const nineToFive = schedule({ timeZone, week: week(WEEKDAYS, "09:00-17:00") });
    expect(elapsed(nineToFive, nineBefore, fiveAfter)).toBe((hours === 0 ? 16 : 24) * HOUR);
  });
});
