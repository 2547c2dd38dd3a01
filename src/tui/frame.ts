import { line as safe, say } from "../core/words/safe-text.ts";
import { dialogPicture } from "./dialogs/dialog-picture.ts";
import { placeOf } from "./dialogs/open-dialog.ts";
import { labelOf } from "./model/keymap.ts";
import { type Layout, LEAST, layoutFor, type Rect } from "./model/layout.ts";
import type { State } from "./model/state.ts";
import { footer, messageLines } from "./panes/footer.ts";
import { header } from "./panes/header.ts";
import { queuePane } from "./panes/queue-pane.ts";
import { slaPane } from "./panes/sla-pane.ts";
import { ticketPane } from "./panes/ticket-pane.ts";
import { troublePane } from "./panes/trouble-picture.ts";
import { GLYPH } from "./terminal/glyphs.ts";
import { fitted, type Line, over, plain, styled } from "./terminal/span.ts";

/** The whole screen: as many lines as it has rows, none wider than it has columns, and where the caret is. */
export type Frame = {
  readonly lines: readonly Line[];
  readonly caret: { readonly x: number; readonly y: number } | null;
};

export function frame(state: State): Frame {
  const layout = layoutFor(state);
  if (layout === null) return tooSmall(state);
  const lines = Array.from({ length: state.size.rows }, (): Line => plain(""));
  lines[0] = header(state);
  for (const [row, line] of body(state, layout).entries()) lines[row + 1] = line;
  const { box, prompt } = dialogPicture(state);
  const { columns } = state.size;
  lines[layout.footer] = box === null ? footer(state, placeOf(state), columns) : [];
  if (layout.message !== layout.footer || state.news !== null) {
    const message = messageLines(state, columns, Math.max(2, Math.floor(state.size.rows / 4)));
    for (const [row, line] of message.entries()) lines[layout.message - message.length + 1 + row] = line;
  }
  if (prompt !== null) lines[layout.message] = prompt.line;
  const picture = box === null ? lines : over(lines, box.lines, box.x, box.y);
  const caret = prompt === null ? (box?.caret ?? null) : { x: prompt.column, y: layout.message };
  return { lines: picture.map((line) => fitted(line, columns)), caret };
}

function tooSmall({ size, keymap }: State): Frame {
  const key = labelOf(keymap, "quit");
  const quits = key === "" ? "" : ` — ${key} quits`;
  const words = `docket needs ${LEAST.columns} × ${LEAST.rows}, this is ${size.columns} × ${size.rows}${quits}`;
  const lines = Array.from({ length: size.rows }, (_, row) =>
    fitted(plain(row === 0 ? safe(words) : ""), size.columns),
  );
  return { lines, caret: null };
}

/** The panes side by side, a bar between columns. */
function body(state: State, layout: Layout): readonly Line[] {
  const panes = [
    placed(layout.queue, (pane) => queuePane(state, pane)),
    placed(layout.ticket, (pane) =>
      state.trouble === null ? ticketPane(state, pane) : troublePane(state, state.trouble, pane),
    ),
    placed(layout.sla, (pane) => slaPane(state, pane)),
  ].filter((pane) => pane !== null);
  const height = Math.min(layout.message, layout.footer) - 1;
  return Array.from({ length: height }, (_, row) => across(panes, row + 1));
}

type Placed = { readonly rect: Rect; readonly lines: readonly Line[] };

/** A pane that cannot be drawn says so, and takes nothing else with it. */
function placed(rect: Rect | null, draw: (rect: Rect) => readonly Line[]): Placed | null {
  if (rect === null) return null;
  try {
    return { rect, lines: draw(rect) };
  } catch (error) {
    return { rect, lines: [[styled("failed", say` this could not be drawn: ${safe(String(error))}`)]] };
  }
}

function across(panes: readonly Placed[], y: number): Line {
  const here = panes
    .filter(({ rect }) => y >= rect.y && y < rect.y + rect.height)
    .toSorted((a, b) => a.rect.x - b.rect.x);
  return here.flatMap(({ rect, lines }): Line => {
    const line = fitted(lines[y - rect.y] ?? plain(""), rect.width);
    return rect.x === 0 ? line : [styled("dim", GLYPH.bar), ...line];
  });
}
