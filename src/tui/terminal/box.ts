import { line, repeated, say } from "../../core/words/safe-text.ts";
import { width } from "../../core/words/width.ts";
import { footLine } from "./inside.ts";
import { fitted, type Line, lineWidth, plain, styled } from "./span.ts";

/** A dialog's frame: a title in the upper edge, and the keys in a foot. */
export function box(title: string, rows: readonly Line[], foot: readonly Line[], cells: number): readonly Line[] {
  const inner = cells - 4;
  const name = fitted(plain(line(title)), Math.min(width(line(title)), inner - 2));
  const edge = repeated(cells - 5 - lineWidth(name), "─");
  return [
    [styled("accent", "╭─ "), ...name.map((span) => styled("accent", span.text)), styled("accent", say` ${edge}╮`)],
    ...rows.map((row) => framed(row, inner)),
    [styled("accent", say`├${repeated(cells - 2, "─")}┤`)],
    framed(footLine(foot, inner), inner),
    [styled("accent", say`╰${repeated(cells - 2, "─")}╯`)],
  ];
}

function framed(row: Line, inner: number): Line {
  return [styled("accent", "│ "), ...fitted(row, inner), styled("accent", " │")];
}
