import { tz } from "@date-fns/tz";
import { format } from "date-fns/format";
import { parse } from "date-fns/parse";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { dateFormat } from "../../src/intake/read/date-format.ts";
import { firstPartOf, readDate } from "../../src/intake/read/dates.ts";
import { instantReader } from "../../src/intake/read/read-instant.ts";
import { instantAt } from "../../src/intake/read/wall-time.ts";

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString());

describe("a date in Berlin", () => {
  test.for([
    ["2016-03-05", "2016-03-04T23:00:00.000Z"],
    ["2016-03-05 12:00", "2016-03-05T11:00:00.000Z"],
    ["2016-03-05T12:00:30.250", "2016-03-05T11:00:30.250Z"],
    ["2016-03-05T12:00:00Z", "2016-03-05T12:00:00.000Z"],
    ["2016-03-05T12:00:00+05:30", "2016-03-05T06:30:00.000Z"],
    ["2016-03-05 12:00:00 UTC", "2016-03-05T12:00:00.000Z"],
    ["29/2/2016 01:16", "2016-02-29T00:16:00.000Z"],
    ["04.08.2026 9:05", "2026-08-04T07:05:00.000Z"],
    ["12/Mar/24 9:41 AM", "2024-03-12T08:41:00.000Z"],
    ["12/Mar/24 12:05 am", "2024-03-11T23:05:00.000Z"],
    ["12/Mar/24 12:05 PM", "2024-03-12T11:05:00.000Z"],
    ["Mar 12, 2024 9:41 PM", "2024-03-12T20:41:00.000Z"],
    ["Tue, 12 Mar 2024 09:41:00 +0100", "2024-03-12T08:41:00.000Z"],
    ["1456704960", "2016-02-29T00:16:00.000Z"],
    ["1456704960123", "2016-02-29T00:16:00.123Z"],
  ] as const)("%s is read", ([text, instant]) => {
    expect(iso(readDate(text, "day", "Europe/Berlin"))).toBe(instant);
  });

  test.for(["yesterday", "2016-13-01", "2016-02-30", "31/4/2016", "2016-03-05 24:30", "12/Foo/24", "", "42", "2016"])(
    "%s is none",
    (text) => {
      expect(readDate(text, "day", "Europe/Berlin")).toBeNull();
    },
  );

  test("an hour that the clocks skip moves forward, one that they show twice is the first", () => {
    expect(iso(readDate("2026-03-29 02:30", "day", "Europe/Berlin"))).toBe("2026-03-29T01:30:00.000Z");
    expect(iso(readDate("2026-10-25 02:30", "day", "Europe/Berlin"))).toBe("2026-10-25T00:30:00.000Z");
  });
});

describe("numbers with slashes", () => {
  test.for([
    [["3/4/2016", "29/2/2016"], "day"],
    [["3/4/2016", "2/29/2016"], "month"],
    [["3/4/2016", "12/12/2016"], null],
    [["29/2/2016", "2/29/2016"], "unknown"],
    [["13.4.2016", "2016-04-13", "never"], null],
  ] as const)("%j show %s first", ([texts, first]) => {
    expect(firstPartOf(texts)).toBe(first);
  });

  const reader = (texts: readonly string[], dayFirst: boolean | null, timeZone = "UTC") =>
    instantReader(texts, { format: null, timeZone, dayFirst });

  test("go by what the file shows, even against the habit of the program", () => {
    expect(iso(reader(["2/29/2016"], true)("3/4/2016"))).toBe("2016-03-04T00:00:00.000Z");
  });
  test("go by the habit of the program where the file shows nothing", () => {
    expect(iso(reader(["3/4/2016"], true)("3/4/2016"))).toBe("2016-04-03T00:00:00.000Z");
  });
  test("are asked for where nothing tells", () => {
    expect(() => reader(["3/4/2016"], null)).toThrow(/whether the day or the month comes first in "3\/4\/2016"/);
  });
  test("are asked for where the file contradicts itself", () => {
    expect(() => reader(["29/2/2016", "2/29/2016"], true)).toThrow(/whether the day or the month comes first/);
  });
  test("do not matter to a file that has none", () => {
    expect(iso(reader(["2016-03-04"], null)("2016-03-04"))).toBe("2016-03-04T00:00:00.000Z");
  });
  test("need a zone that there is", () => {
    expect(() => reader([], true, "Europe/Bonn")).toThrow('There is no time zone "Europe/Bonn"');
  });
});

describe("a date format", () => {
  const read = (format: string, text: string) => {
    const wall = dateFormat(format)(text);
    return wall === null ? null : iso(instantAt(wall, "UTC"));
  };

  test.for([
    ["dd.MM.yyyy HH:mm", "04.08.2026 09:05", "2026-08-04T09:05:00.000Z"],
    ["M/d/yy h:mm a", "8/4/26 9:05 PM", "2026-08-04T21:05:00.000Z"],
    ["d MMM yyyy", "4 Aug 2026", "2026-08-04T00:00:00.000Z"],
    ["EEE MMM d yyyy", "Tue Aug 4 2026", "2026-08-04T00:00:00.000Z"],
    ["yyyyMMdd'T'HHmmssXX", "20260804T090500+0200", "2026-08-04T07:05:00.000Z"],
    ["d 'o''clock' M yyyy", "4 o'clock 8 2026", "2026-08-04T00:00:00.000Z"],
    ["yyyy-MM-dd HH:mm:ss.SSS", "2026-08-04 09:05:01.250", "2026-08-04T09:05:01.250Z"],
    ["dd.MM.yyyy", "4.8.2026", null],
    ["d.M.yyyy", "4.8.2026 09:05", null],
    ["d.M.yyyy", "31.2.2026", null],
  ] as const)("%s reads %s", ([format, text, instant]) => {
    expect(read(format, text)).toBe(instant);
  });

  test("reads what date-fns writes and reads in it", () => {
    const utc = { in: tz("UTC") };
    const parts = [
      fc.constantFrom("yyyy", "yy", "y"),
      fc.constantFrom("MMMM", "MMM", "MM", "M"),
      fc.constantFrom("dd", "d"),
      fc.constantFrom("EEEE", "EEE", "'on the day'"),
      fc.constantFrom(
        "HH:mm:ss.SSS",
        "H:m:s",
        "hh:mm a",
        "h:m:ss aa",
        "HH:mm XXX",
        "HH:mm XX",
        "HH:mm xxx",
        "HH:mm xx",
        "HH:mm X",
      ),
    ];
    const formats = fc.tuple(...parts).chain((tokens) => fc.shuffledSubarray(tokens, { minLength: tokens.length }));
    const instants = fc.integer({ min: Date.UTC(1970, 0), max: Date.UTC(2037, 0) });
    fc.assert(
      fc.property(formats, fc.constantFrom(" ", "/", ", ", " - "), instants, (tokens, separator, instant) => {
        const pattern = tokens.join(separator);
        const text = format(instant, pattern, utc);
        // Two digits of a year are the nearest ones to 2019 for date-fns, and always the same years for us.
        const theirs = parse(text, pattern, new Date(Date.UTC(2019, 0)), utc).getTime();
        expect(iso(instantAt(dateFormat(pattern)(text) ?? expect.fail(text), "UTC"))).toBe(iso(theirs));
      }),
      { numRuns: 500 },
    );
  });

  test.for([
    ["dd.MM", "it needs a year, a month and a day"],
    ["QQ yyyy-MM-dd", '"QQ" is not one of'],
    ["yyyy-MM-dd d", "it names a part twice"],
  ] as const)("%s is refused", ([format, why]) => {
    expect(() => dateFormat(format)).toThrow(why);
  });
});
