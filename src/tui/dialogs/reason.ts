import { type SafeText, line as safe, say } from "../../core/words/safe-text.ts";
import type { Asked } from "../model/act.ts";
import type { Dialog } from "../model/dialog.ts";
import type { State } from "../model/state.ts";
import type { Step } from "../model/step.ts";

import { fieldLine } from "../terminal/field-picture.ts";
import { GLYPH } from "../terminal/glyphs.ts";
import type { Inside } from "../terminal/inside.ts";
import { type Line, styled } from "../terminal/span.ts";
import type { TextField } from "../terminal/text-field.ts";
import { wrapWithin } from "../terminal/wrap-within.ts";
import { asking, confirmed } from "./dialog.ts";

/** What dialogs have in common that want a reason, and the reason why the desk or the dialog said no. */
export type Reasoned = { readonly field: TextField; readonly refusal: string | null };

type ReasonedDialog = Extract<Dialog, Reasoned>;

/** The dialog with another text; what was wrong before is over. */
export function retyped(state: State, dialog: ReasonedDialog, field: TextField): Step {
  return asking(state, { ...dialog, field, refusal: null });
}

/** Does it if a reason is given. */
export function withReason(state: State, dialog: ReasonedDialog, act: Asked): Step {
  if (dialog.field.text.trim() === "") return asking(state, { ...dialog, refusal: "a reason is needed" });
  return confirmed(state, act, dialog);
}

const MOST = 6;

/** Nothing if nothing was refused. */
export function refusalLines({ refusal }: Pick<Reasoned, "refusal">, cells: number, most = MOST): readonly Line[] {
  if (refusal === null) return [];
  return wrapWithin(safe(refusal), cells - 2, most).map((part, index) => [
    styled("failed", say`${index === 0 ? GLYPH.no : " "} ${part}`),
  ]);
}

/** Lines, a text field, what was wrong with it, and lines below: in so many cells, and rows if some must be left out. */
export function reasonPicture(
  { label, dialog, above, below }: ReasonRows,
  cells: number,
  rows: number,
): Pick<Inside, "rows" | "caret" | "kept"> {
  const { line, column } = fieldLine(say`${label}${GLYPH.prompt} `, dialog.field, cells);
  const refusal = refusalLines(dialog, cells, Math.min(MOST, Math.max(LEAST, rows - 2)));
  return {
    rows: [...above, line, ...refusal, ...below],
    caret: { column, row: above.length },
    kept: refusal.map((_, index) => above.length + 1 + index),
  };
}

type ReasonRows = {
  readonly label: SafeText;
  readonly dialog: Reasoned;
  readonly above: readonly Line[];
  readonly below: readonly Line[];
};

const LEAST = 2;
