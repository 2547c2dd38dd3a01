import { line, say } from "../../core/words/safe-text.ts";
import { type Line, lineWidth, styled, unstyled } from "./span.ts";

/** The inside of a dialog. The caret, where there is one, is a cell of the inside. */
export type Inside = {
  readonly title: string;
  readonly rows: readonly Line[];
  /** Keys with what they do, in the place of those that work, where these depend on more than the place. */
  readonly foot?: readonly Line[];
  readonly caret?: { readonly column: number; readonly row: number };
  /** Rows that are shown on however low a screen, the most needed first: what will be acted on, why it was refused. */
  readonly kept?: readonly number[];
};

/**
 * The rows that are seen where there is room for so many: all, if they fit. Else those that are kept and the one with the
 * caret, then what stands above these, then what stands below; none of them empty.
 */
export function rowsWithin({ rows, caret, kept = [] }: Inside, room: number): readonly number[] {
  const all = rows.map((_, row) => row);
  if (rows.length <= room) return all;
  const needed = [...(caret === undefined ? [] : [caret.row]), ...kept];
  const [at = 0] = needed;
  const around = [...all.slice(0, at).toReversed(), ...all.slice(at)].filter((row) => lineWidth(rows[row] ?? []) > 0);
  return [...new Set([...needed, ...around])].slice(0, room).toSorted((a, b) => a - b);
}

/** A key with what it does. */
export function footItem(key: string, does: string): Line {
  return [styled("key", line(key)), unstyled(say` ${line(does)}`)];
}

/** As many keys as there is room for, dots between; the last one, which leads out, is always there. */
export function footLine(items: readonly Line[], cells: number): Line {
  const last = items.at(-1) ?? [];
  const shown: Line[] = [];
  let room = cells - lineWidth(last);
  for (const item of items.slice(0, -1)) {
    room -= lineWidth(item) + 3;
    if (room < 0) break;
    shown.push([...item, unstyled(" · ")]);
  }
  return [...shown.flat(), ...last];
}
