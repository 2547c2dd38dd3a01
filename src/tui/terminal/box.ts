import { line, repeated, say } from "../../core/words/safe-text.ts";
import { width } from "../../core/words/width.ts";
import { fitted, type Line, lineWidth, plain, styled } from "./span.ts";

/** A dialog's frame: a title in the upper edge, the keys in a foot, and room for so many rows between them. */
export function box(title: string, rows: readonly Line[], foot: Line, cells: number, height: number): readonly Line[] {
  const inner = cells - 4;
  const room = Math.max(1, height - 4);
  const shown = rows.length <= room ? rows : rows.slice(0, room);
  const name = fitted(plain(line(title)), Math.min(width(line(title)), inner - 2));
  const edge = repeated(cells - 5 - lineWidth(name), "─");
  return [
    [styled("accent", "╭─ "), ...name.map((span) => styled("accent", span.text)), styled("accent", say` ${edge}╮`)],
    ...shown.map((row) => framed(row, inner)),
    [styled("accent", say`├${repeated(cells - 2, "─")}┤`)],
    framed(foot, inner),
    [styled("accent", say`╰${repeated(cells - 2, "─")}╯`)],
  ];
}

function framed(row: Line, inner: number): Line {
  return [styled("accent", "│ "), ...fitted(row, inner), styled("accent", " │")];
}
