import { type SafeText, line as safe } from "../../core/words/safe-text.ts";
import { clusters, width } from "../../core/words/width.ts";
import { type Line, slice, styled, unstyled } from "./span.ts";
import type { TextField } from "./text-field.ts";

/** A text field on one line: what fits around the caret, and the caret's column. */
export function fieldLine(
  prompt: SafeText,
  { text, caret }: TextField,
  cells: number,
): { readonly line: Line; readonly column: number } {
  const room = Math.max(4, cells - width(prompt) - 1);
  const before = width(safe(text.slice(0, caret)));
  const from = before < room ? 0 : before - room + 1;
  const shown = slice([unstyled(safe(text))], from, from + room);
  return { line: [styled("accent", prompt), ...shown], column: width(prompt) + before - from };
}

/** A text of many lines, wrapped at any place, with the caret's row and column: each row shows exactly what was typed. */
export function textRows(
  field: TextField,
  cells: number,
): { readonly rows: readonly SafeText[]; readonly row: number; readonly column: number } {
  const rows: SafeText[] = [];
  let caret = { row: 0, column: 0 };
  let at = 0;
  for (const paragraph of field.text.split("\n")) {
    for (const piece of broken(paragraph, cells)) {
      if (field.caret >= at && field.caret <= at + piece.length) {
        caret = { row: rows.length, column: width(safe(field.text.slice(at, field.caret))) };
      }
      rows.push(safe(piece));
      at += piece.length;
    }
    at += 1;
  }
  return { rows, ...caret };
}

/** Breaks after a space where there is one; every character stays, so that the caret can stand anywhere. */
function broken(paragraph: string, cells: number): readonly string[] {
  const pieces: string[] = [];
  let piece = "";
  let used = 0;
  for (const cluster of clusters(paragraph)) {
    const wide = width(safe(cluster));
    if (used + wide > cells && piece !== "") {
      const space = cluster === " " ? piece.length : piece.lastIndexOf(" ") + 1;
      const kept = space > 0 ? piece.slice(0, space) : piece;
      pieces.push(kept);
      piece = piece.slice(kept.length);
      used = width(safe(piece));
    }
    piece += cluster;
    used += wide;
  }
  return [...pieces, piece];
}
