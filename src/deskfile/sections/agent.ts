import { z } from "zod";
import { ROLES } from "../../core/ticket/agent.ts";
import { RIGHTS } from "../../core/ticket/rights.ts";
import { week, weekOf } from "./calendar.ts";
import { weekContradictions } from "./calendar-hours.ts";
import type { DeskSection } from "./desk.ts";
import { type Check, error, type Finding, type Section, to, twice, warning } from "./section.ts";
import type { Teams } from "./team.ts";
import { channel, handle, language, points, role, skills, text, tier, timeZone } from "./values.ts";

const item = z
  .strictObject({
    handle,
    name: text.optional().describe("left out: the handle"),
    email: z.email("this is not an e-mail address").optional(),
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
      .describe("a calendar, or own weekly hours in the agent's own zone; left out: works at any hour"),
  })
  .describe("someone who answers");

const schema = z.array(item).default([]);

/** An agent as a desk file may describe one. */
export type WrittenAgent = z.input<typeof item>;
export type Agents = { readonly agent: z.output<typeof schema> };

const unique: Check<Agents> = ({ agent: agents }) => [
  ...twice(
    agents,
    (one) => one.handle,
    (index, name) => error(["agent", index, "handle"], `there is a second agent ${name}`),
  ),
  ...twice(
    agents,
    ({ email }) => email?.toLowerCase(),
    (index, email) => error(["agent", index, "email"], `${email} is somebody else's address already`),
  ),
];

/** Every team has somebody, everybody a team. */
const membership: Check<Agents & Teams> = ({ team, agent: agents }) => [
  ...team.flatMap(({ name }, index): readonly Finding[] => {
    const members = agents.filter(({ teams }) => teams.includes(name));
    if (members.length === 0) return [error(["team", index, "name"], `team "${name}" has no agents`)];
    if (members.some(({ active }) => active)) return [];
    return [warning(["team", index, "name"], `nobody in team "${name}" is active, so nobody is ever on shift`)];
  }),
  ...agents.flatMap((one, index) =>
    one.teams.length === 0
      ? [warning(["agent", index, "handle"], `${one.handle} is in no team and gets no team's tickets`)]
      : [],
  ),
];

/** Somebody may put the next desk file in force. */
const keeper: Check<Agents & DeskSection> = ({ agent: agents, desk }) => {
  const lowest = desk.rights.desk ?? RIGHTS.desk;
  const may = agents.some(({ role: own, active }) => active && ROLES.indexOf(own) >= ROLES.indexOf(lowest));
  return may ? [] : [warning([], `nobody may change the desk: no active agent has the role ${lowest}`)];
};

/** A shift begins at some time, and says when without contradicting itself. */
const shifts: Check<Agents> = ({ agent: agents }) =>
  agents.flatMap(({ shift }, index) => {
    if (shift === undefined || typeof shift === "string") return [];
    const path = ["agent", index, "shift"];
    const own = weekOf(shift);
    const isEmpty = Object.values(own).every((open) => open.length === 0);
    return [...(isEmpty ? [error(path, "this shift never begins")] : []), ...weekContradictions(path, own)];
  });

export const agent = {
  schema,
  plan: ({ agent: agents, desk }) => ({
    agents: agents.map(({ name, email, capacity, capacity_by_channel, time_zone, shift, ...one }) => ({
      ...one,
      name: name ?? one.handle,
      email: email ?? null,
      capacity: capacity ?? null,
      capacityByChannel: capacity_by_channel,
      timeZone: time_zone ?? desk.time_zone,
      shift: typeof shift === "object" ? `@${one.handle}` : (shift ?? null),
    })),
  }),
  names: ({ agent: agents }) => agents.map((one) => one.handle),
  references: ({ agent: agents }) =>
    agents.flatMap(({ teams, shift }, index) => [
      ...to("team", ["agent", index, "teams"], teams),
      ...to("calendar", ["agent", index, "shift"], typeof shift === "string" ? shift : undefined),
    ]),
  checks: [unique, membership, keeper, shifts],
  parts: ({ agents }) => agents.map((one) => [`agent ${one.handle}`, one]),
  starter: ({ handle: me, myName, email, languages }) => `[[agent]]
handle = ${me}
name = ${myName}${email}
role = "admin"                 # agent, lead (may override) or admin (may change this file)
teams = ["support"]
tier = 2                       # 1 is the first line; higher tiers take what is escalated
skills = { product = 3, billing = 3 }                     # levels 1 to 5
languages = ${languages}
capacity = 10                  # open tickets at a time
shift = "office"               # a calendar, or hours of one's own: { mon = ["10:00-18:00"], tue = ["10:00-18:00"] }

# [[agent]]
# handle = "ana"
# name = "Ana Silva"
# email = "ana@example.com"
# teams = ["support"]
# tier = 1
# skills = { product = 2 }
# languages = ["pt", "en"]
# capacity = 8
# capacity_by_channel = { chat = 3 }                      # at most three of the eight in chats
# time_zone = "Europe/Lisbon"
# shift = "office"`,
  meanings: {
    handle: "the agent's short name: lowercase letters, digits, dots, dashes",
    email: "e-mail address",
    role: "a lead may override, an admin may change the desk file",
    teams: "teams the agent works for",
    tier: "1 is the first line; higher tiers take what is escalated",
    capacity_by_channel: "the same for each channel",
  },
} satisfies Section<Agents & Teams & DeskSection>;
