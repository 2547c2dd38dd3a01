import { z } from "zod";
import { nearest } from "../../core/words/nearest.ts";
import type { Agents } from "./agent.ts";
import { type Check, error, type Finding, named, nameOf, type Section, to, twice, warning } from "./section.ts";
import type { Teams } from "./team.ts";
import { duration, points, skills, text, tier } from "./values.ts";

const item = z
  .strictObject({
    name: text,
    team: text.optional(),
    tier: tier.optional(),
    skills: skills.default({}).describe("required, with level; never relaxed"),
    wants: z.array(text).default([]).describe("nice to have; relaxed from last to first"),
    effort: duration.optional().describe("the expected work"),
    weight: points.optional().describe("capacity points that a ticket takes"),
  })
  .describe("what a kind of ticket needs");

const schema = z.array(item).default([]);

type Category = z.output<typeof item>;
type Person = Agents["agent"][number];
export type Categories = { readonly category: z.output<typeof schema> };

/** Somebody has what a category needs. */
const skilled: Check<Categories & Agents & Teams> = ({ category: categories, agent, team }) => {
  const active = agent.filter((person) => person.active);
  const known = new Set(agent.flatMap((person) => Object.keys(person.skills)));
  return categories.flatMap((one, index) => {
    const near = active.filter(
      ({ teams }) => one.team === undefined || teams.some((name) => reach(one.team, team).includes(name)),
    );
    const unmet = Object.entries(one.skills).flatMap(([skill, level]) => {
      const path = ["category", index, "skills", skill];
      if (active.some((person) => has(person, skill, level))) return [];
      const suggestion = known.has(skill) ? null : nearest(skill, known);
      return [error(path, `nobody has ${skill} at level ${level}, which category "${one.name}" requires`, suggestion)];
    });
    return [...unmet, ...(unmet.length === 0 ? together(one, index, near) : []), ...wants(one, index, known)];
  });
};

/** Each skill is somewhere, but a ticket goes to one agent. */
function together(
  { name, team, skills: needed }: Category,
  index: number,
  near: readonly Person[],
): readonly Finding[] {
  const required = Object.entries(needed);
  if (near.some((person) => required.every(([skill, level]) => has(person, skill, level)))) return [];
  if (required.length === 0) return [];
  const where = team === undefined ? "nobody" : `nobody in team "${team}"`;
  const what = required.map(([skill, level]) => `${skill} ${level}`).join(" and ");
  return [warning(["category", index, "skills"], `${where} has ${what}, so tickets of category "${name}" will wait`)];
}

function wants(one: Category, index: number, known: ReadonlySet<string>): readonly Finding[] {
  return one.wants.flatMap((skill, number) =>
    known.has(skill) ? [] : [warning(["category", index, "wants", number], `nobody has ${skill}`)],
  );
}

/** The team and those that it may ask for help. */
function reach(name: string | undefined, teams: Teams["team"]): readonly string[] {
  return teams.flatMap((team) => (team.name === name ? [team.name, ...team.overflow] : []));
}

function has(person: Person, skill: string, level: number): boolean {
  return Object.hasOwn(person.skills, skill) && (person.skills[skill] ?? 0) >= level;
}

export const category = {
  schema,
  plan: ({ category: categories }) => ({
    categories: categories.map(({ effort, team, tier: own, weight, ...one }) => ({
      ...one,
      team: team ?? null,
      tier: own ?? null,
      effortMs: effort ?? null,
      weight: weight ?? null,
    })),
  }),
  names: ({ category: categories }) => categories.map(nameOf),
  references: ({ category: categories }) =>
    categories.flatMap(({ team }, index) => to("team", ["category", index, "team"], team)),
  checks: [
    ({ category: categories }) =>
      twice(categories, nameOf, (index, name) =>
        error(["category", index, "name"], `there is a second category "${name}"`),
      ),
    skilled,
  ],
  parts: ({ categories }) => named("category", categories),
  starter: () => `# -- what a ticket is -----------------------------------------------------------------------------

[[category]]
name = "question"
team = "support"
effort = "15m"

[[category]]
name = "billing"
team = "support"
skills = { billing = 2 }       # required; wants = ["…"] would be welcome but dispensable
effort = "20m"`,
  meanings: {
    name: "how rules and people name it",
    team: "who works on it",
    tier: "the lowest tier that may work on it",
  },
} satisfies Section<Categories & Agents & Teams>;
