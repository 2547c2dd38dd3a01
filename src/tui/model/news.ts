import type { News, State } from "./state.ts";
import type { Step } from "./step.ts";

/** How long a success stands, in ms. */
const STANDS = 8000;

/** Tells that something worked; the line goes by itself. */
export function done(state: State, text: string, undo: number | null): Step {
  const id = state.newsCount + 1;
  const news: News = { id, kind: "done", text, undo, until: state.now + STANDS };
  return [
    { ...state, news, newsCount: id },
    { do: "later", ms: STANDS, message: { type: "expired", news: id } },
  ];
}

/** Tells why something was not done; the line stays until the next key. */
export function refused(state: State, text: string): Step {
  return [standing(state, "refused", text)];
}

export function told(state: State, text: string): Step {
  return [standing(state, "told", text)];
}

function standing(state: State, kind: News["kind"], text: string): State {
  const id = state.newsCount + 1;
  return { ...state, news: { id, kind, text, undo: null, until: null }, newsCount: id };
}
