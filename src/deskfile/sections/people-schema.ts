import { z } from "zod";
import { ROLES } from "../../core/ticket/agent.ts";
import { ASSIGNMENTS, QUEUE_ORDERS } from "../../core/ticket/team.ts";
import { WEEKDAYS } from "../../core/time/schedule.ts";
import { DAY, WEEK } from "../../core/time/units.ts";
import { week } from "./calendar-schema.ts";
import { parseTimeOfDay } from "./interval.ts";
import {
  channel,
  date,
  duration,
  handle,
  language,
  oneOf,
  points,
  skills,
  text,
  tier,
  timeZone,
} from "./value-schema.ts";

export const role = oneOf("role", ROLES);
export const assignment = oneOf("way to assign", ASSIGNMENTS);
export const queueOrder = oneOf("order of the queue", QUEUE_ORDERS);

export const team = z
  .strictObject({
    name: text,
    lead: handle.optional().describe("the agent who is told first"),
    assignment: assignment.optional().describe("push: the pipeline assigns; pull: agents claim. Left out: the desk's"),
    order: queueOrder.optional().describe("left out: the order of [queue]"),
    overflow: z.array(text).default([]).describe("teams to ask when nobody here fits"),
  })
  .describe("agents who share a queue");

export const agent = z
  .strictObject({
    handle,
    name: text.optional().describe("left out: the handle"),
    email: z.email("this is no e-mail address").optional(),
    role: role.default("agent"),
    active: z.boolean().default(true).describe("false: keeps the history, gets nothing"),
    teams: z.array(text).default([]),
    tier: tier.default(1),
    skills: skills.default({}).describe("levels 1 to 5, like { billing = 2 }"),
    languages: z.array(language).default([]).describe("language tags, like en or pt-BR"),
    regions: z.array(text).default([]).describe("empty: serves every region"),
    capacity: points.optional().describe("weighted open tickets at most; left out: no limit"),
    capacity_by_channel: z.partialRecord(channel, points).default({}),
    time_zone: timeZone.optional().describe("left out: the desk's"),
    shift: z
      .union([week, text], 'this must be the name of a calendar, or hours by day like { mon = ["09:00-17:00"] }')
      .optional()
      .describe("a calendar, or a week of one's own in one's own zone; left out: works at any hour"),
  })
  .describe("somebody who answers");

const timeOfDay = z.string().transform((written, context) => {
  const minute = parseTimeOfDay(written);
  if (minute !== null) return minute;
  context.addIssue('this is no time of day; write it as "09:00"');
  return z.NEVER;
});

export const rotation = z
  .strictObject({
    tier,
    team: text,
    every: duration.refine((ms) => ms % DAY === 0, 'a turn lasts whole days; write "1w" or "3d"').default(WEEK),
    handover: z.strictObject({
      day: oneOf("day of the week", WEEKDAYS).optional().describe("the weekday of the first date, as a check"),
      time: timeOfDay.default(0),
      time_zone: timeZone.optional().describe("left out: the desk's"),
      first: date.describe("the local date of the first hand-over"),
    }),
    turns: z.array(z.array(handle).min(1)).min(1).describe('who has the tier, turn by turn: [["ana"], ["sam", "ben"]]'),
  })
  .describe("who has which tier, by turns");
