import { dialogQuestions } from "./dialogs/open-dialog.ts";
import type { State } from "./model/state.ts";
import type { Effect } from "./model/step.ts";
import { readPanes } from "./panes/views.ts";

/** Reads everything that can be seen again. */
export function readAll(state: State): readonly Effect[] {
  return [...readPanes(state), ...dialogQuestions(state)];
}
