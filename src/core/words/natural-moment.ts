/**
 * Dates and times in words, on the clocks of a zone:
 *
 *     now · +2d · -7d · +1h30m                          from now; w and d are calendar days, at the same time of day
 *     in 2 days · in an hour · 3 days ago               the same
 *     9:00 · 9:00:30 · 9am · 9:30 pm · noon             today; the latest one where the past is asked for
 *     today · tomorrow · yesterday · friday · fri · this friday · next friday · last friday
 *     2026-12-24 · 24 dec · dec 24 2026 · 24 December 2026
 *     each of these days with a time: tomorrow 9:00 · next monday at 10:00
 *
 * "next friday" is the first Friday after today, "last friday" the latest before it. "friday" and "this friday" may be today,
 * and so may a date without a year: it is the coming one, or the latest one where the past is asked for.
 */

import { tz } from "@date-fns/tz";
import type { Day } from "date-fns";
import { addYears } from "date-fns/addYears";
import { isValid } from "date-fns/isValid";
import { nextDay } from "date-fns/nextDay";
import { parse } from "date-fns/parse";
import { previousDay } from "date-fns/previousDay";
import { Failure } from "../ticket/failure.ts";
import { dateOf, dayOf } from "../time/date.ts";
import { parseDuration } from "../time/duration.ts";
import { DAY, MINUTE } from "../time/units.ts";
import { instantOn, localDay, localMinute } from "../time/zone.ts";
import { nearest } from "./nearest.ts";
import { type MomentOptions, momentExamples } from "./written-moment.ts";

/** Days are found in the calendar, where none has a summer time; only the day that was found is placed in the zone. */
const CALENDAR = { in: tz("UTC") };

const OFFSET = /^([+-]?)(?:(\d{1,6})w)?(?:(\d{1,6})d)?(\S*)$/;
const SPAN = /\b(\d{1,6}|an?) ?(weeks?|days?|hours?|hrs?|minutes?|mins?|seconds?|secs?)(?: and)?(?: |$)/g;
const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /(?:^| )(?:at )?(\d{1,2}(?::\d\d){1,2} ?(?:[ap]m)?|\d{1,2} ?[ap]m|noon)$/;
const TIME_FORMATS = ["H:mm", "H:mm:ss", "h:mma", "h:mm:ssa", "ha"];
const FULL_DATES = ["d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy"];
const DATES = ["d MMM", "d MMMM", "MMM d", "MMMM d"];
const WEEKDAYS: Readonly<Record<string, Day>> = {
  sunday: 0,
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
};

/** The words that a misspelled one may have meant. */
const MOMENT_WORDS = ["today", "tomorrow", "yesterday", "this", "next", "last", ...Object.keys(WEEKDAYS)];

/** The instant in ms UTC. Throws `bad_input`, naming the flag, if the text is none of the above. */
export function spokenMoment(text: string, flag: string, options: MomentOptions): number {
  const found = naturalMoment(text, options);
  if (found !== null) return found;
  const meant = nearest(/[a-z]{3,}/i.exec(text)?.[0] ?? "", MOMENT_WORDS);
  throw new Failure("bad_input", `${flag} takes a date or a time, not "${text}".`, {
    hint: meant === null ? momentExamples(options) : `Did you mean ${meant}?`,
  });
}

function naturalMoment(text: string, { timeZone, now, ...options }: MomentOptions): number | null {
  const words = text.trim().toLowerCase().replaceAll(",", " ").replaceAll(/\s+/g, " ");
  if (words === "now") return now;
  const offset = offsetOf(words, now, timeZone, options.past === true);
  if (offset !== null) return offset;
  const time = TIME.exec(words);
  const today = localDay(now, timeZone);
  const dayText = time === null ? words : words.slice(0, time.index).trim();
  const day = dayText === "" && time !== null ? today : dayNamed(dayText, today, options.past === true);
  if (day === null) return null;
  if (time === null) return instantOn(options.wholeDay === true ? day + 1 : day, 0, timeZone);
  const minute = minuteOf(time[1] ?? "");
  if (minute === null) return null;
  const instant = Math.round(instantOn(day, minute, timeZone));
  const isYesterdays = dayText === "" && options.past === true && instant > now;
  return isYesterdays ? Math.round(instantOn(day - 1, minute, timeZone)) : instant;
}

function offsetOf(words: string, now: number, timeZone: string, past: boolean): number | null {
  const [, sign, weeks = "0", days = "0", rest = ""] = OFFSET.exec(signed(words)) ?? [];
  const ms = rest === "" ? 0 : parseDuration(rest);
  if (sign === undefined || (sign === "" && !past) || ms === null || ms < 0 || words === sign) return null;
  const direction = sign === "+" ? 1 : -1;
  const dayCount = Number(weeks) * 7 + Number(days);
  const start =
    dayCount === 0
      ? now
      : instantOn(localDay(now, timeZone) + direction * dayCount, localMinute(now, timeZone), timeZone);
  return Math.round(start) + direction * ms;
}

/** "in 2 days" as +2d, "an hour ago" as -1h. */
function signed(words: string): string {
  const [, ahead, back] = /^in (.+)$|^(.+) ago$/.exec(words) ?? [];
  const span = (ahead ?? back ?? words).replaceAll(
    SPAN,
    (_, count: string, unit: string) => `${count.startsWith("a") ? 1 : count}${unit.charAt(0)}`,
  );
  if (ahead !== undefined) return `+${span}`;
  return back === undefined ? span : `-${span}`;
}

/** The day, counted from 1970-01-01. */
function dayNamed(words: string, today: number, past: boolean): number | null {
  if (words === "today") return today;
  if (words === "tomorrow") return today + 1;
  if (words === "yesterday") return today - 1;
  if (DATE.test(words)) return dateNamed(words);
  const date = weekday(words, today, past) ?? calendarDate(words, today, past);
  return date === null || !isValid(date) || date.getUTCFullYear() < 1000 ? null : Math.floor(date.getTime() / DAY);
}

function dateNamed(date: string): number | null {
  const day = dayOf(date);
  return Number.isNaN(day) || dateOf(day) !== date ? null : day;
}

function weekday(words: string, today: number, past: boolean): Date | null {
  const [, which, name = ""] = /^(this |next |last )?([a-z]{3,})$/.exec(words) ?? [];
  const day = name === "" ? undefined : Object.entries(WEEKDAYS).find(([known]) => known.startsWith(name))?.[1];
  if (day === undefined) return null;
  // A weekday that may be today is looked for from the day before or after.
  const mayBeToday = which === undefined || which === "this ";
  const looksBack = which === "last " || (mayBeToday && past);
  const from = new Date((mayBeToday ? (looksBack ? today + 1 : today - 1) : today) * DAY);
  return looksBack ? previousDay(from, day, CALENDAR) : nextDay(from, day, CALENDAR);
}

function calendarDate(words: string, today: number, past: boolean): Date | null {
  const now = new Date(today * DAY);
  const full = firstValid(words, FULL_DATES, now);
  if (full !== null) return full;
  const date = firstValid(words, DATES, now);
  if (date === null) return null;
  if (past) return date > now ? addYears(date, -1, CALENDAR) : date;
  return date < now ? addYears(date, 1, CALENDAR) : date;
}

function minuteOf(time: string): number | null {
  if (time === "noon") return 12 * 60;
  const date = firstValid(time.replaceAll(" ", ""), TIME_FORMATS, new Date(0));
  return date === null ? null : date.getTime() / MINUTE;
}

function firstValid(text: string, formats: readonly string[], reference: Date): Date | null {
  return formats.map((format) => parse(text, format, reference, CALENDAR)).find(isValid) ?? null;
}
