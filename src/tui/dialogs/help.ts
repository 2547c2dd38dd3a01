import fuzzysort from "fuzzysort";
import { canonicalName } from "../../core/acts/aliases.ts";
import { ACTS } from "../../core/acts/verbs/all.ts";
import { isFailure } from "../../core/ticket/failure.ts";
import { joined, line as safe, say } from "../../core/words/safe-text.ts";
import { wrap } from "../../core/words/width.ts";
import type { Binding } from "../model/binding.ts";
import { keyFoot } from "../model/hints.ts";
import { keysAt } from "../model/keymap.ts";
import { whyOff } from "../model/off.ts";
import { ANYWHERE, PANES } from "../model/place.ts";
import type { State } from "../model/state.ts";
import type { Handler, Step } from "../model/step.ts";
import { fieldLine } from "../terminal/field-picture.ts";
import { GLYPH } from "../terminal/glyphs.ts";
import type { Inside } from "../terminal/inside.ts";
import { keyLabels } from "../terminal/key-spelling.ts";
import { type Line, plain, spread, styled } from "../terminal/span.ts";
import { EMPTY_FIELD, type TextField } from "../terminal/text-field.ts";
import { isOnlyInShell, parseCommand, refusalOf } from "./command-line.ts";
import { asking, closed, type DialogSpec, goBack, turned } from "./dialog.ts";
import { type HelpItem, helpRows } from "./help-rows.ts";
import { PICKER, PICKER_KEYS } from "./places.ts";
import { refusalLines } from "./reason.ts";

/** Help and palette are one list; the palette has the cursor in its input and takes command lines too. */
type Help = {
  readonly kind: "help";
  readonly field: TextField;
  readonly cursor: number;
  readonly asCommand: boolean;
  /** What came of the line, in place of the list: why it was refused, or what it would do. */
  readonly refusal: string | null;
  readonly told: readonly string[];
};

const openHelp =
  (asCommand: boolean): Handler =>
  (state) =>
    asking(state, { kind: "help", field: EMPTY_FIELD, cursor: 0, asCommand, refusal: null, told: [] });

export const help: DialogSpec<Help, keyof typeof PICKER_KEYS, "palette" | "help"> = {
  opens: [
    {
      id: "palette",
      at: ANYWHERE,
      keys: [":", "ctrl-p"],
      does: "command",
      short: "cmd",
      footer: 7,
      group: "The program",
      open: openHelp(true),
    },
    { id: "help", at: ANYWHERE, keys: ["?"], does: "help", footer: 99, group: "The program", open: openHelp(false) },
  ],
  place: () => PICKER,
  keys: PICKER_KEYS,
  does: {
    "picker.down": (state, dialog) => moved(state, dialog, 1),
    "picker.up": (state, dialog) => moved(state, dialog, -1),
    "picker.back": goBack,
    "picker.choose": run,
  },
  types: (state, dialog, field) => asking(state, { ...dialog, field, cursor: 0, refusal: null, told: [] }),
  picture,
};

/**
 * What the list holds: all actions of the pane, those that can be done now first; typing filters, best match first. An action
 * that is called just so comes before all others.
 */
function itemsOf(state: State, dialog: Help): readonly HelpItem[] {
  const items = keysAt(state.keymap, PANES[state.focus]).bindings.map(
    (binding): HelpItem => ({
      binding,
      labels: binding.keys.length === 0 ? say`${GLYPH.none}` : joined(keyLabels(binding.keys), " "),
      off: whyOff(state, binding.needs),
    }),
  );
  const text = lineIn(dialog);
  if (text === "") return [...items.filter(({ off }) => off === null), ...items.filter(({ off }) => off !== null)];
  const named = items.filter(({ binding }) => isCalled(binding, text));
  if (named.length === 0 && isOnlyInShell(state, text)) return [];
  const found = fuzzysort.go(text, items, { key: ({ binding, labels }) => `${binding.does} ${labels}` });
  return [...named, ...found.map(({ obj }) => obj).filter((item) => !named.includes(item))];
}

/** By its own name, or by that of the act that it starts. */
function isCalled({ id, does }: Binding, text: string): boolean {
  return does === text || Object.values(ACTS).some(({ name, key }) => key === id && name === canonicalName(text));
}

function moved(state: State, dialog: Help, by: 1 | -1): Step {
  const cursor = turned(dialog.cursor, by, itemsOf(state, dialog).length);
  return asking(state, { ...dialog, cursor, refusal: null, told: [] });
}

/**
 * An action that is called just so, or was moved to, is done; else a line that begins with a command is a command, with the
 * name of the program before it or without; else the action under the cursor is done.
 */
function run(state: State, dialog: Help): Step {
  const line = lineIn(dialog);
  const items = itemsOf(state, dialog);
  const item = items[Math.min(dialog.cursor, items.length - 1)];
  const press: Step | null = item === undefined ? null : [closed(state), { do: "press", binding: item.binding }];
  const isMeant = item !== undefined && (isCalled(item.binding, line) || (dialog.cursor > 0 && !/\s/.test(line)));
  if (press !== null && isMeant) return press;
  return command(state, dialog, line) ?? press ?? refusing(state, dialog, `Nothing here is called "${line}".`);
}

function lineIn({ field }: Help): string {
  return field.text.trim().replace(/^docket\s+/, "");
}

function command(state: State, dialog: Help, line: string): Step | null {
  try {
    return parseCommand(state, line);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return refusing(state, dialog, refusalOf(error));
  }
}

/** What is refused stays to be put right. */
function refusing(state: State, dialog: Help, refusal: string): Step {
  return asking(state, { ...dialog, refusal, told: [] });
}

/** Every action that can be reached from here with its keys; those that are off stand below, with the reason. */
function picture(state: State, dialog: Help, cells: number, height: number): Inside {
  const items = itemsOf(state, dialog);
  const gap = height < LOW ? [] : [plain("")];
  const room = Math.max(1, height - 1 - gap.length);
  const answer = [...refusalLines(dialog, cells, room), ...toldLines(dialog, cells)];
  const cursor = Math.min(dialog.cursor, items.length - 1);
  const { line, column } = fieldLine(dialog.asCommand ? say`: ` : say`${GLYPH.prompt} `, dialog.field, cells - 14);
  const all = helpRows(items, cursor, cells, dialog.field.text.trim() === "");
  const at = all.findIndex(({ hasCursor }) => hasCursor);
  const from = Math.max(0, Math.min(at - Math.floor(room / 2), all.length - room));
  const below = (answer.length > 0 ? answer.length : all.length - from) - room;
  const count =
    below > 0 ? say`${GLYPH.down} ${below} more lines` : say`${items.length} ${items.length === 1 ? "key" : "keys"}`;
  const list = items.length === 0 ? noKey(lineIn(dialog), cells) : all.slice(from, from + room).map((row) => row.line);
  const side = answer.length > 0 && below <= 0 ? [] : [styled("dim", count)];
  return {
    title: dialog.asCommand ? "Command: an action, or a line such as assign 42 ben" : `Keys here: ${state.focus}`,
    rows: [spread(line, side, cells), ...gap, ...(answer.length > 0 ? answer : list)],
    foot: keyFoot(state.keymap, [
      [["picker.choose"], "run"],
      [["picker.up", "picker.down"], "choose"],
      ["type", "to search"],
      [["picker.back"], "close"],
    ]),
    caret: { column, row: 0 },
  };
}

/** What to type where no key does it: the commands that contain the words, else any. */
function noKey(text: string, cells: number): readonly Line[] {
  const acts = Object.keys(ACTS).filter((name) => name.includes(text));
  const examples = acts.length === 0 ? ["claim 42", "assign 42 ben", "show 17"] : acts;
  return wrap(safe(`No key does that; a command may: ${examples.join(", ")}`), cells).map((part) => plain(part));
}

/** With fewer rows, none of them is left empty. */
const LOW = 6;

function toldLines({ told }: Help, cells: number): readonly Line[] {
  return told.flatMap((sentence) => wrap(safe(sentence), cells).map((part) => plain(part)));
}
