import { DAY, MINUTE, SECOND } from "../../core/time/units.ts";
import { instantOn } from "../../core/time/zone.ts";

/** A date and time of day as it was written; `offsetMinutes` only where its distance from UTC was written, too. */
export type WallTime = {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
  readonly ms: number;
  readonly offsetMinutes: number | null;
};

/** The instant in ms UTC, by the written offset, else by the zone; null for a day or hour that no calendar has. */
export function instantAt(wall: WallTime, timeZone: string): number | null {
  const { year, month, day, hour, minute, second } = wall;
  if (month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) return null;
  if (hour > 23 || minute > 59 || second > 60) return null;
  const date = Date.UTC(year, month - 1, day);
  const ofDay = (hour * 60 + minute) * MINUTE + second * SECOND + wall.ms;
  if (wall.offsetMinutes !== null) return date + ofDay - wall.offsetMinutes * MINUTE;
  return Math.round(instantOn(date / DAY, ofDay / MINUTE, timeZone));
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Two digits mean the year nearest to now that computers know: 69 is 1969, 68 is 2068. */
export function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length > 2) return year;
  return year < 69 ? 2000 + year : 1900 + year;
}

/** Minutes of `Z`, `UTC`, `+02:00`, `-0530`; null for nothing. */
export function offsetOf(text: string | undefined): number | null {
  if (text === undefined || text === "") return null;
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)?$/.exec(text) ?? [];
  if (sign === undefined) return 0;
  const total = Number(hours) * 60 + Number(minutes ?? 0);
  return sign === "-" ? -total : total;
}

/** The hour of a clock with halves: 12 am is 0, 1 pm is 13. Without a half it is the hour as written. */
export function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || half === "") return hour;
  return (hour % 12) + (half.toLowerCase().startsWith("p") ? 12 : 0);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** 1 to 12 of an English month's name or its first three letters; 0 for any other word. */
export function monthNamed(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}
