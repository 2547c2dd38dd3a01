import type { Asked } from "../model/act.ts";
import type { KeyEntry, KeyTable } from "../model/binding.ts";
import type { Dialog } from "../model/dialog.ts";
import type { Group } from "../model/keys-of-panes.ts";
import type { Place } from "../model/place.ts";
import type { State } from "../model/state.ts";
import type { Answer, Effect, Handler, Step } from "../model/step.ts";
import type { Inside } from "../terminal/inside.ts";
import type { Line } from "../terminal/span.ts";
import type { TextField } from "../terminal/text-field.ts";

/** A dialog that has no box: its text is typed in the message line, and the caret is in this column. */
export type Prompt = { readonly line: Line; readonly column: number };

/** What a dialog does with an action, a text or a key. */
type Doing<Open, Given = void> = (state: State, dialog: Open, given: Given) => Step;

/** An action that opens a dialog, unless there is nothing to ask, and the heading under which its keys stand. */
type Opening<Id> = KeyEntry & { readonly id: Id; readonly group: Group | typeof DIALOG_GROUP; readonly open: Handler };

export const DIALOG_GROUP = "Dialogs";

/**
 * All there is to one dialog, whose state is `Open`; what is not asked of every dialog is optional. To add one: a file
 * with such a value, and its line in all.ts.
 */
export type DialogSpec<Open, Id extends string = string, Opener extends string = string> = {
  /** What opens it: without any of these it could never be seen. */
  readonly opens: readonly [Opening<Opener>, ...Opening<Opener>[]];
  readonly place: (dialog: Open) => Place;
  /** Under which its keys stand in the documentation; else under "Dialogs". */
  readonly group?: string;
  /** Its actions with their keys, and what each one does. */
  readonly keys: Readonly<Record<Id, KeyTable[string]>>;
  readonly does: Readonly<Record<Id, Doing<Open>>>;
  /** Takes the text field as it is after typing, a paste or the editor. Without it nothing can be written. */
  readonly types?: Doing<Open, TextField>;
  /** Whether Enter begins a new line and a paste keeps its lines. */
  readonly manyLines?: boolean;
  /** Takes a key that is no action here and types nothing. */
  readonly otherwise?: Doing<Open, string>;
  /** What is seen of it, in at most so many cells and rows. */
  readonly picture: (state: State, dialog: Open, cells: number, rows: number) => Inside | Prompt;
  /** What it reads from the desk, and reads again when something has changed. */
  readonly asks?: (dialog: Open) => readonly Effect[];
  readonly answered?: (dialog: Open, answer: Answer) => Open;
};

/** Opens a dialog, or shows the one that is open changed. */
export function asking(state: State, dialog: Dialog): Step {
  return [{ ...state, dialog }];
}

export function closed(state: State): State {
  return { ...state, dialog: null, prefix: null };
}

export function goBack(state: State): Step {
  return [closed(state)];
}

/** Tells the desk what was asked for. The dialog closes at once, and comes back with the reason if the desk refuses. */
export function confirmed(state: State, act: Asked, dialog: Dialog): Step {
  return [closed(state), { do: "act", act, from: dialog }];
}

/** Writes the text on in the person's own editor. */
export function inEditor(state: State, { field }: { readonly field: TextField }): Step {
  return [state, { do: "edit", text: field.text }];
}

/** Moves a cursor through a list of so many, around its ends. */
export function turned(cursor: number, by: 1 | -1, count: number): number {
  return count === 0 ? 0 : (Math.min(cursor, count - 1) + by + count) % count;
}
