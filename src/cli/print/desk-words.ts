import type { Plan } from "../../core/acts/plan.ts";
import type { DeskWords } from "../../intake/history/history.ts";

/** What the words of a file mean at this desk: agents by handle, name or address; teams and categories by name. */
export function deskWords({ agents, teams, categories }: Plan): DeskWords {
  const handles = new Map(
    agents.flatMap(({ handle, name, email }) =>
      [email, name, handle].flatMap((word) => (word === null ? [] : [[word.toLowerCase(), handle] as const])),
    ),
  );
  const teamNames = new Map(teams.map(({ name }) => [name.toLowerCase(), name]));
  const categoryNames = new Map(categories.map(({ name }) => [name.toLowerCase(), name]));
  return {
    agentOf: (written) => handles.get(written.toLowerCase()) ?? null,
    teamOf: (written) => teamNames.get(written.toLowerCase()) ?? null,
    categoryOf: (written) => categoryNames.get(written.toLowerCase()) ?? null,
    defaults: { channel: "email", priority: "normal", tier: 1, effortMs: 0, weight: 1 },
  };
}
