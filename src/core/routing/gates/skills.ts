import type { Agent } from "../../ticket/agent.ts";
import { gate } from "./gate.ts";

/** Lets through agents who have every required skill at its level and every wanted one that is not dropped yet. */
export const skills = gate({
  name: "skills",
  asks: "does the agent have the required skills at the required level",
  bindsClaim: true,
  relaxedBy: { drop: "wants", part: "the optional ones", effect: "the optional skills, from the last to the first" },
  reads: { requirements: ["needs"] },
  /** `has` are the levels in all of them, 0 for a skill that the agent does not have. */
  shape: { needs: "levels", wants: "texts", has: "levels" },
  admits: ({ requirements: { needs } }, { agent }) => {
    for (const [skill, level] of needs.required) if (levelOf(agent, skill) < level) return false;
    for (const skill of needs.wanted) if (levelOf(agent, skill) === 0) return false;
    return true;
  },
  facts: ({ requirements: { needs } }, { agent }) => {
    const asked = new Set([...needs.required.map(([skill]) => skill), ...needs.wanted]);
    return {
      needs: needs.required,
      wants: needs.wanted,
      has: [...asked].map((skill) => [skill, levelOf(agent, skill)] as const),
    };
  },
  words: ({ needs, wants, has }) => {
    const missing = has.filter(([, level]) => level === 0).map(([skill]) => skill);
    const levels = new Map(has);
    const low = needs.filter(([skill, level]) => isBelow(levels.get(skill), level));
    return {
      needed: [...needs.map(([skill, level]) => `${skill} ${level}`), ...wants].join(", ") || "no skill",
      found: has.map(([skill, level]) => (level === 0 ? `no ${skill}` : `${skill} ${level}`)).join(", "),
      reason:
        missing.length > 0
          ? `without ${missing.join(" + ")}`
          : low.map(([skill, level]) => `${skill} below ${level}`).join(" + "),
    };
  },
});

function isBelow(has: number | undefined, level: number): boolean {
  return has !== undefined && has > 0 && has < level;
}

/** 0 for a skill that the agent does not have. */
export function levelOf(agent: Agent, skill: string): number {
  return agent.skills[skill] ?? 0;
}
