import { WEEKDAYS, type Weekday } from "./schedule.ts";
import { DAY } from "./units.ts";

/** The day that a date YYYY-MM-DD names, counted from 1970-01-01 in the calendar and in no zone. */
export function dayOf(date: string): number {
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

/** The date of a day, YYYY-MM-DD. */
export function dateOf(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, -"T00:00:00.000Z".length);
}

/** The weekday of a day; 1970-01-01 was a Thursday. */
export function weekdayOf(day: number): Weekday {
  return WEEKDAYS[(((day + 3) % 7) + 7) % 7] ?? "mon";
}
