import type { Dialog } from "../model/dialog.ts";
import { placeOf } from "../model/place.ts";
import type { State } from "../model/state.ts";
import { footerKeys } from "../panes/footer.ts";
import { box } from "../terminal/box.ts";
import { footLine, type Inside } from "../terminal/inside.ts";
import type { Line } from "../terminal/span.ts";
import { assignPicture } from "./assign-picture.ts";
import { composerPicture } from "./composer-picture.ts";
import { escalatePicture } from "./escalate-picture.ts";
import { helpPicture } from "./help-picture.ts";
import { menuPicture } from "./menu-picture.ts";
import { overridePicture, quitPicture, stealPicture } from "./question-pictures.ts";

export type DialogPicture = {
  readonly lines: readonly Line[];
  readonly x: number;
  readonly y: number;
  readonly caret: { readonly x: number; readonly y: number } | null;
};

const WIDEST = 76;

/** The dialog that is open, in the middle of the screen; null if it has no box of its own (filter and number). */
export function dialogPicture(state: State): DialogPicture | null {
  const { dialog, size } = state;
  if (dialog === null) return null;
  const cells = Math.min(WIDEST, size.columns - 2);
  const most = size.rows - 2;
  const inside = insideOf(state, dialog, cells - 4, most - 4);
  if (inside === null) return null;
  const lines = box(inside.title, inside.rows, inside.foot ?? keysFoot(state), cells, most);
  const x = Math.floor((size.columns - cells) / 2);
  const y = Math.max(1, Math.floor((size.rows - lines.length) / 2));
  const { caret } = inside;
  const inSight = caret !== undefined && caret.row < lines.length - 4;
  return {
    lines,
    x,
    y,
    caret: inSight ? { x: x + 2 + Math.min(caret.column, cells - 4), y: y + 1 + caret.row } : null,
  };
}

function insideOf(state: State, dialog: Dialog, cells: number, rows: number): Inside | null {
  switch (dialog.kind) {
    case "help":
      return helpPicture(state, dialog, cells, rows);
    case "assign":
      return assignPicture(state, dialog, cells, rows);
    case "override":
      return overridePicture(state, dialog);
    case "escalate":
      return escalatePicture(state, dialog, cells);
    case "steal":
      return stealPicture(dialog);
    case "compose":
      return composerPicture(state, dialog, cells, rows);
    case "menu":
      return menuPicture(dialog);
    case "quit":
      return quitPicture(state);
    case "filter":
    case "number":
      return null;
  }
}

function keysFoot(state: State): Line {
  return footLine(footerKeys(state, placeOf(state)).map(({ key, does }) => [key, does]));
}
