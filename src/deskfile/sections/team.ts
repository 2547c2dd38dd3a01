import { z } from "zod";
import type { DeskSection } from "./desk.ts";
import type { QueueSection } from "./queue.ts";
import { error, named, nameOf, type Section, to, twice } from "./section.ts";
import { assignment, handle, queueOrder, text } from "./values.ts";

const item = z
  .strictObject({
    name: text,
    lead: handle.optional().describe("the agent who is notified first"),
    assignment: assignment.optional().describe("push: the pipeline assigns; pull: agents claim. Left out: the desk's"),
    order: queueOrder.optional().describe("left out: the order of [queue]"),
    overflow: z.array(text).default([]).describe("teams to ask when nobody here fits"),
  })
  .describe("agents who share a queue");

const schema = z.array(item).default([]);

export type Teams = { readonly team: z.output<typeof schema> };

export const team = {
  schema,
  plan: ({ team: teams, desk, queue }) => ({
    teams: teams.map(({ name, lead, assignment: own, order, overflow }) => ({
      name,
      lead: lead ?? null,
      assignment: own ?? desk.assignment,
      order: order ?? queue.order,
      overflow,
    })),
  }),
  names: ({ team: teams }) => teams.map(nameOf),
  references: ({ team: teams }) =>
    teams.flatMap(({ lead, overflow }, index) => [
      ...to("agent", ["team", index, "lead"], lead),
      ...to("team", ["team", index, "overflow"], overflow),
    ]),
  checks: [
    ({ team: teams }) =>
      twice(teams, nameOf, (index, name) => error(["team", index, "name"], `there is a second team "${name}"`)),
  ],
  parts: ({ teams }) => named("team", teams),
  starter: ({
    handle: me,
  }) => `# -- who works here -------------------------------------------------------------------------------

[[team]]
name = "support"
lead = ${me}`,
  meanings: { name: "how rules, agents and people name it" },
} satisfies Section<Teams & DeskSection & QueueSection>;
