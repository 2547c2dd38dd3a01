import { ROLES } from "../../core/ticket/agent.ts";
import { RIGHTS } from "../../core/ticket/rights.ts";
import { type Check, error, type Finding, warning } from "./check.ts";
import type { DeskFile } from "./schema.ts";

/** Every team has somebody, everybody a team. */
export const membership: Check = ({ team, agent }) => [
  ...team.flatMap(({ name }, index): readonly Finding[] => {
    const members = agent.filter(({ teams }) => teams.includes(name));
    if (members.length === 0) return [error(["team", index, "name"], `team "${name}" has no agents`)];
    if (members.some(({ active }) => active)) return [];
    return [warning(["team", index, "name"], `nobody in team "${name}" is active, so nobody is ever on shift`)];
  }),
  ...agent.flatMap(({ teams, handle }, index) =>
    teams.length === 0
      ? [warning(["agent", index, "handle"], `${handle} is in no team and gets no team's tickets`)]
      : [],
  ),
];

/** Somebody may put the next desk file in force. */
export const keeper: Check = ({ agent, desk }) => {
  const lowest = desk.rights.desk ?? RIGHTS.desk;
  const may = agent.some(({ role, active }) => active && ROLES.indexOf(role) >= ROLES.indexOf(lowest));
  return may ? [] : [warning([], `nobody may change the desk: no active agent has the role ${lowest}`)];
};

/** The languages that rules and promises speak of are spoken. */
export const languages: Check = (file) => {
  const spoken = new Set(file.agent.flatMap((agent) => agent.languages));
  return languagesNamed(file)
    .filter(({ tag }) => !spoken.has(tag))
    .map(({ path, tag }) => warning(path, `nobody speaks ${tag}`));
};

function languagesNamed({ rule, sla }: DeskFile) {
  const asked = (["rule", "sla"] as const).flatMap((kind) =>
    (kind === "rule" ? rule : sla).flatMap(({ when }, index) =>
      (when.language ?? []).map((tag, number) => ({ path: [kind, index, "when", "language", number], tag })),
    ),
  );
  const set = rule.flatMap(({ set: { language: tag } }, index) =>
    tag === undefined ? [] : [{ path: ["rule", index, "set", "language"], tag }],
  );
  return [...asked, ...set];
}
