import { type Interval, type Schedule, WEEKDAYS } from "../../core/time/schedule.ts";
import { intervalInWords } from "../../deskfile/sections/hours.ts";

/** "mon 09:00-18:00, tue 09:00-12:00 13:00-18:00"; for the hours of a date "09:00-12:00", or "closed". */
export function hoursInWords(hours: Schedule | readonly Interval[]): string {
  if (!("week" in hours)) return hours.length === 0 ? "closed" : hours.map(intervalInWords).join(" ");
  const days = WEEKDAYS.flatMap((day) => {
    const open = hours.week[day] ?? [];
    return open.length === 0 ? [] : [`${day} ${open.map(intervalInWords).join(" ")}`];
  });
  const isAlways = WEEKDAYS.every((day) => hours.week[day]?.length === 1 && hours.week[day][0]?.join() === "0,1440");
  if (isAlways) return "always";
  return days.length === 0 ? "closed" : days.join(", ");
}
