/**
 * Dates and times in words, on the clocks of a zone, in the forms of `moment-forms.ts`. "next friday" is the first Friday after
 * today, "last friday" the latest before it. "friday" and "this friday" may be today, and so may a date without a year: it is
 * the coming one, or the latest one where the past is asked for. An end is looked for from the day on which its start is, if
 * that is to come.
 */

import { tz } from "@date-fns/tz";
import type { Day } from "date-fns";
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
/** Months are not counted, and a minute is a small m. */
const MONTHS = /\dM/;
const DATE = /^\d{4}-\d\d-\d\d$/;
const TIME = /(?:^| )(?:at )?(\d{1,2}(?::\d\d){1,2} ?(?:[ap]m)?|\d{1,2} ?[ap]m|noon)$/;
const TIME_FORMATS = ["H:mm", "H:mm:ss", "h:mma", "h:mm:ssa", "ha"];
const FULL_DATES = ["d MMM yyyy", "d MMMM yyyy", "MMM d yyyy", "MMMM d yyyy"];
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

function naturalMoment(text: string, { timeZone, now, start = now, ...options }: MomentOptions): number | null {
  const past = options.past === true;
  const words = text.trim().toLowerCase().replaceAll(",", " ").replaceAll(/\s+/g, " ");
  if (words === "now") return now;
  if (MONTHS.test(text)) return null;
  const offset = offsetOf(words, now, timeZone, past);
  if (offset !== null) return offset;
  const time = TIME.exec(words);
  const dayText = time === null ? words : words.slice(0, time.index).trim();
  const minute = time === null ? null : minuteOf(time[1] ?? "");
  if (time !== null && minute === null) return null;
  const on = (today: number, from: number): number | null => {
    const day = dayText === "" && time !== null ? from : dayNamed(dayText, today, from, past);
    if (day === null) return null;
    if (minute !== null) return Math.round(instantOn(day, minute, timeZone));
    return instantOn(options.wholeDay === true ? day + 1 : day, 0, timeZone);
  };
  const today = localDay(now, timeZone);
  const found = on(today, localDay(Math.max(now, start), timeZone));
  // Today's may be still to come where the past is asked for: then it is the one before.
  return found !== null && found > now && past ? on(today, today - 1) : found;
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

/** The day, counted from 1970-01-01; one that may be `from` or a day after it (before it, where the past is asked for) is the nearest. */
function dayNamed(words: string, today: number, from: number, past: boolean): number | null {
  if (words === "today") return today;
  if (words === "tomorrow") return today + 1;
  if (words === "yesterday") return today - 1;
  if (DATE.test(words)) return dateNamed(words);
  const date = weekday(words, today, from, past) ?? calendarDate(words, from, past);
  return date === null || !isValid(date) || date.getUTCFullYear() < 1000 ? null : Math.floor(date.getTime() / DAY);
}

function dateNamed(date: string): number | null {
  const day = dayOf(date);
  return Number.isNaN(day) || dateOf(day) !== date ? null : day;
}

function weekday(words: string, today: number, from: number, past: boolean): Date | null {
  const [, which, name = ""] = /^(this |next |last )?([a-z]{3,})$/.exec(words) ?? [];
  const day = name === "" ? undefined : Object.entries(WEEKDAYS).find(([known]) => known.startsWith(name))?.[1];
  if (day === undefined) return null;
  const before = (latest: number) => previousDay(new Date(latest * DAY), day, CALENDAR);
  const after = (earliest: number) => nextDay(new Date(earliest * DAY), day, CALENDAR);
  if (which === "last ") return before(today);
  if (which === "next ") return after(Math.max(today, from - 1));
  // One that may be that day is looked for from the day before or after.
  return past ? before(from + 1) : after(from - 1);
}

/** How many years it takes at most until a year has a certain date: 29 February, around 2100. */
const MOST_YEARS = 8;

function calendarDate(words: string, from: number, past: boolean): Date | null {
  const nearest = new Date(from * DAY);
  const full = firstValid(words, FULL_DATES, nearest);
  if (full !== null) return full;
  for (let years = 0; years <= MOST_YEARS; years++) {
    const year = nearest.getUTCFullYear() + (past ? -years : years);
    const date = firstValid(`${words} ${year}`, FULL_DATES, nearest);
    if (date !== null && (past ? date <= nearest : date >= nearest)) return date;
  }
  return null;
}

function minuteOf(time: string): number | null {
  if (time === "noon") return 12 * 60;
  const date = firstValid(time.replaceAll(" ", ""), TIME_FORMATS, new Date(0));
  return date === null ? null : date.getTime() / MINUTE;
}

function firstValid(text: string, formats: readonly string[], reference: Date): Date | null {
  return formats.map((format) => parse(text, format, reference, CALENDAR)).find(isValid) ?? null;
}
