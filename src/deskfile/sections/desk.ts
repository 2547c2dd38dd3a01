import { z } from "zod";
import { RIGHTS } from "../../core/ticket/rights.ts";
import { type Calendars, deskCalendar } from "./calendar.ts";
import { type Section, to } from "./section.ts";
import { assignment, duration, oneOf, role, text, timeZone } from "./values.ts";

const ACTIONS = Object.keys(RIGHTS) as (keyof typeof RIGHTS)[] as [keyof typeof RIGHTS];

const schema = z
  .strictObject({
    name: text.default("Support"),
    time_zone: timeZone.default("UTC"),
    calendar: text.optional().describe("left out: the only calendar there is, else `always`"),
    assignment: assignment.default("push").describe("push: the pipeline assigns; pull: agents claim"),
    auto_close: duration.optional().describe("a solved ticket is closed after this; left out: never"),
    rights: z.partialRecord(oneOf("right", ACTIONS), role).default({}).describe("the lowest role that may"),
  })
  .describe("the desk as a whole")
  .prefault({});

export type DeskSection = { readonly desk: z.output<typeof schema> };

export const desk = {
  schema,
  plan: (file) => ({
    name: file.desk.name,
    timeZone: file.desk.time_zone,
    calendar: deskCalendar(file),
    assignment: file.desk.assignment,
    autoCloseMs: file.desk.auto_close ?? null,
    rights: { ...RIGHTS, ...file.desk.rights },
  }),
  names: () => [],
  references: (file) => to("calendar", ["desk", "calendar"], file.desk.calendar),
  checks: [],
  parts: ({ name, timeZone: zone, calendar, assignment: assigns, autoCloseMs, rights }) => [
    ["the desk", { name, timeZone: zone, calendar, assignment: assigns, autoCloseMs, rights }],
  ],
  starter: ({ name, timeZone: zone }) => `[desk]
name = ${name}
time_zone = ${zone}
calendar = "office"
assignment = "push"            # push: tickets are assigned; pull: everybody takes from one queue
auto_close = "5d"              # a solved ticket is closed after this`,
  meanings: { name: "what the desk is called" },
} satisfies Section<DeskSection & Calendars>;
