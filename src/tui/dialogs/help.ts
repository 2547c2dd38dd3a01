import fuzzysort from "fuzzysort";
import { isFailure } from "../../core/ticket/failure.ts";
import { joined, say } from "../../core/words/safe-text.ts";
import { keyFoot } from "../model/hints.ts";
import { keysAt } from "../model/keymap.ts";
import { refused } from "../model/news.ts";
import { whyOff } from "../model/off.ts";
import { PANES } from "../model/place.ts";
import type { State } from "../model/state.ts";
import type { Handler, Step } from "../model/step.ts";
import { fieldLine } from "../terminal/field-picture.ts";
import { GLYPH } from "../terminal/glyphs.ts";
import type { Inside } from "../terminal/inside.ts";
import { keyLabels } from "../terminal/key-spelling.ts";
import { plain, spread, styled } from "../terminal/span.ts";
import { EMPTY_FIELD, type TextField } from "../terminal/text-field.ts";
import { parseCommand, refusalOf } from "./command-line.ts";
import { asking, closed, type DialogSpec, goBack, turned } from "./dialog.ts";
import { type HelpItem, helpRows } from "./help-rows.ts";
import { PICKER, PICKER_KEYS } from "./places.ts";

/** Help and palette are one list; the palette has the cursor in its input and takes command lines too. */
type Help = {
  readonly kind: "help";
  readonly field: TextField;
  readonly cursor: number;
  readonly asCommand: boolean;
};

export const openHelp =
  (asCommand: boolean): Handler =>
  (state) =>
    asking(state, { kind: "help", field: EMPTY_FIELD, cursor: 0, asCommand });

export const help: DialogSpec<Help, keyof typeof PICKER_KEYS> = {
  place: () => PICKER,
  keys: PICKER_KEYS,
  does: {
    "picker.down": (state, dialog) => moved(state, dialog, 1),
    "picker.up": (state, dialog) => moved(state, dialog, -1),
    "picker.back": goBack,
    "picker.choose": run,
  },
  types: (state, dialog, field) => asking(state, { ...dialog, field, cursor: 0 }),
  picture,
};

/** What the list holds: all actions of the pane, those that can be done now first; typing filters, best match first. */
function itemsOf(state: State, { field }: Help): readonly HelpItem[] {
  const items = keysAt(state.keymap, PANES[state.focus]).bindings.map(
    (binding): HelpItem => ({
      binding,
      labels: joined(keyLabels(binding.keys), " "),
      off: whyOff(state, binding.needs),
    }),
  );
  const text = field.text.trim();
  if (text === "") return [...items.filter(({ off }) => off === null), ...items.filter(({ off }) => off !== null)];
  return fuzzysort.go(text, items, { key: ({ binding, labels }) => `${binding.does} ${labels}` }).map(({ obj }) => obj);
}

function moved(state: State, dialog: Help, by: 1 | -1): Step {
  return asking(state, { ...dialog, cursor: turned(dialog.cursor, by, itemsOf(state, dialog).length) });
}

/** A line that begins with a command is a command; else the action under the cursor is done. */
function run(state: State, dialog: Help): Step {
  const line = dialog.field.text.trim();
  const items = itemsOf(state, dialog);
  const item = items.find(({ binding }) => binding.does === line) ?? items[Math.min(dialog.cursor, items.length - 1)];
  const press: Step | null = item === undefined ? null : [closed(state), { do: "press", binding: item.binding }];
  if (press !== null && (item?.binding.does === line || !/\s/.test(line))) return press;
  return command(state, line) ?? press ?? refused(state, `Nothing here is called "${line}".`);
}

/** What is refused stays to be put right. */
function command(state: State, line: string): Step | null {
  try {
    return parseCommand(closed(state), line);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return refused(state, refusalOf(error));
  }
}

/** Every action that can be reached from here with its keys; those that are off stand below, with the reason. */
function picture(state: State, dialog: Help, cells: number, height: number): Inside {
  const items = itemsOf(state, dialog);
  const cursor = Math.min(dialog.cursor, items.length - 1);
  const { line, column } = fieldLine(dialog.asCommand ? say`: ` : say`${GLYPH.prompt} `, dialog.field, cells - 14);
  const all = helpRows(items, cursor, cells, dialog.field.text.trim() === "");
  const room = Math.max(1, height - 2);
  const at = all.findIndex(({ hasCursor }) => hasCursor);
  const from = Math.max(0, Math.min(at - Math.floor(room / 2), all.length - room));
  const below = all.length - from - room;
  const count =
    below > 0 ? say`${GLYPH.down} ${below} more lines` : say`${items.length} ${items.length === 1 ? "key" : "keys"}`;
  const none = [plain("No key does that; a command may: claim 42, assign 42 ben, show 17")];
  return {
    title: dialog.asCommand ? "Command: an action, or a line such as assign 42 ben" : `Keys here: ${state.focus}`,
    rows: [
      spread(line, [styled("dim", count)], cells),
      plain(""),
      ...(items.length === 0 ? none : all.slice(from, from + room).map((row) => row.line)),
    ],
    foot: keyFoot(state.keymap, [
      [["picker.choose"], "run"],
      [["picker.up", "picker.down"], "choose"],
      ["type", "to search"],
      [["picker.back"], "close"],
    ]),
    caret: { column, row: 0 },
  };
}
