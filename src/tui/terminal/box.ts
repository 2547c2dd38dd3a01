import { width } from "../../core/words/width.ts";
import { fitted, type Line, plain, styled } from "./span.ts";

/** A dialog's frame: a title in the upper edge, the keys in a foot, and room for so many rows between them. */
export function box(title: string, rows: readonly Line[], foot: Line, cells: number, height: number): readonly Line[] {
  const inner = cells - 4;
  const room = Math.max(1, height - 4);
  const shown = rows.length <= room ? rows : rows.slice(0, room);
  const name = fitted(plain(title), Math.min(width(title), inner - 2));
  const edge = "─".repeat(Math.max(0, cells - 5 - name.reduce((sum, span) => sum + width(span.text), 0)));
  return [
    [styled("accent", "╭─ "), ...name.map((span) => styled("accent", span.text)), styled("accent", ` ${edge}╮`)],
    ...shown.map((row) => framed(row, inner)),
    [styled("accent", `├${"─".repeat(cells - 2)}┤`)],
    framed(foot, inner),
    [styled("accent", `╰${"─".repeat(cells - 2)}╯`)],
  ];
}

function framed(row: Line, inner: number): Line {
  return [styled("accent", "│ "), ...fitted(row, inner), styled("accent", " │")];
}
