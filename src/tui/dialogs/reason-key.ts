import type { Act } from "../model/act.ts";
import type { Dialog } from "../model/dialog.ts";
import type { State } from "../model/state.ts";
import type { Step } from "../model/step.ts";
import { edit, type TextField } from "../terminal/text-field.ts";
import { asking, closed, confirmed } from "./asking.ts";
import type { DialogKey } from "./dialog-keys.ts";

/** A dialog that wants a reason in a text field and is confirmed by Ctrl-S. */
export type Reasoned = Extract<Dialog, { readonly refusal: string | null; readonly field: TextField }>;

/** What those dialogs have in common: Esc goes back, Ctrl-S does it if a reason is given, other keys type. */
export function reasonKey(
  state: State,
  dialog: Reasoned,
  { action, key }: DialogKey,
  act: Act,
  leave: Dialog | null,
): Step {
  switch (action) {
    case "dialog.back":
      return [{ ...closed(state), dialog: leave }];
    case "dialog.confirm":
      return dialog.field.text.trim() === ""
        ? asking(state, { ...dialog, refusal: "a reason is needed" })
        : confirmed(state, act, dialog);
    default: {
      const field = key === "enter" ? null : edit(dialog.field, key);
      return field === null ? [state] : asking(state, { ...dialog, field, refusal: null });
    }
  }
}
