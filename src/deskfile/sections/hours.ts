import { Failure } from "../../core/ticket/failure.ts";
import { type Interval, WEEKDAYS, type Weekday } from "../../core/time/schedule.ts";
import { MINUTES_A_DAY } from "../../core/time/units.ts";

/** Opening hours as people say them in one line; "always" is all week round the clock. */
export type Hours = "always" | Readonly<Partial<Record<Weekday, readonly Interval[]>>>;

/**
 * Reads "mon-fri 09:00-17:00", "mon-thu 9-17, fri 9-15", "sat 10-12 14-18" or "always". Throws `bad_input` with a sentence
 * that shows the part which is none of these.
 */
export function parseHours(text: string): Hours {
  const said = text.trim().toLowerCase();
  if (said === "always" || said === "24/7") return "always";
  const week: Partial<Record<Weekday, readonly Interval[]>> = {};
  for (const part of said.split(",")) {
    const [days = "", ...times] = part.trim().split(/\s+/);
    const open = times.map((time) => interval(time, part));
    if (open.length === 0) throw unreadable(part);
    for (const day of daysOf(days, part)) {
      if (week[day] !== undefined) throw new Failure("bad_input", `The hours name ${day} twice.`, HINT);
      week[day] = open;
    }
  }
  return week;
}

/** "mon" or "monday" is one day, "fri-mon" are four. */
function daysOf(days: string, part: string): readonly Weekday[] {
  const [first, last, ...more] = days.split("-").map(dayNumber);
  if (first === undefined || first < 0 || last === -1 || more.length > 0) throw unreadable(part);
  const count = last === undefined ? 1 : ((last - first + 7) % 7) + 1;
  return Array.from({ length: count }, (_, index) => WEEKDAYS[(first + index) % 7]).filter((day) => day !== undefined);
}

const DAY_NAMES = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

function dayNumber(name: string): number {
  return DAY_NAMES.findIndex((day) => day === name || day.slice(0, 3) === name);
}

/** "9-17" is short for "09:00-17:00". */
function interval(time: string, part: string): Interval {
  const full = time.split("-").map((end) => (/^\d{1,2}$/.test(end) ? `${end}:00` : end));
  const minutes = parseInterval(full.join("-"));
  if (minutes === null) throw unreadable(part);
  return minutes;
}

const HINT = { hint: 'Write them like "mon-fri 09:00-17:00", "mon-thu 9-17, fri 9-15" or "always".' };

function unreadable(part: string): Failure {
  return new Failure("bad_input", `"${part.trim()}" are not opening hours.`, HINT);
}

/** "09:00-17:00"; over midnight "22:00-06:00". */
export function intervalInWords([open, close]: Interval): string {
  return `${timeInWords(open)}-${timeInWords(close > MINUTES_A_DAY ? close - MINUTES_A_DAY : close)}`;
}

function timeInWords(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

const INTERVAL = /^(\d{1,2}):(\d{2}) ?[-–] ?(\d{1,2}):(\d{2})$/;

/** "22:00-06:00" as minutes, past the end of the day over midnight; null if it is not an interval: outside the day, or without length. */
export function parseInterval(text: string): Interval | null {
  const match = INTERVAL.exec(text);
  if (match === null) return null;
  const open = minuteOfDay(match[1], match[2]);
  const close = minuteOfDay(match[3], match[4]);
  if (open === null || close === null || open === MINUTES_A_DAY || open === close) return null;
  return [open, close < open ? close + MINUTES_A_DAY : close];
}

/** "09:00" as minutes after midnight; null if it is not a time of day. */
export function parseTimeOfDay(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(text);
  const minute = match && minuteOfDay(match[1], match[2]);
  return minute === MINUTES_A_DAY ? null : minute;
}

function minuteOfDay(hours = "", minutes = ""): number | null {
  const minute = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && minute <= MINUTES_A_DAY ? minute : null;
}
