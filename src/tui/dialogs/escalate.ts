import type { DialogOf, Target } from "../model/dialog.ts";
import type { Standing } from "../model/feed.ts";
import { chosen, currentLine, type State } from "../model/state.ts";
import type { Handler, Step } from "../model/step.ts";
import { EMPTY_FIELD } from "../terminal/text-field.ts";
import { asking, closed, turned } from "./asking.ts";
import type { DialogKey } from "./dialog-keys.ts";
import { reasonKey } from "./reason-key.ts";

type Escalate = DialogOf<"escalate">;

/** Where the ticket can go: each tier above its own that somebody of its team has today, then the other teams. */
function targetsOf(state: State): readonly Target[] {
  const line = currentLine(state);
  const team = line?.team ?? null;
  const members = state.board.filter(({ agent }) => agent.active && (team === null || agent.teams.includes(team)));
  const tiers = [...new Set(members.map(({ tierToday }) => tierToday))]
    .filter((tier) => tier > (line?.tier ?? 1))
    .toSorted((a, b) => a - b);
  const up = tiers.map(
    (tier): Target => ({
      to: String(tier),
      label: `tier ${tier}${team === null ? "" : ` of ${team}`}`,
      detail: onDuty(members.filter(({ tierToday }) => tierToday >= tier)),
    }),
  );
  const across = (state.setup?.plan.teams ?? [])
    .filter(({ name }) => name !== team)
    .map(
      ({ name }): Target => ({
        to: `@${name}`,
        label: `the team ${name}`,
        detail: onDuty(state.board.filter(({ agent }) => agent.active && agent.teams.includes(name))),
      }),
    );
  return [...up, ...across];
}

function onDuty(rows: readonly Standing[]): string {
  const names = rows
    .filter((row) => row.onShift && row.leave === null && row.presence === "online")
    .map(({ agent }) => agent.name);
  const [first, second, ...more] = names;
  if (first === undefined) return "on duty: nobody now";
  const shown = second === undefined ? first : `${first}, ${second}`;
  return `on duty: ${shown}${more.length === 0 ? "" : ` and ${more.length} more`}`;
}

export const openEscalate: Handler = (state) =>
  asking(state, {
    kind: "escalate",
    tickets: chosen(state),
    targets: targetsOf(state),
    cursor: 0,
    field: EMPTY_FIELD,
    refusal: null,
  });

export function escalateKey(state: State, dialog: Escalate, key: DialogKey): Step {
  const { targets } = dialog;
  const target = targets[dialog.cursor];
  switch (key.action) {
    case "dialog.down":
      return asking(state, { ...dialog, cursor: turned(dialog.cursor, 1, targets.length), refusal: null });
    case "dialog.up":
      return asking(state, { ...dialog, cursor: turned(dialog.cursor, -1, targets.length), refusal: null });
    case "dialog.back":
      return [closed(state)];
    default: {
      const reason = dialog.field.text.trim();
      const act = { verb: "escalate", tickets: dialog.tickets, reason, to: target?.to ?? null } as const;
      return reasonKey(state, dialog, key, act, null);
    }
  }
}

/** What the escalation will do, said before it is done. */
export function consequences(state: State, { cursor, targets }: Escalate): readonly string[] {
  const target = targets[cursor];
  const line = currentLine(state);
  if (target === undefined) return ["there is no tier above, and no other team: nothing can be done"];
  const owner = line?.assignee ?? null;
  const leaves = owner === null ? [] : [`it leaves ${owner}, who does not get it at once again`];
  return [
    ...leaves,
    `the pipeline looks for somebody in ${target.label}; while nobody fits, it waits`,
    "priority and clocks stay as they are",
    "u takes it back until somebody acts on it",
  ];
}
