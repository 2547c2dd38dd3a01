import { type Interval, WEEKDAYS } from "../../core/time/schedule.ts";
import { MINUTES_A_DAY } from "../../core/time/units.ts";
import type { Path } from "../toml/located.ts";
import { type Check, error, type Finding, warning } from "./check.ts";
import { weekOf } from "./plan-calendars.ts";
import type { DeskFile } from "./schema.ts";

type Calendar = DeskFile["calendar"][string];
type Hours = readonly Interval[];

/** Calendars and shifts open at some time, and say when without contradicting themselves. */
export const hours: Check = ({ calendar, agent }) => [
  ...Object.entries(calendar).flatMap(([name, one]) => [
    ...opens(["calendar", name], one),
    ...contradictions(["calendar", name, "week"], one.week),
    ...Object.entries(one.dates).flatMap(([date, open]) => overlaps(["calendar", name, "dates", date], open)),
    ...bothClosedAndOpen(["calendar", name, "dates"], one),
  ]),
  ...agent.flatMap(({ shift }, index) => {
    if (shift === undefined || typeof shift === "string") return [];
    const path = ["agent", index, "shift"];
    const empty = Object.values(weekOf(shift)).every((open) => open.length === 0);
    return [...(empty ? [error(path, "this shift never begins")] : []), ...contradictions(path, shift)];
  }),
];

function opens(path: Path, { week, dates, breaks, holidays }: Calendar): readonly Finding[] {
  if (Object.values(weekOf(week)).some((open) => open.length > 0)) return [];
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

function contradictions(path: Path, written: Calendar["week"]): readonly Finding[] {
  const week = weekOf(written);
  return WEEKDAYS.flatMap((day, index) => {
    const next = WEEKDAYS[(index + 1) % WEEKDAYS.length] ?? day;
    const late = Math.max(0, ...(week[day] ?? []).map(([, close]) => close - MINUTES_A_DAY));
    const twice = (week[next] ?? []).some(([open]) => open < late);
    return [
      ...overlaps([...path, day], week[day] ?? []),
      ...(twice ? [warning([...path, day], `these hours reach into those of ${next}`)] : []),
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

function bothClosedAndOpen(path: Path, { dates, holidays }: Calendar): readonly Finding[] {
  return Object.entries(dates)
    .filter(([date, open]) => open.length > 0 && holidays.includes(date))
    .map(([date]) => warning([...path, date], "this date has hours, but is a holiday too"));
}
