import { type Interval, type Schedule, WEEKDAYS } from "../../core/time/schedule.ts";
import { MINUTES_A_DAY } from "../../core/time/units.ts";
import type { Path } from "../toml/located.ts";
import { error, type Finding, warning } from "./section.ts";

type Hours = readonly Interval[];
type Open = Pick<Schedule, "week" | "dates" | "breaks" | "holidays">;

/** Whether a calendar ever opens, and for good. */
export function opens(path: Path, { week, dates, breaks, holidays }: Open): readonly Finding[] {
  if (Object.values(week).some((open) => open.length > 0)) return [];
  const days = Object.entries(dates).filter(
    ([date, open]) => !holidays.includes(date) && open.some((interval) => remains(interval, breaks[date] ?? [])),
  );
  if (days.length === 0) return [error(path, "this calendar never opens")];
  return [warning(path, "this calendar opens on single dates only; after the last of them it is closed for good")];
}

/** Whether anything of the interval is left beside the breaks. */
function remains([open, close]: Interval, breaks: Hours): boolean {
  const end = breaks
    .toSorted((a, b) => a[0] - b[0])
    .reduce((taken, [from, to]) => (from <= taken ? Math.max(taken, to) : taken), open);
  return end < close;
}

/** Hours that overlap, and dates that are both closed and open. */
export function contradictions(path: Path, { week, dates, holidays }: Open): readonly Finding[] {
  return [
    ...weekContradictions([...path, "week"], week),
    ...Object.entries(dates).flatMap(([date, open]) => overlaps([...path, "dates", date], open)),
    ...Object.entries(dates)
      .filter(([date, open]) => open.length > 0 && holidays.includes(date))
      .map(([date]) => warning([...path, "dates", date], "this date has hours, but is a holiday too")),
  ];
}

export function weekContradictions(path: Path, week: Schedule["week"]): readonly Finding[] {
  return WEEKDAYS.flatMap((day, index) => {
    const next = WEEKDAYS[(index + 1) % WEEKDAYS.length] ?? day;
    const late = Math.max(0, ...(week[day] ?? []).map(([, close]) => close - MINUTES_A_DAY));
    const doubled = (week[next] ?? []).some(([open]) => open < late);
    return [
      ...overlaps([...path, day], week[day] ?? []),
      ...(doubled ? [warning([...path, day], `these hours reach into those of ${next}`)] : []),
    ];
  });
}

function overlaps(path: Path, open: Hours): readonly Finding[] {
  return open.flatMap(([from, to], index) =>
    open.slice(0, index).some(([start, end]) => from < end && start < to)
      ? [error([...path, index], "these hours overlap with others of the same day")]
      : [],
  );
}
