import { clusters, cut, width } from "../../core/words/width.ts";
import type { Style } from "./theme.ts";

/** A picture is lines, a line is spans: text with a meaning. Everything is laid out before a single escape code is made. */
export type Span = { readonly text: string; readonly style?: Style | undefined; readonly reverse?: boolean };
export type Line = readonly Span[];

export function styled(style: Style | undefined, text: string): Span {
  return { text, style };
}

export function plain(text: string): Line {
  return [{ text }];
}

/** The line without its styles. */
export function textOf(line: Line): string {
  return line.map((span) => span.text).join("");
}

export function lineWidth(line: Line): number {
  return line.reduce((sum, span) => sum + width(span.text), 0);
}

/** The line cut (with an ellipsis) or filled with blanks to exactly so many cells. */
export function fitted(line: Line, cells: number): Line {
  const taken: Span[] = [];
  let left = cells;
  for (const span of line) {
    const wide = width(span.text);
    if (wide > left) {
      const text = cut(span.text, left);
      taken.push({ ...span, text: text + " ".repeat(Math.max(0, left - width(text))) });
      return taken;
    }
    taken.push(span);
    left -= wide;
  }
  return left > 0 ? [...taken, { text: " ".repeat(left) }] : taken;
}

/** Left part, right part, and between them as many of the filler as it takes to be exactly so many cells wide. */
export function spread(left: Line, right: Line, cells: number, filler = " ", style?: Style): Line {
  const gap = cells - lineWidth(left) - lineWidth(right);
  if (gap >= 0) return [...left, styled(style, filler.repeat(gap)), ...right];
  const room = cells - lineWidth(right);
  return room > 0 ? [...fitted(left, room), ...right] : fitted(right, cells);
}

/** The whole line in reverse video: where the cursor is. */
export function reversed(line: Line): Line {
  return line.map((span) => ({ ...span, reverse: true }));
}

/** The cells [from, to) of a line; half of a wide character becomes a blank. */
export function slice(line: Line, from: number, to: number): Line {
  const kept: Span[] = [];
  let at = 0;
  for (const span of line) {
    const wide = width(span.text);
    if (at < to && at + wide > from) {
      const text = at >= from && at + wide <= to ? span.text : cells(span.text, from - at, to - at);
      kept.push({ ...span, text });
    }
    at += wide;
  }
  return kept;
}

function cells(text: string, from: number, to: number): string {
  let at = 0;
  let kept = "";
  for (const segment of clusters(text)) {
    const wide = width(segment);
    const shown = Math.min(at + wide, to) - Math.max(at, from);
    if (shown > 0) kept += shown === wide ? segment : " ".repeat(shown);
    at += wide;
  }
  return kept;
}

/** Puts the lines of a box over a picture, its top left corner at (x, y). */
export function over(picture: readonly Line[], box: readonly Line[], x: number, y: number): readonly Line[] {
  return picture.map((line, row) => {
    const lid = box[row - y];
    if (lid === undefined) return line;
    const end = x + lineWidth(lid);
    return [...fitted(slice(line, 0, x), x), ...lid, ...slice(line, end, Number.POSITIVE_INFINITY)];
  });
}
