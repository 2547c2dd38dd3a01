import { z } from "zod";
import { CLOCKS, type SlaPolicy } from "../../core/clocks/policy.ts";
import { UNSOLVED } from "../../core/ticket/lifecycle.ts";
import type { Match } from "../../core/ticket/match.ts";
import { PRIORITIES } from "../../core/ticket/ticket.ts";
import { budget } from "../../core/words/duration.ts";
import type { Agents } from "./agent.ts";
import { type Calendars, deskCalendar } from "./calendar.ts";
import { classReferences, condition, unspoken } from "./condition.ts";
import type { DeskSection } from "./desk.ts";
import { type Check, named, nameOf, type Section, to, twice, warning } from "./section.ts";
import { clock, duration, oneOf, priority, text } from "./values.ts";

const target = z.partialRecord(priority, duration).optional().describe("business time by priority");

const item = z
  .strictObject({
    name: text,
    when: condition.default({}),
    calendar: z
      .union(
        [text, z.partialRecord(oneOf("priority", ["urgent", "high", "normal", "low", "default"]), text)],
        'this must be the name of a calendar, or calendars by priority like { urgent = "always", default = "office" }',
      )
      .optional()
      .describe("left out: the desk's"),
    first_response: target,
    next_response: target,
    resolution: target,
    pauses: z
      .partialRecord(clock, z.array(oneOf("status in which a clock runs", UNSOLVED)))
      .default({})
      .describe("statuses in which a clock pauses"),
  })
  .describe("what we promise; the first that matches applies");

const schema = z.array(item).default([]);

type Slas = { readonly sla: z.output<typeof schema> };

function calendarOf(set: Slas["sla"][number]["calendar"], usual: string): SlaPolicy["calendar"] {
  if (set === undefined || typeof set === "string") return { default: set ?? usual, byPriority: {} };
  const { default: name = usual, ...byPriority } = set;
  return { default: name, byPriority };
}

/** A policy under one that takes all of its tickets promises nothing. */
const reachable: Check<Slas> = ({ sla: slas }) =>
  slas.flatMap(({ name, when }, index) => {
    const above = slas.slice(0, index).find((earlier) => covers(earlier.when, when));
    return above === undefined
      ? []
      : [warning(["sla", index, "name"], `"${name}" never applies: "${above.name}" above it takes all of its tickets`)];
  });

/** Whether each ticket that meets the narrow condition meets the wide one too, as far as can be told from the words. */
function covers(wide: Match, narrow: Match): boolean {
  return Object.entries(wide).every(([field, values]) => {
    const own = Object.entries(narrow).find(([other]) => other === field)?.[1];
    if (Array.isArray(values) && Array.isArray(own)) return own.every((value) => values.includes(value));
    return JSON.stringify(values) === JSON.stringify(own);
  });
}

/** An answer is promised sooner than the solution. */
const sensible: Check<Slas> = ({ sla: slas }) =>
  slas.flatMap((policy, index) =>
    (["first_response", "next_response"] as const).flatMap((name) =>
      PRIORITIES.flatMap((pressing) => {
        const answer = policy[name]?.[pressing];
        const solution = policy.resolution?.[pressing];
        if (answer === undefined || solution === undefined || answer <= solution) return [];
        return [warning(["sla", index, name, pressing], "this target is longer than the one for the resolution")];
      }),
    ),
  );

export const sla = {
  schema,
  plan: (file) => ({
    slas: file.sla.map((one) => ({
      name: one.name,
      when: one.when,
      calendar: calendarOf(one.calendar, deskCalendar(file)),
      targets: Object.fromEntries(CLOCKS.flatMap((name) => (one[name] === undefined ? [] : [[name, one[name]]]))),
      pauses: one.pauses,
    })),
  }),
  names: () => [],
  references: ({ sla: slas }) =>
    slas.flatMap(({ when, calendar = {} }, index) => [
      ...classReferences(["sla", index, "when"], when),
      ...(typeof calendar === "string"
        ? to("calendar", ["sla", index, "calendar"], calendar)
        : Object.entries(calendar).flatMap(([key, name]) => to("calendar", ["sla", index, "calendar", key], name))),
    ]),
  checks: [
    ({ sla: slas }) =>
      twice(slas, nameOf, (index, name) =>
        warning(["sla", index, "name"], `there is a second sla "${name}"; a history that names it will be unclear`),
      ),
    (file) =>
      file.sla.flatMap(({ when }, index) =>
        unspoken(to("language", ["sla", index, "when", "language"], when.language), file),
      ),
    reachable,
    sensible,
  ],
  parts: ({ slas }) => named("SLA", slas),
  valueInWords: (field, value) =>
    typeof value === "number" && field.startsWith("targets.") ? budget(value) : undefined,
  order: { what: "the SLAs", of: ({ slas }) => slas.map(nameOf) },
  starter: () => `# -- what we promise, in open hours -----------------------------------------------------------------

[[sla]]                        # the first that matches; when = { plan = ["enterprise"] } would make one for some
name = "Standard"
first_response = { urgent = "1h", high = "2h", normal = "4h", low = "8h" }
resolution = { urgent = "8h", high = "16h", normal = "40h", low = "80h" }`,
  meanings: { name: "what the clocks show" },
} satisfies Section<Slas & Agents & Calendars & DeskSection>;
