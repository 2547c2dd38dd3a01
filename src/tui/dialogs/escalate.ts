import { type SafeText, line as safe, say } from "../../core/words/safe-text.ts";
import { pad, wrap } from "../../core/words/width.ts";
import type { KeyTable } from "../model/binding.ts";
import type { AgentStanding } from "../model/feed.ts";
import { keyFoot } from "../model/hints.ts";
import { labelOf } from "../model/keymap.ts";
import { ticketsName } from "../model/names.ts";
import { ANYWHERE } from "../model/place.ts";
import { chosen, currentLine, type State } from "../model/state.ts";
import type { Handler, Step } from "../model/step.ts";
import { GLYPH } from "../terminal/glyphs.ts";
import type { Inside } from "../terminal/inside.ts";
import { type Line, plain, styled } from "../terminal/span.ts";
import { EMPTY_FIELD } from "../terminal/text-field.ts";
import { asking, type DialogSpec, goBack, inEditor, turned } from "./dialog.ts";
import { QUESTION, QUESTION_KEYS } from "./places.ts";
import { type Reasoned, reasonPicture, retyped, withReason } from "./reason.ts";

/** Where an escalation can go; `to` is what the command takes, null for the next tier. */
type Target = { readonly to: string | null; readonly label: string; readonly detail: string };

/** Where to, why, and what will happen, said before it does. */
type Escalate = Reasoned & {
  readonly kind: "escalate";
  readonly tickets: readonly number[];
  readonly targets: readonly Target[];
  readonly cursor: number;
};

const KEYS = {
  ...QUESTION_KEYS,
  "dialog.down": { at: QUESTION, keys: ["down", "ctrl-n", "tab"], does: "next choice" },
  "dialog.up": { at: QUESTION, keys: ["up", "ctrl-p", "shift-tab"], does: "previous choice" },
} as const satisfies KeyTable;

const openEscalate: Handler = (state) =>
  asking(state, {
    kind: "escalate",
    tickets: chosen(state),
    targets: targetsOf(state),
    cursor: 0,
    field: EMPTY_FIELD,
    refusal: null,
  });

export const escalate: DialogSpec<Escalate, keyof typeof KEYS, "ticket.escalate"> = {
  opens: [
    {
      id: "ticket.escalate",
      at: ANYWHERE,
      keys: ["e"],
      does: "escalate",
      footer: 4,
      needs: "ticket",
      group: "Act on the ticket",
      open: openEscalate,
    },
  ],
  place: () => QUESTION,
  keys: KEYS,
  does: {
    "dialog.down": (state, dialog) => moved(state, dialog, 1),
    "dialog.up": (state, dialog) => moved(state, dialog, -1),
    "dialog.back": goBack,
    "dialog.editor": inEditor,
    "dialog.confirm": (state, dialog) =>
      withReason(state, dialog, {
        act: "escalate",
        tickets: dialog.tickets,
        reason: dialog.field.text.trim(),
        to: dialog.targets[dialog.cursor]?.to ?? null,
      }),
  },
  types: retyped,
  picture,
};

function moved(state: State, dialog: Escalate, by: 1 | -1): Step {
  return asking(state, { ...dialog, cursor: turned(dialog.cursor, by, dialog.targets.length), refusal: null });
}

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

function onDuty(rows: readonly AgentStanding[]): string {
  const names = rows
    .filter((row) => row.onShift && row.leave === null && row.presence === "online")
    .map(({ agent }) => agent.name);
  const [first, second, ...more] = names;
  if (first === undefined) return "on duty: nobody now";
  const shown = second === undefined ? first : `${first}, ${second}`;
  return `on duty: ${shown}${more.length === 0 ? "" : ` and ${more.length} more`}`;
}

/** What the escalation will do, said before it is done. */
function consequences(state: State, { cursor, targets }: Escalate): readonly string[] {
  const target = targets[cursor];
  const line = currentLine(state);
  if (target === undefined) return ["there is no tier above, and no other team: nothing can be done"];
  const owner = line?.assignee ?? null;
  const leaves = owner === null ? [] : [`it leaves ${owner} and does not go straight back`];
  const undo = labelOf(state.keymap, "desk.undo");
  return [
    ...leaves,
    `the pipeline looks for somebody in ${target.label}; while nobody fits, it waits`,
    "priority and clocks stay as they are",
    `${undo === "" ? "undo" : undo} takes it back until somebody acts on it`,
  ];
}

function picture(state: State, dialog: Escalate, cells: number, rows: number): Inside {
  const line = currentLine(state);
  const targets = dialog.targets.map(({ label, detail }, index): Line => {
    const isCursor = index === dialog.cursor;
    const text = say`${index === 0 ? "to  " : "    "} ${isCursor ? GLYPH.cursor : " "} ${pad(safe(label), 22)}`;
    return [styled(isCursor ? "strong" : undefined, text), styled("dim", say` ${safe(detail)}`)];
  });
  const from = line === null ? "" : say`${line.team === null ? "no team" : safe(line.team)}, tier ${line.tier}`;
  const above = [plain(say`from   ${from}`), ...targets, plain("")];
  const below = [
    plain(""),
    [styled("strong", "What happens")],
    ...consequences(state, dialog).flatMap((text) => listed(safe(text), cells)),
  ];
  const { kept = [], ...reason } = reasonPicture({ label: say`reason `, dialog, above, below }, cells, rows);
  return {
    title: `Escalate ${ticketsName(dialog.tickets)}${line === null ? "" : ` · ${safe(line.subject)}`}`,
    ...reason,
    kept: [FIRST_TARGET + dialog.cursor, ...kept],
    foot: keyFoot(state.keymap, [
      [["dialog.confirm"], "escalate"],
      [["dialog.up", "dialog.down"], "move"],
      [["dialog.editor"], "$EDITOR"],
      [["dialog.back"], "back"],
    ]),
  };
}

/** The row of the first target, below where it comes from. */
const FIRST_TARGET = 1;

/** A point of a list, its further lines under its first. */
function listed(text: SafeText, cells: number): readonly Line[] {
  return wrap(text, cells - 4).map((part, index) => plain(say`${index === 0 ? "  · " : "    "}${part}`));
}
