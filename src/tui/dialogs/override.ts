import { joined, line as safe, say } from "../../core/words/safe-text.ts";
import { pad, wrap } from "../../core/words/width.ts";
import type { CandidateRow } from "../model/feed.ts";
import { keyFoot } from "../model/hints.ts";
import { labelOf } from "../model/keymap.ts";
import { ticketsName } from "../model/names.ts";
import type { State } from "../model/state.ts";
import { ask, type Handler, type Step } from "../model/step.ts";
import { GLYPH } from "../terminal/glyphs.ts";
import type { Inside } from "../terminal/inside.ts";
import { type Line, plain, styled, unstyled } from "../terminal/span.ts";
import { EMPTY_FIELD } from "../terminal/text-field.ts";
import { wrapWithin } from "../terminal/wrap-within.ts";
import { type Assign, mayOverride, underCursor } from "./assign.ts";
import { asking, DIALOG_GROUP, type DialogSpec, inEditor } from "./dialog.ts";
import { PICKER, QUESTION, QUESTION_KEYS } from "./places.ts";
import { type Reasoned, reasonPicture, retyped, withReason } from "./reason.ts";

/** Sets the rules aside for one agent, with a reason: for those with the right, and never by one key. */
type Override = Reasoned & {
  readonly kind: "override";
  readonly tickets: readonly number[];
  readonly candidate: CandidateRow;
  /** The picker that it came from. */
  readonly behind: Assign;
};

/** From the picker, for the agent under its cursor, if the rules stand in the way and the person may set them aside. */
const openOverride: Handler = (state) => {
  const { dialog: picker } = state;
  const candidate = picker?.kind === "assign" ? underCursor(picker) : undefined;
  if (picker?.kind !== "assign" || candidate === undefined) return [state];
  if (candidate.can) {
    const key = labelOf(state.keymap, "picker.choose");
    const next = key === "" ? "" : `: ${key} assigns`;
    return asking(state, { ...picker, refusal: `${candidate.agent.name} can take it${next}` });
  }
  if (!mayOverride(state)) return asking(state, { ...picker, refusal: "overriding the rules takes a lead" });
  const { tickets } = picker;
  return asking(state, { kind: "override", tickets, candidate, behind: picker, field: EMPTY_FIELD, refusal: null });
};

export const override: DialogSpec<Override, keyof typeof QUESTION_KEYS, "picker.override"> = {
  opens: [
    {
      id: "picker.override",
      at: PICKER,
      keys: ["ctrl-o"],
      does: "override",
      footer: 2,
      group: DIALOG_GROUP,
      open: openOverride,
    },
  ],
  place: () => QUESTION,
  keys: QUESTION_KEYS,
  does: {
    "dialog.confirm": (state, dialog) =>
      withReason(state, dialog, {
        act: "reassign",
        tickets: dialog.tickets,
        to: dialog.candidate.agent.handle,
        override: true,
        reason: dialog.field.text.trim(),
      }),
    "dialog.editor": inEditor,
    "dialog.back": backToPicker,
  },
  types: retyped,
  picture,
};

/** Who can take it may be others by now. */
function backToPicker(state: State, { behind, tickets }: Override): Step {
  const [number] = tickets;
  const [opened] = asking(state, behind);
  return number === undefined ? [opened] : [opened, ask({ what: "candidates", number })];
}

/** What stands around the rules: a line above, the reason with its heading and two lines of a refusal, what it will do. */
const LEAST_AROUND = 8;

/** Who gets it, which rules are set aside, and why; on a low screen only the names of the rules. */
function picture(state: State, dialog: Override, cells: number, rows: number): Inside {
  const { agent, checks } = dialog.candidate;
  const tickets = ticketsName(dialog.tickets);
  const broken = checks.filter(({ ok }) => !ok);
  const failing = broken.map(
    ({ gate, reason, needed, found }): Line => [
      unstyled("  "),
      styled("failed", GLYPH.no),
      unstyled(say` ${pad(gate, 9)} ${safe(reason ?? "")}: needs ${safe(needed)}, has ${safe(found)}`),
    ],
  );
  const isLow = rows < failing.length + LEAST_AROUND;
  const names = say`Sets aside: ${joined(
    broken.map(({ gate }) => safe(gate)),
    ", ",
  )}`;
  const short = wrapWithin(names, cells, 2).map((part) => plain(part));
  const long = [
    plain(say`${safe(agent.name)} cannot take ${tickets}:`),
    ...failing,
    plain(""),
    plain("Reason (kept in the history)"),
  ];
  const consequence = say`This will: assign ${tickets} to ${safe(agent.name)} · record an override by ${safe(state.me?.handle ?? "nobody")}`;
  const above = isLow ? short : long;
  const below = [plain(""), ...wrap(consequence, cells).map((part) => plain(part))];
  const { kept = [], ...reason } = reasonPicture({ label: say``, dialog, above, below }, cells, rows);
  return {
    title: `Assign ${tickets} to ${safe(agent.name)} · override the rules?`,
    ...reason,
    kept: isLow ? [...above.keys(), ...kept] : kept,
    foot: keyFoot(state.keymap, [
      [["dialog.confirm"], "override and assign"],
      [["dialog.back"], "back"],
    ]),
  };
}
