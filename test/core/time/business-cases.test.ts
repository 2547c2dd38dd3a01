import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dueAt, elapsed } from "../../../src/core/time/business-time.ts";
import { type Schedule, WEEKDAYS, type Weekday } from "../../../src/core/time/schedule.ts";
import { hours, MINUTE, week } from "../../given-sla.ts";

/** A line of business-cases.txt below its calendar. */
const CASE = /^ {2}(?<from>\S+) (?:\+ (?<budget>\S+) = (?<due>\S+)|\.\. (?<to>\S+) = (?<spent>\S+)) {2}(?<program>.+)$/;

const cases = readFileSync(join(import.meta.dirname, "business-cases.txt"), "utf8")
  .split("\n\n")
  .slice(1)
  .flatMap((group) => {
    const [calendar = "", ...lines] = group.trimEnd().split("\n");
    return lines.map((line) => [line.trim(), calendar, line] as const);
  });

test.for(cases)("%s (%s)", ([, calendar, line]) => {
  const { from = "", budget, due = "", to = "", spent = "" } = CASE.exec(line)?.groups ?? {};
  const schedule = scheduleOf(calendar);
  if (budget === undefined) expect(elapsed(schedule, Date.parse(from), Date.parse(to))).toBe(span(spent));
  else expect(dueAt(schedule, Date.parse(from), span(budget))).toBe(Date.parse(due));
});

function span(text: string): number {
  return Math.round(Number.parseFloat(text) * (text.endsWith("m") ? MINUTE : 1000));
}

/** Reads "UTC: mon..fri 09:00-17:00, closed 2026-12-25, on 2026-12-24 09:00-12:00, break 2026-12-23 12:00-13:00". */
function scheduleOf(text: string): Schedule {
  const [, timeZone = "", rest = ""] = /^(\S+): ?(.*)$/.exec(text) ?? [];
  const made = { timeZone, week: {}, holidays: [] as string[], dates: {}, breaks: {} };
  for (const part of rest.split(", ").filter((each) => each !== "")) {
    const [what = "", ...words] = part.split(" ");
    if (what === "closed") made.holidays.push(...words);
    else if (what === "on" || what === "break") {
      const [date = "", ...ranges] = words;
      Object.assign(what === "on" ? made.dates : made.breaks, { [date]: hours(...ranges) });
    } else Object.assign(made.week, week(weekdays(what), ...words));
  }
  return made;
}

/** Reads "mon" or "mon..fri". */
function weekdays(text: string): readonly Weekday[] {
  const [first, last] = text.split("..").map((day) => WEEKDAYS.indexOf(day as Weekday));
  return WEEKDAYS.slice(first, (last ?? first ?? 0) + 1);
}
