import type { Act } from "../model/act.ts";
import type { Dialog } from "../model/dialog.ts";
import type { State } from "../model/state.ts";
import type { Step } from "../model/step.ts";

/** Opens a dialog, or shows the one that is open changed. */
export function asking(state: State, dialog: Dialog): Step {
  return [{ ...state, dialog }];
}

export function closed(state: State): State {
  return { ...state, dialog: null, chord: false };
}

/** Tells the desk what was asked for. The dialog closes at once, and comes back with the reason if the desk refuses. */
export function confirmed(state: State, act: Act, dialog: Dialog): Step {
  return [closed(state), { do: "act", act, from: dialog }];
}

/** Moves a cursor through a list of so many, around its ends. */
export function turned(cursor: number, by: 1 | -1, count: number): number {
  return count === 0 ? 0 : (Math.min(cursor, count - 1) + by + count) % count;
}
