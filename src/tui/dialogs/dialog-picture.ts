import type { DialogKind, DialogOf } from "../model/dialog.ts";
import type { State } from "../model/state.ts";
import { footerKeys } from "../panes/footer.ts";
import { box } from "../terminal/box.ts";
import { footItem, type Inside, rowsWithin } from "../terminal/inside.ts";
import type { Line } from "../terminal/span.ts";
import { DIALOGS } from "./all.ts";
import type { Prompt } from "./dialog.ts";
import { placeOf } from "./open-dialog.ts";

export type Box = {
  readonly lines: readonly Line[];
  readonly x: number;
  readonly y: number;
  readonly caret: { readonly x: number; readonly y: number } | null;
};

/** What is asked: in a box in the middle of the screen, or typed in the message line. */
export type DialogPicture = { readonly box: Box | null; readonly prompt: Prompt | null };

const WIDEST = 76;

/** The dialog that is open; neither box nor prompt if there is none. */
export function dialogPicture(state: State): DialogPicture {
  const { dialog, size } = state;
  if (dialog === null) return { box: null, prompt: null };
  const cells = Math.min(WIDEST, size.columns - 2);
  const most = size.rows - 2;
  const seen = pictureOf(state, dialog, cells - 4, most - 4);
  return "rows" in seen ? { box: boxOf(state, seen, cells, most), prompt: null } : { box: null, prompt: seen };
}

function pictureOf<Kind extends DialogKind>(
  state: State,
  dialog: DialogOf<Kind>,
  cells: number,
  rows: number,
): Inside | Prompt {
  return DIALOGS[dialog.kind].picture(state, dialog, cells, rows);
}

function boxOf(state: State, inside: Inside, cells: number, most: number): Box {
  const { size } = state;
  const room = Math.max(1, most - 4);
  const shown = rowsWithin(inside, room);
  const rows = shown.map((row) => inside.rows[row] ?? []);
  const lines = box(inside.title, rows, inside.foot ?? keysFoot(state), cells);
  const x = Math.floor((size.columns - cells) / 2);
  const y = Math.max(1, Math.floor((size.rows - lines.length) / 2));
  const { caret } = inside;
  return {
    lines,
    x,
    y,
    caret:
      caret === undefined
        ? null
        : { x: x + 2 + Math.min(caret.column, cells - 4), y: y + 1 + shown.indexOf(caret.row) },
  };
}

function keysFoot(state: State): readonly Line[] {
  return footerKeys(state, placeOf(state)).map(({ key, does }) => footItem(key, does));
}
