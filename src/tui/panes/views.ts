import { EMPTY_QUEUE, type State, viewsOf } from "../model/state.ts";
import { ask, type Effect, type Step } from "../model/step.ts";
import { readQueue } from "./queue-moves.ts";

/** Shows another view; the filter and the marks belong to the one that is left. */
export function toView(state: State, index: number): Step {
  if (index === state.view || viewsOf(state)[index] === undefined) return [state];
  const moved: State = { ...state, view: index, queue: EMPTY_QUEUE, scroll: 0, focus: "queue", zoomed: false };
  return [moved, ...readQueue(moved)];
}

/** The next or previous view, around the ends. */
export function turnView(state: State, by: 1 | -1): Step {
  const count = viewsOf(state).length;
  return count === 0 ? [state] : toView(state, (state.view + by + count) % count);
}

/** The queue by another filter, from its top; marks belong to what was shown. */
export function filtered(state: State, filter: string): Step {
  if (filter === state.queue.filter) return [state];
  const queue = { ...state.queue, filter, fault: null, top: 0, marks: [], anchor: null };
  const asked = { ...state, queue };
  return [asked, ...readQueue(asked)];
}

/** Reads again everything that the panes show. */
export function readPanes(state: State): readonly Effect[] {
  const seen = state.page === null ? [] : [ask({ what: "page", number: state.page.ticket.number })];
  return [
    ask({ what: "setup" }),
    ...readQueue(state),
    ask({ what: "counts", views: viewsOf(state) }),
    ...seen,
    ask({ what: "due", team: state.me?.teams[0] ?? null }),
    ask({ what: "board" }),
    ask({ what: "log" }),
    ask({ what: "lastChange" }),
  ];
}
