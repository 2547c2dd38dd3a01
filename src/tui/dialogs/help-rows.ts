import { type SafeText, line as safe, say } from "../../core/words/safe-text.ts";
import { pad } from "../../core/words/width.ts";
import type { Binding } from "../model/binding.ts";
import { GLYPH } from "../terminal/glyphs.ts";
import { fitted, type Line, reversed, styled, unstyled } from "../terminal/span.ts";

/** One entry of the help: an action, its keys, and why it is off here, if it is. */
export type HelpItem = { readonly binding: Binding; readonly labels: SafeText; readonly off: string | null };

/** One row of the help: the name of a group, one or two actions side by side, or one that is off, with the reason. */
export type HelpRow = { readonly line: Line; readonly hasCursor: boolean };

const TWO_COLUMNS = 60;

type Indexed = HelpItem & { readonly index: number };

export function helpRows(
  items: readonly HelpItem[],
  cursor: number,
  cells: number,
  areGrouped: boolean,
): readonly HelpRow[] {
  const indexed = items.map((item, index): Indexed => ({ ...item, index }));
  const on = indexed.filter(({ off }) => off === null);
  const off = indexed.filter((item) => item.off !== null);
  const groups = areGrouped ? [...Map.groupBy(on, ({ binding }) => binding.group)] : [["", on] as const];
  return [
    ...groups.flatMap(([name, members]) => [...heading(name), ...paired(members, cursor, cells)]),
    ...off.map((item) => offRow(item, cursor, cells)),
  ];
}

function heading(name: string): readonly HelpRow[] {
  return name === "" ? [] : [{ line: [styled("strong", safe(name))], hasCursor: false }];
}

/** Two actions a row where there is room, in the order in which the cursor passes them. */
function paired(items: readonly Indexed[], cursor: number, cells: number): readonly HelpRow[] {
  const width = cells >= TWO_COLUMNS ? Math.floor(cells / 2) : cells;
  const each = cells >= TWO_COLUMNS ? 2 : 1;
  return Array.from({ length: Math.ceil(items.length / each) }, (_, row): HelpRow => {
    const here = items.slice(row * each, row * each + each);
    return {
      line: here.flatMap((item) => cell(item, cursor, width)),
      hasCursor: here.some(({ index }) => index === cursor),
    };
  });
}

function cell({ binding, labels, index }: Indexed, cursor: number, width: number): Line {
  const isCursor = index === cursor;
  const line: Line = [
    unstyled(say` ${isCursor ? GLYPH.cursor : " "} `),
    styled("key", pad(labels, 10)),
    unstyled(say` ${safe(binding.does)}`),
  ];
  return isCursor ? reversed(fitted(line, width)) : fitted(line, width);
}

function offRow({ binding, labels, off, index }: Indexed, cursor: number, cells: number): HelpRow {
  const isCursor = index === cursor;
  const words = say` ${isCursor ? GLYPH.cursor : " "} ${pad(labels, 10)} ${safe(binding.does)}  Off here: ${safe(off ?? "")}`;
  const line = fitted([styled("dim", words)], cells);
  return { line: isCursor ? reversed(line) : line, hasCursor: isCursor };
}
