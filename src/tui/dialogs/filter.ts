import type { DialogOf } from "../model/dialog.ts";
import type { State } from "../model/state.ts";
import type { Handler, Step } from "../model/step.ts";
import { by, readQueue } from "../panes/queue-moves.ts";
import { edit, fieldOf, type TextField } from "../terminal/text-field.ts";
import { asking, closed } from "./asking.ts";
import type { DialogKey } from "./dialog-keys.ts";

type Filter = DialogOf<"filter">;

export const openFilter: Handler = (state) =>
  asking(
    { ...state, focus: "queue" },
    { kind: "filter", field: fieldOf(state.queue.filter), before: state.queue.filter, cursor: state.queue.cursor },
  );

/** The list follows as one types; Enter keeps the filter, Esc goes back to the one before. */
export function filterKey(state: State, dialog: Filter, { action, key }: DialogKey): Step {
  switch (action) {
    case "prompt.keep":
      return [closed(state)];
    case "prompt.back":
      return filtered(back(state, dialog), dialog.before);
    case "prompt.down":
      return by(() => 1)(state);
    case "prompt.up":
      return by(() => -1)(state);
    default: {
      const field = edit(dialog.field, key);
      return field === null ? [state] : filterTyped(state, dialog, field);
    }
  }
}

/** To the ticket on which the filter was begun. */
function back(state: State, { cursor }: Filter): State {
  const shown = closed(state);
  return cursor === null ? shown : { ...shown, queue: { ...shown.queue, cursor } };
}

export function filterTyped(state: State, dialog: Filter, field: TextField): Step {
  const typed: State = { ...state, dialog: { ...dialog, field } };
  return field.text === dialog.field.text ? [typed] : filtered(typed, field.text);
}

/** The queue by another filter, from its top; marks belong to what was shown. */
export function filtered(state: State, filter: string): Step {
  if (filter === state.queue.filter) return [state];
  const queue = { ...state.queue, filter, fault: null, top: 0, marks: [], anchor: null };
  const asked = { ...state, queue };
  return [asked, ...readQueue(asked)];
}
