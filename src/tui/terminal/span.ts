import { joined, repeated, type SafeText, type Sayable } from "../../core/words/safe-text.ts";
import { clusters, cut, width } from "../../core/words/width.ts";
import type { Style } from "./theme.ts";

/** A picture is lines, a line is spans: text with a meaning. Everything is laid out before a single escape code is made. */
export type Span = { readonly text: SafeText; readonly style?: Style | undefined; readonly reverse?: boolean };
export type Line = readonly Span[];

/** Text with a meaning: safe text, or what the program itself says. */
export function styled<Text extends string>(style: Style | undefined, text: Text & Sayable<Text>): Span;
export function styled(style: Style | undefined, text: SafeText): Span {
  return { text, style };
}

/** Text without a style of its own. */
export function unstyled<Text extends string>(text: Text & Sayable<Text>): Span;
export function unstyled(text: SafeText): Span {
  return { text };
}

export function plain<Text extends string>(text: Text & Sayable<Text>): Line;
export function plain(text: SafeText): Line {
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
      taken.push({ ...span, text: joined([text, repeated(left - width(text))]) });
      return taken;
    }
    taken.push(span);
    left -= wide;
  }
  return left > 0 ? [...taken, { text: repeated(left) }] : taken;
}

/** Left part, right part, and between them as many of the filler as it takes to be exactly so many cells wide. */
export function spread(left: Line, right: Line, cells: number, filler: " " | "─" | "━" = " ", style?: Style): Line {
  const gap = cells - lineWidth(left) - lineWidth(right);
  if (gap >= 0) return [...left, styled(style, repeated(gap, filler)), ...right];
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

function cells(text: SafeText, from: number, to: number): SafeText {
  let at = 0;
  const kept: SafeText[] = [];
  for (const segment of clusters(text)) {
    const wide = width(segment);
    const shown = Math.min(at + wide, to) - Math.max(at, from);
    if (shown > 0) kept.push(shown === wide ? segment : repeated(shown));
    at += wide;
  }
  return joined(kept);
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
