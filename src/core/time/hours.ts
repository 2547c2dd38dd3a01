/** The hours of one schedule, day by day: read once, remembered, and shared by everything that walks it. */
import { dayOf, weekdayOf } from "./date.ts";
import { merged, type Period, without } from "./period.ts";
import { type Interval, type Schedule, WEEKDAYS } from "./schedule.ts";
import { MINUTES_A_DAY } from "./units.ts";
import { instantOn } from "./zone.ts";

export type Hours = {
  /** The open periods that start on a local day, less the breaks, in order. */
  readonly on: (day: number) => readonly Period[];
  /** Whether the week has any hours: without, the schedule opens on its dates alone. */
  readonly weekly: boolean;
  /** Whether the week has no gap, so that away from the exceptions it is always open. */
  readonly continuous: boolean;
  /** The days between which the dates, holidays and breaks lie; from after to, if there are none. */
  readonly exceptions: { readonly first: number; readonly last: number };
};

const known = new WeakMap<Schedule, Hours>();

export function hoursOf(schedule: Schedule): Hours {
  let hours = known.get(schedule);
  if (hours === undefined) {
    hours = read(schedule);
    known.set(schedule, hours);
  }
  return hours;
}

function read(schedule: Schedule): Hours {
  const { timeZone, week } = schedule;
  const holidays = new Set(schedule.holidays.map(dayOf));
  const dates = byDay(schedule.dates);
  const breaks = byDay(schedule.breaks);
  const exceptional = [...holidays, ...dates.keys(), ...breaks.keys()];
  const days = new Map<number, readonly Period[]>();

  const periods = (day: number, intervals: readonly Interval[]): Period[] =>
    intervals
      .map(([open, close]) => ({ start: instantOn(day, open, timeZone), end: instantOn(day, close, timeZone) }))
      .filter(({ start, end }) => start < end);

  const compute = (day: number): readonly Period[] => {
    const intervals = holidays.has(day) ? [] : (dates.get(day) ?? week[weekdayOf(day)] ?? []);
    if (intervals.length === 0 || isSkipped(day, timeZone)) return [];
    const holes = [day - 1, day, day + 1].flatMap((near) => periods(near, breaks.get(near) ?? []));
    const open = [...merged(periods(day, intervals).sort((a, b) => a.start - b.start))];
    return holes.reduce<Period[]>((left, hole) => left.flatMap((period) => without(period, hole)), open);
  };

  return {
    on: (day) => {
      let open = days.get(day);
      if (open === undefined) {
        open = compute(day);
        days.set(day, open);
      }
      return open;
    },
    weekly: WEEKDAYS.some((weekday) => week[weekday]?.some(([open, close]) => open < close)),
    continuous: hasNoGap(week),
    exceptions: {
      first: exceptional.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY),
      last: exceptional.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY),
    },
  };
}

/** A zone that crosses the date line leaves out a whole day (Apia, 2011-12-30). Nobody can be open on it. */
function isSkipped(day: number, timeZone: string): boolean {
  return instantOn(day, 0, timeZone) === instantOn(day + 1, 0, timeZone);
}

function byDay(lists: Readonly<Record<string, readonly Interval[]>>): Map<number, readonly Interval[]> {
  return new Map(Object.entries(lists).map(([date, intervals]) => [dayOf(date), intervals]));
}

/** Whether the week, laid out twice so that its end meets its beginning, is one piece. */
function hasNoGap(week: Schedule["week"]): boolean {
  const pieces = [...WEEKDAYS, ...WEEKDAYS]
    .flatMap((weekday, day) =>
      (week[weekday] ?? []).map(([open, close]) => ({
        start: day * MINUTES_A_DAY + open,
        end: day * MINUTES_A_DAY + close,
      })),
    )
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  return [...merged(pieces)].some(({ start, end }) => end - start >= 7 * MINUTES_A_DAY);
}
