import { z } from "zod";
import { type Interval, type Schedule, WEEKDAYS } from "../../core/time/schedule.ts";
import { MINUTES_A_DAY } from "../../core/time/units.ts";
import { contradictions, opens } from "./calendar-hours.ts";
import { intervalInWords, parseInterval } from "./hours.ts";
import { type Check, error, type Section, warning } from "./section.ts";
import { date, oneOf, text, timeZone } from "./values.ts";

const interval = z.string().transform((written, context) => {
  const minutes = parseInterval(written);
  if (minutes !== null) return minutes;
  context.addIssue(
    'these are not hours; write "09:00-17:00", "22:00-06:00" over midnight, "00:00-24:00" for a whole day',
  );
  return z.NEVER;
});

const hours = z.array(interval);

export const week = z.union(
  [
    oneOf("week", ["always"]).describe("24 hours a day, 7 days a week"),
    z.partialRecord(oneOf("day of the week", WEEKDAYS), hours).describe("hours by day; days left out are closed"),
  ],
  'this must be "always" or hours by day like { mon = ["09:00-17:00"] }',
);

const item = z
  .strictObject({
    time_zone: timeZone.optional().describe("left out: the desk's"),
    week,
    holidays: z.array(date).default([]).describe("closed all day"),
    dates: z.record(date, hours).default({}).describe("these replace the weekday's hours; [] closes"),
    breaks: z.record(date, hours).default({}).describe("taken out of a date's hours"),
  })
  .describe("when the desk, or somebody, is open");

const schema = z.record(text, item).default({});

type Week = z.output<typeof week>;
export type Calendars = { readonly calendar: z.output<typeof schema> };

type File = Calendars & {
  readonly desk: { readonly time_zone: string; readonly calendar?: string | undefined };
  readonly agent: readonly {
    readonly handle: string;
    readonly shift?: Week | string | undefined;
    readonly time_zone?: string | undefined;
  }[];
};

/** The calendar that every desk has; a file may define one of this name for itself. */
const ALWAYS: Schedule = { timeZone: "UTC", week: weekOf("always"), holidays: [], dates: {}, breaks: {} };

/** All calendars by name, with the weeks of the agents' own under `@handle`. */
function calendarsOf(file: File): Readonly<Record<string, Schedule>> {
  const defined = Object.entries(file.calendar).map(([name, { time_zone, week: open, holidays, dates, breaks }]) => [
    name,
    { timeZone: time_zone ?? file.desk.time_zone, week: weekOf(open), holidays, dates, breaks },
  ]);
  const own = file.agent.flatMap(({ handle, shift, time_zone }) =>
    shift === undefined || typeof shift === "string"
      ? []
      : [[`@${handle}`, { ...ALWAYS, timeZone: time_zone ?? file.desk.time_zone, week: weekOf(shift) }]],
  );
  return Object.fromEntries([["always", ALWAYS], ...defined, ...own]);
}

/** The name of the desk's calendar: as the file says, else the only one there is, else `always`. */
export function deskCalendar({ desk, calendar: calendars }: Pick<File, "desk" | "calendar">): string {
  const [only, ...others] = Object.keys(calendars);
  return desk.calendar ?? (only !== undefined && others.length === 0 ? only : "always");
}

export function weekOf(written: Week): Schedule["week"] {
  if (written === "always") return Object.fromEntries(WEEKDAYS.map((day) => [day, [[0, MINUTES_A_DAY]]]));
  return Object.fromEntries(WEEKDAYS.flatMap((day) => (written[day] === undefined ? [] : [[day, written[day]]])));
}

const reserved: Check<Calendars> = ({ calendar: calendars }) =>
  Object.keys(calendars)
    .filter((name) => name.startsWith("@"))
    .map((name) => error(["calendar", name], "names that begin with @ are those of the agents' own weeks"));

/** A calendar that nothing uses has a misspelt twin. */
const used: Check<File> = (file, references) => {
  const names = new Set([
    deskCalendar(file),
    ...references.flatMap(({ kind, name }) => (kind === "calendar" ? [name] : [])),
  ]);
  return Object.keys(file.calendar)
    .filter((name) => !names.has(name))
    .map((name) => warning(["calendar", name], `nothing uses calendar "${name}"`));
};

/** Calendars open at some time, and say when without contradicting themselves. */
const consistent: Check<Calendars> = ({ calendar: calendars }) =>
  Object.entries(calendars).flatMap(([name, one]) => {
    const path = ["calendar", name];
    const open = { ...one, week: weekOf(one.week) };
    return [...opens(path, open), ...contradictions(path, open)];
  });

const HOURS = /^(?:week|dates|breaks)\./;

export const calendar = {
  schema,
  plan: (file) => ({ calendars: calendarsOf(file) }),
  names: ({ calendar: calendars }) => [...Object.keys(calendars), "always"],
  references: () => [],
  checks: [reserved, consistent, used],
  parts: ({ calendars }) =>
    Object.entries(calendars).map(([name, one]) => [
      name.startsWith("@") ? `the week of agent ${name.slice(1)}` : `calendar ${name}`,
      one,
    ]),
  valueInWords: (field, value) =>
    Array.isArray(value) && value.length > 0 && HOURS.test(field)
      ? value.map((open: Interval) => intervalInWords(open)).join(", ")
      : undefined,
  starter: ({
    week: open,
  }) => `# -- when the desk is open ------------------------------------------------------------------------

${open}

# [calendar.office.dates]      # these replace the hours of a weekday; [] closes
# "2030-12-24" = ["09:00-12:00"]
# "2030-12-25" = []`,
  meanings: { week: '`"always"`, or the hours by day; days left out are closed' },
} satisfies Section<File>;
