import { layoutFor, type Rect } from "../model/layout.ts";
import type { State } from "../model/state.ts";
import type { Handler, Step } from "../model/step.ts";
import { headRows } from "./ticket-head.ts";
import { ticketText } from "./ticket-text.ts";

/** Scrolls the ticket's text by lines; the cursor of the queue stays. */
export const scrollBy =
  (lines: (state: State) => number): Handler =>
  (state) =>
    scrollTo(state, state.scroll + lines(state));

export function scrollTo(state: State, line: number): Step {
  const scroll = Math.max(0, Math.min(line, lastScroll(state)));
  return [scroll === state.scroll ? state : { ...state, scroll }];
}

/** To the beginning of the next message (older, further down), or of the one before. */
export function toMessage(state: State, direction: 1 | -1): Step {
  const text = textOf(state);
  const starts = text?.starts ?? [];
  const next =
    direction === 1 ? starts.find((start) => start > state.scroll) : starts.findLast((start) => start < state.scroll);
  return next === undefined ? [state] : scrollTo(state, next);
}

export const halfOfTicket = (state: State): number => Math.max(1, Math.floor(textRows(state) / 2));
export const pageOfTicket = (state: State): number => Math.max(1, textRows(state) - 1);

/** How many lines of text the ticket pane shows. */
export function textRows(state: State): number {
  const pane = paneOf(state);
  return pane === null ? 1 : Math.max(1, pane.height - headRows(state, pane));
}

export function lastScroll(state: State): number {
  return Math.max(0, (textOf(state)?.lines.length ?? 0) - textRows(state));
}

function textOf(state: State) {
  const pane = paneOf(state);
  return state.page === null || pane === null ? null : ticketText(state.page, pane.width, state.now, state.zone);
}

function paneOf(state: State): Rect | null {
  return layoutFor(state)?.ticket ?? null;
}
