import type { Dialog } from "../model/dialog.ts";
import { type ActionId, bindingOf } from "../model/keymap.ts";
import { placeOf } from "../model/place.ts";
import type { State } from "../model/state.ts";
import type { Step } from "../model/step.ts";
import { assignKey } from "./assign.ts";
import { composeKey } from "./composer.ts";
import { escalateKey } from "./escalate.ts";
import { filterKey } from "./filter.ts";
import { helpKey } from "./help.ts";
import { menuKey } from "./menu.ts";
import { numberKey } from "./number-prompt.ts";
import { overrideKey } from "./override.ts";
import { quitKey } from "./quitting.ts";
import { stealKey } from "./steal.ts";

/** A key in a dialog: what the keymap calls it there, and its own name for text and for menus. */
export type DialogKey = { readonly action: ActionId | null; readonly key: string };

/** Gives a key to the dialog that is open. */
export function dialogKey(state: State, dialog: Dialog, key: string): Step {
  const pressed: DialogKey = { action: bindingOf(placeOf(state), key)?.id ?? null, key };
  if (state.chord) return chorded(state, dialog, pressed);
  if (pressed.action === "composer.editor" || pressed.action === "dialog.editor") return [{ ...state, chord: true }];
  return given(state, dialog, pressed);
}

/** After Ctrl-X only Ctrl-E means something; any other key is itself again. */
function chorded(state: State, dialog: Dialog, pressed: DialogKey): Step {
  const freed = { ...state, chord: false };
  if (pressed.key === "ctrl-e" && "field" in dialog) return [freed, { do: "edit", text: dialog.field.text }];
  return given(freed, dialog, pressed);
}

function given(state: State, dialog: Dialog, pressed: DialogKey): Step {
  switch (dialog.kind) {
    case "help":
      return helpKey(state, dialog, pressed);
    case "assign":
      return assignKey(state, dialog, pressed);
    case "override":
      return overrideKey(state, dialog, pressed);
    case "escalate":
      return escalateKey(state, dialog, pressed);
    case "steal":
      return stealKey(state, dialog, pressed);
    case "compose":
      return composeKey(state, dialog, pressed);
    case "menu":
      return menuKey(state, dialog, pressed);
    case "filter":
      return filterKey(state, dialog, pressed);
    case "number":
      return numberKey(state, dialog, pressed);
    case "quit":
      return quitKey(state, pressed);
  }
}
