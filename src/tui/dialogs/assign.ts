import fuzzysort from "fuzzysort";
import { may } from "../../core/ticket/rights.ts";
import { say } from "../../core/words/safe-text.ts";
import { width } from "../../core/words/width.ts";
import type { CandidateRow } from "../model/feed.ts";
import { type FootItem, hint, keyFoot } from "../model/hints.ts";
import { ANYWHERE } from "../model/place.ts";
import { chosen, type State } from "../model/state.ts";
import { type Answer, ask, type Handler, type Step } from "../model/step.ts";
import { fieldLine } from "../terminal/field-picture.ts";
import { GLYPH } from "../terminal/glyphs.ts";
import type { Inside } from "../terminal/inside.ts";
import { plain, spread, styled } from "../terminal/span.ts";
import { EMPTY_FIELD, type TextField } from "../terminal/text-field.ts";
import { agentLine, agentsCount, checkLines, ticketTitle } from "./candidate-lines.ts";
import { asking, confirmed, type DialogSpec, goBack, turned } from "./dialog.ts";
import { PICKER, PICKER_KEYS } from "./places.ts";
import { refusalLines, retyped } from "./reason.ts";

/** A picker of every agent; with several tickets marked it shows who can take the first of them. */
export type Assign = {
  readonly kind: "assign";
  readonly tickets: readonly number[];
  /** Null until they are read. */
  readonly candidates: readonly CandidateRow[] | null;
  readonly field: TextField;
  readonly cursor: number;
  readonly refusal: string | null;
};

const openAssign: Handler = (state) => {
  const tickets = chosen(state);
  if (tickets.length === 0) return [state];
  const opened = { kind: "assign", tickets, candidates: null, field: EMPTY_FIELD, cursor: 0, refusal: null } as const;
  return [asking(state, opened)[0], ...asks(opened)];
};

export const assign: DialogSpec<Assign, keyof typeof PICKER_KEYS, "ticket.assign"> = {
  opens: [
    {
      id: "ticket.assign",
      at: ANYWHERE,
      keys: ["a"],
      does: "assign",
      footer: 3,
      needs: "ticket",
      group: "Act on the ticket",
      open: openAssign,
    },
  ],
  place: () => PICKER,
  keys: PICKER_KEYS,
  does: {
    "picker.down": (state, dialog) => moved(state, dialog, 1),
    "picker.up": (state, dialog) => moved(state, dialog, -1),
    "picker.back": goBack,
    "picker.choose": chooseAgent,
  },
  types: (state, dialog, field) => retyped(state, { ...dialog, cursor: 0 }, field),
  picture,
  asks,
  answered: (dialog, answer) => (isAbout(dialog, answer) ? { ...dialog, candidates: answer.candidates } : dialog),
};

function asks({ tickets }: Assign) {
  const [number] = tickets;
  return number === undefined ? [] : [ask({ what: "candidates", number })];
}

function isAbout({ tickets }: Assign, answer: Answer): answer is Extract<Answer, { what: "candidates" }> {
  return answer.what === "candidates" && answer.number === tickets[0];
}

/** The agents in the order of the picker: typing filters, best match first, but who can always stands above who cannot. */
function shownCandidates({ candidates, field }: Assign): readonly CandidateRow[] {
  const all = candidates ?? [];
  const text = field.text.trim();
  const found =
    text === ""
      ? all
      : fuzzysort
          .go(text, all, { key: (candidate) => `${candidate.agent.handle} ${candidate.agent.name}` })
          .map(({ obj }) => obj);
  return [...found.filter(({ can }) => can), ...found.filter(({ can }) => !can)];
}

export function underCursor(dialog: Assign): CandidateRow | undefined {
  const shown = shownCandidates(dialog);
  return shown[Math.min(dialog.cursor, shown.length - 1)];
}

function moved(state: State, dialog: Assign, by: 1 | -1): Step {
  return asking(state, {
    ...dialog,
    cursor: turned(dialog.cursor, by, shownCandidates(dialog).length),
    refusal: null,
  });
}

function chooseAgent(state: State, dialog: Assign): Step {
  const candidate = underCursor(dialog);
  if (candidate === undefined) return [state];
  const { agent, can, refusal } = candidate;
  if (can) return confirmed(state, { act: "reassign", tickets: dialog.tickets, to: agent.handle }, dialog);
  const next = mayOverride(state) ? hint(state.keymap, "picker.override", "override") : "";
  return asking(state, {
    ...dialog,
    refusal: `${agent.name} cannot take it: ${refusal?.reason ?? "refused"}${next}`,
  });
}

export function mayOverride({ me, setup }: State): boolean {
  return me !== null && setup !== null && may(me.role, "override", setup.plan.rights);
}

/** On a low screen the explanation is cut rather than the list, whose cursor is always seen. */
const LEAST_AGENTS = 6;

/** With fewer rows, none of them is left empty. */
const LOW = 12;

/** With fewer cells, a name is typed and nobody is counted. */
const NARROW = 50;

/** Every agent, those who can first; below, every rule about the one under the cursor, the fact found and the fact needed. */
function picture(state: State, dialog: Assign, cells: number, rows: number): Inside {
  const shown = shownCandidates(dialog);
  const cursor = Math.min(dialog.cursor, shown.length - 1);
  const current = shown[cursor];
  const count = cells < NARROW ? say`` : say`  ${agentsCount(shown)}`;
  const { line, column } = fieldLine(say`to ${GLYPH.prompt} `, dialog.field, cells - width(count));
  const explained = current === undefined ? [] : checkLines(current, dialog.tickets);
  const refusal = refusalLines(dialog, cells, rows < LOW ? 2 : undefined);
  const gap = rows < LOW ? [] : [plain("")];
  const most = Math.max(1, rows - 1 - 2 * gap.length - refusal.length);
  const room = Math.min(shown.length, most, Math.max(LEAST_AGENTS, rows - 4 - explained.length));
  const from = Math.max(0, Math.min(cursor - Math.floor(room / 2), shown.length - room));
  const agents = shown
    .slice(from, from + room)
    .map((candidate, index) => agentLine(candidate, from + index === cursor, state, cells));
  const reading = dialog.candidates === null ? [plain("asking every gate about every agent …")] : [];
  const overriding: readonly FootItem[] = mayOverride(state) ? [[["picker.override"], "override"]] : [];
  return {
    title: `Assign ${ticketTitle(state, dialog.tickets)}`,
    rows: [
      spread(line, [styled("dim", count)], cells),
      ...gap,
      ...reading,
      ...agents,
      ...gap,
      ...refusal,
      ...explained,
    ],
    foot: keyFoot(state.keymap, [
      [["picker.choose"], "assign"],
      [["picker.up", "picker.down"], "move"],
      ["type", "a name"],
      ...overriding,
      [["picker.back"], "back"],
    ]),
    caret: { column, row: 0 },
  };
}
