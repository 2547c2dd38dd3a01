import { type Schedule, WEEKDAYS } from "../../core/time/schedule.ts";
import { MINUTES_A_DAY } from "../../core/time/units.ts";
import type { DeskFile } from "./schema.ts";

type Week = DeskFile["calendar"][string]["week"];

/** The calendar that every desk has; a file may define one of this name for itself. */
export const ALWAYS: Schedule = { timeZone: "UTC", week: weekOf("always"), holidays: [], dates: {}, breaks: {} };

/** All calendars by name, with the weeks of the agents' own under `@handle`. */
export function calendarsOf(file: DeskFile): Readonly<Record<string, Schedule>> {
  const named = Object.entries(file.calendar).map(([name, { time_zone, week, holidays, dates, breaks }]) => [
    name,
    { timeZone: time_zone ?? file.desk.time_zone, week: weekOf(week), holidays, dates, breaks },
  ]);
  const own = file.agent.flatMap(({ handle, shift, time_zone }) =>
    shift === undefined || typeof shift === "string"
      ? []
      : [[`@${handle}`, { ...ALWAYS, timeZone: time_zone ?? file.desk.time_zone, week: weekOf(shift) }]],
  );
  return Object.fromEntries([["always", ALWAYS], ...named, ...own]);
}

/** The name of the desk's calendar: as the file says, else the only one there is, else `always`. */
export function deskCalendar({ desk, calendar }: DeskFile): string {
  const [only, ...others] = Object.keys(calendar);
  return desk.calendar ?? (only !== undefined && others.length === 0 ? only : "always");
}

export function weekOf(week: Week): Schedule["week"] {
  if (week === "always") return Object.fromEntries(WEEKDAYS.map((day) => [day, [[0, MINUTES_A_DAY]]]));
  return Object.fromEntries(WEEKDAYS.flatMap((day) => (week[day] === undefined ? [] : [[day, week[day]]])));
}
