import fuzzysort from "fuzzysort";
import type { DialogOf } from "../model/dialog.ts";
import { type Binding, bindingsAt, KEYMAP, keyLabel } from "../model/keymap.ts";
import type { State } from "../model/state.ts";
import type { Handler, Step } from "../model/step.ts";
import { EMPTY_FIELD, edit } from "../terminal/text-field.ts";
import { asking, closed, turned } from "./asking.ts";
import { parseCommand } from "./command-line.ts";
import type { DialogKey } from "./dialog-keys.ts";

type Help = DialogOf<"help">;

/** One line of the list: an action, and why it is off here, if it is. */
export type HelpItem = { readonly binding: Binding; readonly off: string | null };

/** Help and palette are one list; the palette has the cursor in its input and takes command lines too. */
export const openHelp =
  (asCommand: boolean): Handler =>
  (state) =>
    asking(state, { kind: "help", field: EMPTY_FIELD, cursor: 0, asCommand });

/** What the list holds: all actions of the pane, those that can be done now first; typing filters, best match first. */
export function helpItems(state: State, { field }: Help): readonly HelpItem[] {
  const here = bindingsAt(state.focus);
  const items = KEYMAP.filter((binding) => here.includes(binding)).map((binding) => ({
    binding,
    off: binding.unless?.(state) ?? null,
  }));
  const text = field.text.trim();
  if (text === "") return [...items.filter(({ off }) => off === null), ...items.filter(({ off }) => off !== null)];
  return fuzzysort
    .go(text, items, { key: (item) => `${item.binding.does} ${item.binding.keys.map(keyLabel).join(" ")}` })
    .map(({ obj }) => obj);
}

export function helpKey(state: State, dialog: Help, { action, key }: DialogKey): Step {
  const items = helpItems(state, dialog);
  switch (action) {
    case "picker.down":
      return asking(state, { ...dialog, cursor: turned(dialog.cursor, 1, items.length) });
    case "picker.up":
      return asking(state, { ...dialog, cursor: turned(dialog.cursor, -1, items.length) });
    case "picker.back":
      return [closed(state)];
    case "picker.choose":
      return run(state, dialog, items);
    default: {
      const field = edit(dialog.field, key);
      return field === null ? [state] : asking(state, { ...dialog, field, cursor: 0 });
    }
  }
}

/** A line that begins with a command is a command; else the action under the cursor is done. */
function run(state: State, dialog: Help, items: readonly HelpItem[]): Step {
  const command = parseCommand(closed(state), dialog.field.text);
  if (command !== null) return command;
  const item = items[Math.min(dialog.cursor, items.length - 1)];
  return item === undefined ? [state] : [closed(state), { do: "press", action: item.binding.id }];
}
