import { queueRows } from "../model/layout.ts";
import { cursorIndex, type QueueState, type State, viewsOf } from "../model/state.ts";
import { ask, type Effect, type Handler, type Step } from "../model/step.ts";

/** Lines are read ahead of the cursor by this many. */
const AHEAD = 100;
const MORE = 500;
/** A queue that is longer than this is filtered, not walked. */
const MOST = 5000;

/** Moves the cursor by rows, and reads on when it nears the end of what was read. */
export const by =
  (rows: (state: State) => number): Handler =>
  (state) =>
    toIndex(state, Math.max(0, cursorIndex(state)) + rows(state));

export const half = (state: State): number => Math.max(1, Math.floor(queueRows(state) / 2));
export const page = (state: State): number => Math.max(1, queueRows(state) - 1);

export function toIndex(state: State, index: number): Step {
  const { lines } = state.queue;
  const line = lines[Math.max(0, Math.min(index, lines.length - 1))];
  return line === undefined ? [state] : toNumber(state, line.number);
}

/** Puts the cursor on a ticket; its page is read behind it. */
export function toNumber(state: State, number: number): Step {
  if (state.queue.cursor === number) return [state];
  const moved = shown({ ...state, queue: { ...state.queue, cursor: number } });
  const rest = moved.queue.lines.length - cursorIndex(moved);
  const { limit, lines } = moved.queue;
  const [asked, ...effects] =
    rest < AHEAD && lines.length >= limit && limit < MOST ? withLimit(moved, limit + MORE) : [moved];
  return [asked, { do: "ask", question: { what: "page", number } }, ...effects];
}

/** The last of what was read; with it, as much as can be walked is read. */
export function toLast(state: State): Step {
  const { lines, limit } = state.queue;
  const [moved, ...effects] = toIndex(state, lines.length - 1);
  if (lines.length < limit || limit >= MOST) return [moved, ...effects];
  const [asked, ...more] = withLimit(moved, MOST);
  return [asked, ...effects, ...more];
}

function withLimit(state: State, limit: number): Step {
  const asked = { ...state, queue: { ...state.queue, limit: Math.min(MOST, limit) } };
  return [asked, ...readQueue(asked)];
}

/** The questions that the queue pane answers. */
export function readQueue(state: State): readonly Effect[] {
  const view = viewsOf(state)[state.view];
  if (view === undefined || state.setup === null) return [];
  const query = [view.query, state.queue.filter].filter((part) => part.trim() !== "").join(" ");
  const order = view.order ?? state.setup.plan.queue.order;
  return [ask({ what: "inbox", query, order, limit: state.queue.limit })];
}

/** The queue scrolled so that the cursor is in sight. */
export function shown(state: State): State {
  const top = scrolledTo(state.queue, cursorIndex(state), queueRows(state));
  return top === state.queue.top ? state : { ...state, queue: { ...state.queue, top } };
}

function scrolledTo({ top, lines }: QueueState, index: number, rows: number): number {
  const last = Math.max(0, lines.length - rows);
  if (index < 0) return Math.min(top, last);
  if (index < top) return index;
  return Math.min(Math.max(top, index - rows + 1), Math.max(last, index - rows + 1));
}
