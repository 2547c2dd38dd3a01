import { type Check, warning } from "./check.ts";
import { deskCalendar } from "./plan-calendars.ts";

/** Each calendar is somebody's, or it has a misspelt twin. */
export const calendarsInUse: Check = (file) => {
  const used = new Set([
    deskCalendar(file),
    ...file.agent.map(({ shift }) => shift),
    ...file.sla.flatMap(({ calendar = [] }) => (typeof calendar === "string" ? calendar : Object.values(calendar))),
  ]);
  return Object.keys(file.calendar)
    .filter((name) => !used.has(name))
    .map((name) => warning(["calendar", name], `nothing uses calendar "${name}"`));
};
