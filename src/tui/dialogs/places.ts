import type { KeyTable } from "../model/binding.ts";
import { ALWAYS, type Place } from "../model/place.ts";

/** Places that several dialogs share, with the keys that these have in common. */

export const PROMPT: Place = { name: "prompt", words: "typing a filter or a number", writes: "line", behind: ALWAYS };

export const PROMPT_KEYS = {
  "prompt.keep": { at: PROMPT, keys: ["enter"], does: "keep", footer: 1, confirms: true },
  "prompt.back": { at: PROMPT, keys: ["esc"], does: "back", footer: 2, leaves: true },
} as const satisfies KeyTable;

export const PICKER: Place = { name: "picker", words: "lists to choose from", writes: "line", behind: ALWAYS };

export const PICKER_KEYS = {
  "picker.down": { at: PICKER, keys: ["down", "ctrl-n", "tab"], does: "next" },
  "picker.up": { at: PICKER, keys: ["up", "ctrl-p", "shift-tab"], does: "previous" },
  "picker.choose": { at: PICKER, keys: ["enter"], does: "choose", footer: 1, confirms: true },
  "picker.back": { at: PICKER, keys: ["esc"], does: "back", footer: 3, leaves: true },
} as const satisfies KeyTable;

export const MENU: Place = { name: "menu", words: "menus", writes: "nothing", behind: ALWAYS };

export const MENU_KEYS = {
  "menu.down": { at: MENU, keys: ["down", "j", "ctrl-n", "tab"], does: "next" },
  "menu.up": { at: MENU, keys: ["up", "k", "ctrl-p", "shift-tab"], does: "previous" },
  "menu.choose": { at: MENU, keys: ["enter"], does: "choose", footer: 1, confirms: true },
  "menu.back": { at: MENU, keys: ["esc", "q"], does: "back", footer: 2, leaves: true },
} as const satisfies KeyTable;

export const QUESTION: Place = { name: "dialog", words: "dialogs", writes: "line", behind: ALWAYS };

export const QUESTION_KEYS = {
  "dialog.confirm": { at: QUESTION, keys: ["ctrl-s"], does: "do it", footer: 1, confirms: true },
  "dialog.editor": { at: QUESTION, keys: ["ctrl-x ctrl-e"], does: "write in $EDITOR" },
  "dialog.back": { at: QUESTION, keys: ["esc"], does: "back", footer: 2, leaves: true },
} as const satisfies KeyTable;
