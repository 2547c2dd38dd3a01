import { nearest } from "../../core/words/nearest.ts";
import { type Check, error, type Finding, warning } from "./check.ts";
import type { DeskFile } from "./schema.ts";

type Person = DeskFile["agent"][number];
type Category = DeskFile["category"][number];

/** What a category needs, somebody can. */
export const skills: Check = ({ category, agent, team }) => {
  const active = agent.filter((person) => person.active);
  const known = new Set(agent.flatMap((person) => Object.keys(person.skills)));
  return category.flatMap((one, index) => {
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
function reach(name: string | undefined, teams: DeskFile["team"]): readonly string[] {
  return teams.flatMap((team) => (team.name === name ? [team.name, ...team.overflow] : []));
}

function has(person: Person, skill: string, level: number): boolean {
  return Object.hasOwn(person.skills, skill) && (person.skills[skill] ?? 0) >= level;
}
