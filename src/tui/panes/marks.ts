import { cursorIndex, type State } from "../model/state.ts";
import type { Step } from "../model/step.ts";
import { toIndex } from "./queue-moves.ts";

/** Marks the ticket under the cursor, or takes the mark away, and goes down. */
export function toggleMark(state: State): Step {
  const { cursor, marks } = state.queue;
  if (cursor === null) return [state];
  const changed = marks.includes(cursor) ? marks.filter((mark) => mark !== cursor) : [...marks, cursor];
  return toIndex(withMarks(state, changed), cursorIndex(state) + 1);
}

/** The first `v` begins a range, the second marks everything from there to here. */
export function range(state: State): Step {
  const { anchor, cursor, lines, marks } = state.queue;
  if (anchor === null) return [{ ...state, queue: { ...state.queue, anchor: cursor } }];
  const from = lines.findIndex(({ number }) => number === anchor);
  const to = cursorIndex(state);
  const between = lines.slice(Math.min(from, to), Math.max(from, to) + 1).map(({ number }) => number);
  return [withMarks(state, [...new Set([...marks, ...between])])];
}

/** Marks all tickets of the list, or none if all are marked. */
export function markAll(state: State): Step {
  const all = state.queue.lines.map(({ number }) => number);
  return [withMarks(state, state.queue.marks.length === all.length ? [] : all)];
}

export function withoutMarks(state: State): State {
  return withMarks(state, []);
}

function withMarks(state: State, marks: readonly number[]): State {
  return { ...state, queue: { ...state.queue, marks, anchor: null } };
}
