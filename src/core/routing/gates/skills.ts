import type { Agent } from "../../ticket/agent.ts";
import type { Needs } from "../facts/needs.ts";
import type { Gate, Words } from "./gate.ts";

/** Lets through agents who have every required skill at its level and every wanted one that is not dropped yet. */
export const skills: Gate = {
  name: "skills",
  relaxedBy: "wants",
  admits: (_, { agent }, __, { needs }) => {
    for (const [skill, level] of needs.required) if (levelOf(agent, skill) < level) return false;
    for (const skill of needs.wanted) if (levelOf(agent, skill) === 0) return false;
    return true;
  },
  words: (_, { agent }, __, { needs }) => words(agent, needs),
  key: (_, __, ___, { needs }) => needs,
};

/** 0 if he does not have the skill at all. */
export function levelOf(agent: Agent, skill: string): number {
  return agent.skills[skill] ?? 0;
}

function words(agent: Agent, { required, wanted }: Needs): Words {
  const asked = [
    ...required.map(([skill]) => skill),
    ...wanted.filter((skill) => !required.some(([r]) => r === skill)),
  ];
  const missing = asked.filter((skill) => levelOf(agent, skill) === 0);
  const low = required.filter(([skill, level]) => levelOf(agent, skill) > 0 && levelOf(agent, skill) < level);
  return {
    needed: [...required.map(([skill, level]) => `${skill} ${level}`), ...wanted].join(", ") || "no skill",
    found: asked
      .map((skill) => (missing.includes(skill) ? `no ${skill}` : `${skill} ${levelOf(agent, skill)}`))
      .join(", "),
    reason:
      missing.length > 0
        ? `without ${missing.join(" + ")}`
        : `${low.map(([skill, level]) => `${skill} below ${level}`).join(" + ")}`,
  };
}
