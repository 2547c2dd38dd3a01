/** The stream of open periods that every clock, countdown and report walks, so that they cannot disagree. */
import { type Hours, hoursOf } from "./hours.ts";
import { merged, type Period } from "./period.ts";
import type { Schedule } from "./schedule.ts";
import { localDay } from "./zone.ts";

/** How far ahead a walk looks: what does not come in two hundred years does not come. */
const HORIZON_DAYS = 73_050;

/**
 * The open periods from an instant on, in order; none touches the next, and the first begins at the instant itself if
 * that is open. A schedule that never closes again gives a last period without end (Infinity).
 */
export function* openPeriods(schedule: Schedule, from: number): Generator<Period> {
  yield* merged(openPieces(schedule, from));
}

/** The same periods, cut where the days meet: cheaper for those who only add them up, because nothing is read ahead. */
export function* openPieces(schedule: Schedule, from: number): Generator<Period> {
  // What comes after a period without end: nothing.
  if (!Number.isFinite(from)) return;
  const hours = hoursOf(schedule);
  const { first, last, endlessFrom } = walkFrom(hours, localDay(from, schedule.timeZone));
  let reached = from;
  for (let day = first; day <= last; day++) {
    for (const { start, end } of hours.on(day)) {
      if (end <= reached) continue;
      yield { start: Math.max(start, reached), end: day < endlessFrom ? end : Number.POSITIVE_INFINITY };
      if (day >= endlessFrom) return;
      reached = end;
    }
  }
}

/** The days to look at; from `endlessFrom` on it is always open. */
function walkFrom({ weekly, continuous, exceptions }: Hours, today: number) {
  // Hours reach at most to the end of the next day, or of the one after it where the zone left a day out.
  const earliest = today - 2;
  return {
    first: weekly ? earliest : Math.max(earliest, exceptions.first),
    last: weekly ? today + HORIZON_DAYS : exceptions.last,
    endlessFrom: continuous ? Math.max(exceptions.last + 2, today + 1) : Number.POSITIVE_INFINITY,
  };
}
