import { describe, expect, test } from "vitest";
import { momentOf } from "../../../src/core/words/moment.ts";
import type { MomentOptions } from "../../../src/core/words/written-moment.ts";

/** A Tuesday, 10:02 in Berlin. */
const NOW = Date.parse("2026-11-24T09:02:00Z");

const read = async (text: string, options: Partial<MomentOptions> = {}) =>
  new Date(await momentOf(text, "--from", { timeZone: "Europe/Berlin", now: NOW, ...options })).toISOString();

describe("a moment in Berlin", () => {
  test.for([
    ["2026-12-24T14:02:00Z", "2026-12-24T14:02:00.000Z"],
    ["2026-12-24T14:02:00.5+05:30", "2026-12-24T08:32:00.500Z"],
    ["2026-12-24T14:02", "2026-12-24T13:02:00.000Z"],
    ["2026-12-24 14:02:03.5", "2026-12-24T13:02:03.500Z"],
    ["2026-12-24", "2026-12-23T23:00:00.000Z"],
    ["2026-12-24 9:00", "2026-12-24T08:00:00.000Z"],
    ["2026-12-24T9:00", "2026-12-24T08:00:00.000Z"],
    ["29 feb", "2028-02-28T23:00:00.000Z"],
    ["Feb 29 9:00", "2028-02-29T08:00:00.000Z"],
    ["2026-12-24 at 9:30 pm", "2026-12-24T20:30:00.000Z"],
    ["now", "2026-11-24T09:02:00.000Z"],
    ["today", "2026-11-23T23:00:00.000Z"],
    ["Tomorrow", "2026-11-24T23:00:00.000Z"],
    ["yesterday", "2026-11-22T23:00:00.000Z"],
    ["tomorrow 9:00", "2026-11-25T08:00:00.000Z"],
    ["tomorrow at 9am", "2026-11-25T08:00:00.000Z"],
    ["  tomorrow   9:30 PM ", "2026-11-25T20:30:00.000Z"],
    ["12 am", "2026-11-23T23:00:00.000Z"],
    ["noon", "2026-11-24T11:00:00.000Z"],
    ["2026-12-24 noon", "2026-12-24T11:00:00.000Z"],
    ["friday at noon", "2026-11-27T11:00:00.000Z"],
    ["23:59:30", "2026-11-24T22:59:30.000Z"],
    ["tuesday", "2026-11-23T23:00:00.000Z"],
    ["next tuesday", "2026-11-30T23:00:00.000Z"],
    ["last tuesday", "2026-11-16T23:00:00.000Z"],
    ["friday", "2026-11-26T23:00:00.000Z"],
    ["this friday", "2026-11-26T23:00:00.000Z"],
    ["this tuesday", "2026-11-23T23:00:00.000Z"],
    ["next monday 10:00", "2026-11-30T09:00:00.000Z"],
    ["last wed", "2026-11-17T23:00:00.000Z"],
    ["24 dec", "2026-12-23T23:00:00.000Z"],
    ["Dec 24, 2027 8:00", "2027-12-24T07:00:00.000Z"],
    ["24 November", "2026-11-23T23:00:00.000Z"],
    ["23 nov", "2027-11-22T23:00:00.000Z"],
    ["+2d", "2026-11-26T09:02:00.000Z"],
    ["-7d", "2026-11-17T09:02:00.000Z"],
    ["+1w1d1h30m", "2026-12-02T10:32:00.000Z"],
    ["+90m", "2026-11-24T10:32:00.000Z"],
    ["in 2 days", "2026-11-26T09:02:00.000Z"],
    ["in 1 week and 1 day", "2026-12-02T09:02:00.000Z"],
    ["In an hour", "2026-11-24T10:02:00.000Z"],
    ["in 1h30m", "2026-11-24T10:32:00.000Z"],
    ["+2 days", "2026-11-26T09:02:00.000Z"],
    ["3 days ago", "2026-11-21T09:02:00.000Z"],
    ["2h ago", "2026-11-24T07:02:00.000Z"],
  ] as const)("%s", async ([text, instant]) => {
    expect(await read(text)).toBe(instant);
  });

  test.for([
    ["friday", "2026-11-19T23:00:00.000Z"],
    ["tuesday", "2026-11-23T23:00:00.000Z"],
    ["this friday", "2026-11-19T23:00:00.000Z"],
    ["24 dec", "2025-12-23T23:00:00.000Z"],
    ["2d", "2026-11-22T09:02:00.000Z"],
    ["1h", "2026-11-24T08:02:00.000Z"],
    ["-1h", "2026-11-24T08:02:00.000Z"],
    ["2 days", "2026-11-22T09:02:00.000Z"],
    ["2 days ago", "2026-11-22T09:02:00.000Z"],
    ["now", "2026-11-24T09:02:00.000Z"],
    ["10:00", "2026-11-24T09:00:00.000Z"],
    ["noon", "2026-11-23T11:00:00.000Z"],
    ["yesterday 9:00", "2026-11-23T08:00:00.000Z"],
    ["29 feb", "2024-02-28T23:00:00.000Z"],
    ["tuesday 9:00", "2026-11-24T08:00:00.000Z"],
    ["tuesday 18:00", "2026-11-17T17:00:00.000Z"],
    ["this tue 18:00", "2026-11-17T17:00:00.000Z"],
    ["24 nov 18:00", "2025-11-24T17:00:00.000Z"],
  ] as const)("%s where the past is asked for", async ([text, instant]) => {
    expect(await read(text, { past: true })).toBe(instant);
  });

  test.for([
    ["2026-11-26", "2026-11-26T23:00:00.000Z"],
    ["thursday", "2026-11-26T23:00:00.000Z"],
    ["26 nov", "2026-11-26T23:00:00.000Z"],
    ["thursday 9:00", "2026-11-26T08:00:00.000Z"],
    ["2026-11-26T09:00", "2026-11-26T08:00:00.000Z"],
    ["+2d", "2026-11-26T09:02:00.000Z"],
  ] as const)("%s as an end, which a whole day is part of", async ([text, instant]) => {
    expect(await read(text, { wholeDay: true })).toBe(instant);
  });

  test.for([
    ["friday", "2026-12-04T23:00:00.000Z"],
    ["monday", "2026-11-30T23:00:00.000Z"],
    ["next monday", "2026-11-30T23:00:00.000Z"],
    ["next friday", "2026-12-04T23:00:00.000Z"],
    ["25 nov", "2027-11-25T23:00:00.000Z"],
    ["12:00", "2026-11-30T11:00:00.000Z"],
    ["tomorrow", "2026-11-25T23:00:00.000Z"],
    ["+2d", "2026-11-26T09:02:00.000Z"],
  ] as const)("%s as the end of what starts next Monday", async ([text, instant]) => {
    expect(await read(text, { wholeDay: true, start: Date.parse("2026-11-29T23:00:00Z") })).toBe(instant);
  });

  test("friday as the end of what started last Monday", async () => {
    expect(await read("friday", { start: Date.parse("2026-11-15T23:00:00Z") })).toBe("2026-11-26T23:00:00.000Z");
  });

  test.for([
    ["the day is that of the zone, not of UTC", "today", "2026-11-24T23:30:00Z", "2026-11-24T23:00:00.000Z"],
    ["a day from now is at the same time of day", "+1d", "2026-03-28T10:00:00Z", "2026-03-29T09:00:00.000Z"],
    ["a time that the clocks skip moves forward", "tomorrow 2:30", "2026-03-28T10:00:00Z", "2026-03-29T01:30:00.000Z"],
    ["a time that they show twice is the first", "tomorrow 2:30", "2026-10-24T10:00:00Z", "2026-10-25T00:30:00.000Z"],
    ["hours are real hours", "+24h", "2026-03-28T10:00:00Z", "2026-03-29T10:00:00.000Z"],
    ["a year without that day is passed over", "29 feb", "2028-03-01T10:00:00Z", "2032-02-28T23:00:00.000Z"],
    ["the next year has a 24 December, too", "24 dec", "2026-12-31T10:00:00Z", "2027-12-23T23:00:00.000Z"],
  ] as const)("%s", async ([, text, now, instant]) => {
    expect(await read(text, { now: Date.parse(now) })).toBe(instant);
  });
});

describe("what is not a moment", () => {
  test.for([
    "",
    " ",
    "+",
    "-",
    "soon",
    "2d",
    "42",
    "2026-02-30",
    "2026-13-01",
    "2026-11-24T25:00",
    "26-11-24",
    "24 dec 26",
    "31 nov",
    "25:00",
    "13pm",
    "9:60",
    "tomorrow tomorrow",
    "next tomorrow",
    "next next friday",
    "mo",
    "+2d3",
    "+-2d",
    "--2d",
    "+2h1d",
    "tomorrow +2d",
    "2026-02-30 9:00",
    "2026-12-24T9",
    "in 2 months",
    "+1M",
    "next week",
    "midnight",
    "in 2",
    "in +2d",
    "2 days",
    "ago",
    "9:00 tomorrow",
  ])('"%s" is refused with examples', async (text) => {
    await expect(read(text)).rejects.toMatchObject({
      code: "bad_input",
      message: `--from takes a date or a time, not "${text}".`,
      hint: expect.stringContaining('"next monday 10:00"'),
    });
  });

  test.for([
    "tomorrow",
    "today 18:00",
    "tomorrow 0:00",
    "next friday",
    "next tuesday 9:00",
    "+1h",
    "in 2 days",
    "2027-01-01",
    "2026-11-24T09:03:00Z",
  ])("%s where the past is asked for, with examples of that", async (text) => {
    await expect(read(text, { past: true })).rejects.toMatchObject({
      code: "bad_input",
      message: `--from takes a time in the past, not "${text}".`,
      hint: expect.stringContaining("1h, 2d, yesterday"),
    });
  });

  test.for([
    ["tomorow 9:00", "tomorrow"],
    ["nex monday", "next"],
    ["fridays", "friday"],
    ["wendesday", "wednesday"],
  ] as const)("%s most likely meant %s", async ([text, word]) => {
    await expect(read(text)).rejects.toMatchObject({ hint: `Did you mean ${word}?` });
  });
});
