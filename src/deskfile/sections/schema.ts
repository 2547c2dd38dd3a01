import { z } from "zod";
import { RIGHTS } from "../../core/ticket/rights.ts";
import { calendar } from "./calendar-schema.ts";
import { agent, assignment, role, rotation, team } from "./people-schema.ts";
import { pipeline, queue } from "./queue-schema.ts";
import { ladder, sla, view } from "./sla-schema.ts";
import { category, rule } from "./ticket-schema.ts";
import { duration, oneOf, text, timeZone } from "./value-schema.ts";

const ACTIONS = Object.keys(RIGHTS) as (keyof typeof RIGHTS)[] as [keyof typeof RIGHTS];

const desk = z
  .strictObject({
    name: text.default("Support"),
    time_zone: timeZone.default("UTC"),
    calendar: text.optional().describe("left out: the only calendar there is, else `always`"),
    assignment: assignment.default("push").describe("push: the pipeline assigns; pull: agents claim"),
    auto_close: duration.optional().describe("a solved ticket is closed after this; left out: never"),
    rights: z.partialRecord(oneOf("right", ACTIONS), role).default({}).describe("the lowest role that may"),
  })
  .describe("the desk as a whole");

/** The desk file as people write it. Its output still speaks the words of the file; `plan` turns them into the domain's. */
export const deskSchema = z.strictObject({
  desk: desk.prefault({}),
  calendar: z.record(text, calendar).default({}),
  team: z.array(team).default([]),
  agent: z.array(agent).default([]),
  rotation: z.array(rotation).default([]),
  category: z.array(category).default([]),
  rule: z.array(rule).default([]),
  queue: queue.prefault({}),
  pipeline: pipeline.prefault({}),
  sla: z.array(sla).default([]),
  ladder: z.array(ladder).default([]),
  view: z.array(view).default([]),
});

export type DeskFile = z.output<typeof deskSchema>;
