import type { Binding } from "../model/binding.ts";
import type { Dialog, DialogKind, DialogOf } from "../model/dialog.ts";
import { hint } from "../model/hints.ts";
import { defaults } from "../model/keymap.ts";
import { told } from "../model/news.ts";
import { PANES, type Place } from "../model/place.ts";
import type { State } from "../model/state.ts";
import type { Answer, Effect, Handler, Step } from "../model/step.ts";
import { EMPTY_FIELD, edit, editLines, insert, insertLine, type TextField } from "../terminal/text-field.ts";
import { DIALOGS } from "./all.ts";
import { DIALOG_GROUP } from "./dialog.ts";

/** What happens to whatever dialog is open: readings of the list. */

/** The keys of all dialogs; those that several have in common once. */
export function dialogKeys(): readonly Binding[] {
  const all = Object.values(DIALOGS).flatMap(({ group, keys }) => defaults(group ?? DIALOG_GROUP, keys));
  return [...new Map(all.map((binding) => [binding.id, binding])).values()];
}

/** The keys of what opens a dialog. */
export function openingKeys(): readonly Binding[] {
  return Object.values(DIALOGS).flatMap(({ opens }) =>
    opens.map(({ open: _, ...entry }): Binding => ({ ...entry, origin: "default" })),
  );
}

const OPENERS: ReadonlyMap<string, Handler> = new Map(
  Object.values(DIALOGS).flatMap(({ opens }) => opens.map(({ id, open }) => [id, open] as const)),
);

/** What opens a dialog by this action; undefined for other actions. */
export function openerOf(action: string): Handler | undefined {
  return OPENERS.get(action);
}

/** Where keys go now: what is asked, else the pane with the focus. */
export function placeOf({ dialog, focus }: State): Place {
  return dialog === null ? PANES[focus] : dialogPlace(dialog);
}

function dialogPlace<Kind extends DialogKind>(dialog: DialogOf<Kind>): Place {
  return DIALOGS[dialog.kind].place(dialog);
}

/** Gives a key to a dialog: to the action that it is there, else to its text. */
export function dialogKey<Kind extends DialogKind>(
  state: State,
  dialog: DialogOf<Kind>,
  action: string | null,
  key: string,
): Step {
  const { does, types, manyLines, otherwise } = DIALOGS[dialog.kind];
  const doing = action === null ? undefined : (does[action] ?? openerOf(action));
  if (doing !== undefined) return doing(state, dialog);
  if (types === undefined || !("field" in dialog)) return otherwise?.(state, dialog, key) ?? [state];
  const field = (manyLines ? editLines : edit)(dialog.field, key);
  return field === null ? [state] : types(state, dialog, field);
}

/** What the open dialog reads from the desk. */
export function dialogQuestions({ dialog }: State): readonly Effect[] {
  return dialog === null ? [] : questionsOf(dialog);
}

function questionsOf<Kind extends DialogKind>(dialog: DialogOf<Kind>): readonly Effect[] {
  return DIALOGS[dialog.kind].asks?.(dialog) ?? [];
}

/** The state with an answer in the dialog that asked for it. */
export function answeredInDialog(state: State, answer: Answer): State {
  const { dialog } = state;
  return dialog === null ? state : { ...state, dialog: withAnswer(dialog, answer) };
}

function withAnswer<Kind extends DialogKind>(dialog: DialogOf<Kind>, answer: Answer): Dialog {
  return DIALOGS[dialog.kind].answered?.(dialog, answer) ?? dialog;
}

/** What the editor gave back is the whole text of the dialog that it came from. */
export function edited(state: State, text: string): Step {
  const { dialog } = state;
  if (dialog === null || !("field" in dialog)) return [state];
  return paste({ ...state, dialog: { ...dialog, field: EMPTY_FIELD } }, text);
}

/** A paste is text, never keys: into the text that is being written; where nothing is written it does nothing. */
export function paste(state: State, text: string): Step {
  const { dialog, keymap } = state;
  const taken = dialog === null ? null : pasted(state, dialog, text);
  if (taken !== null) return taken;
  const reply = hint(keymap, "ticket.reply", "to reply");
  return told(state, `a paste goes into a text${reply}${hint(keymap, "ticket.note", "for a note")}`);
}

function pasted<Kind extends DialogKind>(state: State, dialog: DialogOf<Kind>, text: string): Step | null {
  const { types, manyLines } = DIALOGS[dialog.kind];
  if (types === undefined || !("field" in dialog)) return null;
  const field: TextField = dialog.field;
  return types(state, dialog, manyLines ? insert(field, text) : insertLine(field, text.trimEnd()));
}
