import { say } from "../../core/words/safe-text.ts";
import { labelOf } from "../model/keymap.ts";
import type { Rect } from "../model/layout.ts";
import type { State } from "../model/state.ts";
import { fitted, type Line, plain, styled } from "../terminal/span.ts";
import { ticketHead } from "./ticket-head.ts";
import { ticketText } from "./ticket-text.ts";

/** One ticket: its head, and the slice of conversation and history that is in sight. */
export function ticketPane(state: State, pane: Rect): readonly Line[] {
  const head = ticketHead(state, pane);
  const rows = pane.height - head.length;
  if (state.page === null) return [...head, ...filled([], rows)];
  const { lines } = ticketText(state.page, pane.width, state.now, state.zone);
  const below = lines.length - state.scroll - rows;
  const seen = lines.slice(state.scroll, state.scroll + rows).map((line) => fitted(line, pane.width));
  if (below <= 0) return [...head, ...filled(seen, rows)];
  const key = labelOf(state.keymap, "ticket.scroll-down");
  const more = say`↓ ${below + 1} more lines${key === "" ? "" : say` (${key})`}`;
  return [
    ...head,
    ...filled(seen.slice(0, rows - 1), rows - 1),
    fitted([styled("dim", say`        ${more}`)], pane.width),
  ];
}

function filled(lines: readonly Line[], rows: number): readonly Line[] {
  return Array.from({ length: Math.max(0, rows) }, (_, row) => lines[row] ?? plain(""));
}
