import { z } from "zod";
import { WEEKDAYS } from "../../core/time/schedule.ts";
import { parseInterval } from "./interval.ts";
import { date, oneOf, timeZone } from "./value-schema.ts";

const interval = z.string().transform((written, context) => {
  const minutes = parseInterval(written);
  if (minutes !== null) return minutes;
  context.addIssue(
    'these are no hours; write "09:00-17:00", "22:00-06:00" over midnight, "00:00-24:00" for a whole day',
  );
  return z.NEVER;
});

const hours = z.array(interval);

export const week = z.union(
  [
    oneOf("week", ["always"]).describe("24 hours a day, 7 days a week"),
    z.partialRecord(oneOf("day of the week", WEEKDAYS), hours).describe("hours by day; days left out are closed"),
  ],
  'this must be "always" or hours by day like { mon = ["09:00-17:00"] }',
);

export const calendar = z
  .strictObject({
    time_zone: timeZone.optional().describe("left out: the desk's"),
    week,
    holidays: z.array(date).default([]).describe("closed all day"),
    dates: z.record(date, hours).default({}).describe("these replace the weekday's hours; [] closes"),
    breaks: z.record(date, hours).default({}).describe("taken out of a date's hours"),
  })
  .describe("when the desk, or somebody, is open");
