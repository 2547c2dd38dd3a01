import type { Interval } from "../../core/time/schedule.ts";
import { MINUTES_A_DAY } from "../../core/time/units.ts";

const INTERVAL = /^(\d{1,2}):(\d{2}) ?[-–] ?(\d{1,2}):(\d{2})$/;

/** "22:00-06:00" as minutes, past the end of the day over midnight; null if it is no interval: out of the day, or without length. */
export function parseInterval(text: string): Interval | null {
  const match = INTERVAL.exec(text);
  if (match === null) return null;
  const open = minuteOfDay(match[1], match[2]);
  const close = minuteOfDay(match[3], match[4]);
  if (open === null || close === null || open === MINUTES_A_DAY || open === close) return null;
  return [open, close < open ? close + MINUTES_A_DAY : close];
}

/** "09:00" as minutes after midnight; null if it is no time of day. */
export function parseTimeOfDay(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})(?::00)?$/.exec(text);
  const minute = match && minuteOfDay(match[1], match[2]);
  return minute === MINUTES_A_DAY ? null : minute;
}

function minuteOfDay(hours = "", minutes = ""): number | null {
  const minute = Number(hours) * 60 + Number(minutes);
  return Number(minutes) < 60 && minute <= MINUTES_A_DAY ? minute : null;
}
