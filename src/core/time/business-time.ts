import { hoursOf } from "./hours.ts";
import { openPeriods, openPieces } from "./open-periods.ts";
import type { Period } from "./period.ts";
import type { Schedule } from "./schedule.ts";
import { localDay } from "./zone.ts";

/**
 * The instant at which a budget of business time, in ms, is used up; null if the schedule does not open for so long. A
 * budget that uses up a day exactly is due at closing time of that day; an empty one is due at the next open instant.
 */
export function dueAt(schedule: Schedule, from: number, budgetMs: number): number | null {
  let left = budgetMs;
  for (const { start, end } of openPieces(schedule, from)) {
    if (end - start >= left) return start + left;
    left -= end - start;
  }
  return null;
}

/** The business time between two instants, in ms of real time; 0 if they are reversed. */
export function elapsed(schedule: Schedule, from: number, to: number): number {
  let sum = 0;
  if (from >= to) return sum;
  for (const { start, end } of openPieces(schedule, from)) {
    if (start >= to) break;
    sum += Math.min(end, to) - start;
  }
  return sum;
}

export function isOpen(schedule: Schedule, at: number): boolean {
  return nextOpen(schedule, at) === at;
}

/** The first open instant, `at` itself if that is open; null if it does not open again. */
export function nextOpen(schedule: Schedule, at: number): number | null {
  for (const { start } of openPieces(schedule, at)) return start;
  return null;
}

/** The whole open period that an instant lies in, or null; its start and end are infinite where it has none. */
export function periodAt(schedule: Schedule, at: number): Period | null {
  const [current] = comingPeriods(schedule, at, 1);
  return current?.start === at ? { start: openSince(schedule, at), end: current.end } : null;
}

/** The next periods from an instant on, at most `count`; the first begins at the instant if that is open. */
export function comingPeriods(schedule: Schedule, from: number, count: number): readonly Period[] {
  const periods: Period[] = [];
  for (const period of openPeriods(schedule, from)) {
    if (periods.push(period) >= count) break;
  }
  return periods;
}

function openSince(schedule: Schedule, at: number): number {
  const { on, continuous, exceptions } = hoursOf(schedule);
  let since = at;
  for (let day = localDay(at, schedule.timeZone); ; day--) {
    if (continuous && day < exceptions.first - 1) return Number.NEGATIVE_INFINITY;
    const before = since;
    for (const { start, end } of on(day).toReversed()) if (end >= since) since = Math.min(since, start);
    if (since === before && day < localDay(since, schedule.timeZone) - 1) return since;
  }
}
