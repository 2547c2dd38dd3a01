import { pad } from "../../core/words/width.ts";
import type { DialogOf } from "../model/dialog.ts";
import { keyLabel } from "../model/keymap.ts";
import type { State } from "../model/state.ts";
import { fieldLine } from "../terminal/field-picture.ts";
import { GLYPH } from "../terminal/glyphs.ts";
import { footLine, type Inside } from "../terminal/inside.ts";
import { fitted, type Line, plain, reversed, spread, styled } from "../terminal/span.ts";
import { type HelpItem, helpItems } from "./help.ts";

/** One row of the list: the name of a group, one or two actions side by side, or one that is off, with the reason. */
type Row = { readonly line: Line; readonly hasCursor: boolean };

const TWO_COLUMNS = 60;

/** Every action that can be reached from here with its keys; those that are off stand below, with the reason. */
export function helpPicture(state: State, dialog: DialogOf<"help">, cells: number, height: number): Inside {
  const items = helpItems(state, dialog);
  const cursor = Math.min(dialog.cursor, items.length - 1);
  const { line, column } = fieldLine(dialog.asCommand ? ": " : `${GLYPH.prompt} `, dialog.field, cells - 14);
  const all = rowsOf(items, cursor, cells, dialog.field.text.trim() === "");
  const room = Math.max(1, height - 2);
  const at = all.findIndex(({ hasCursor }) => hasCursor);
  const from = Math.max(0, Math.min(at - Math.floor(room / 2), all.length - room));
  const below = all.length - from - room;
  const count =
    below > 0 ? `${GLYPH.down} ${below} more lines` : `${items.length} ${items.length === 1 ? "key" : "keys"}`;
  const none = [plain("No key does that; a command may: claim 42, assign 42 ben, show 17")];
  return {
    title: dialog.asCommand ? "Command: an action, or a line such as assign 42 ben" : `Keys here: ${state.focus}`,
    rows: [
      spread(line, [styled("dim", count)], cells),
      plain(""),
      ...(items.length === 0 ? none : all.slice(from, from + room).map((row) => row.line)),
    ],
    foot: footLine([
      ["Enter", "run"],
      ["↑↓", "choose"],
      ["type", "to search"],
      ["Esc", "close"],
    ]),
    caret: { column, row: 0 },
  };
}

type Indexed = HelpItem & { readonly index: number };

function rowsOf(items: readonly HelpItem[], cursor: number, cells: number, areGrouped: boolean): readonly Row[] {
  const indexed = items.map((item, index): Indexed => ({ ...item, index }));
  const on = indexed.filter(({ off }) => off === null);
  const off = indexed.filter((item) => item.off !== null);
  const groups = areGrouped ? [...Map.groupBy(on, ({ binding }) => binding.group)] : [["", on] as const];
  return [
    ...groups.flatMap(([name, members]) => [...heading(name), ...paired(members, cursor, cells)]),
    ...off.map((item) => offRow(item, cursor, cells)),
  ];
}

function heading(name: string): readonly Row[] {
  return name === "" ? [] : [{ line: [styled("strong", name)], hasCursor: false }];
}

/** Two actions a row where there is room, in the order in which the cursor passes them. */
function paired(items: readonly Indexed[], cursor: number, cells: number): readonly Row[] {
  const width = cells >= TWO_COLUMNS ? Math.floor(cells / 2) : cells;
  const each = cells >= TWO_COLUMNS ? 2 : 1;
  return Array.from({ length: Math.ceil(items.length / each) }, (_, row): Row => {
    const here = items.slice(row * each, row * each + each);
    return {
      line: here.flatMap((item) => cell(item, cursor, width)),
      hasCursor: here.some(({ index }) => index === cursor),
    };
  });
}

function cell({ binding, index }: Indexed, cursor: number, width: number): Line {
  const isCursor = index === cursor;
  const line: Line = [
    { text: ` ${isCursor ? GLYPH.cursor : " "} ` },
    styled("key", pad(keysOf(binding.keys), 10)),
    { text: ` ${binding.does}` },
  ];
  return isCursor ? reversed(fitted(line, width)) : fitted(line, width);
}

function offRow({ binding, off, index }: Indexed, cursor: number, cells: number): Row {
  const isCursor = index === cursor;
  const words = ` ${isCursor ? GLYPH.cursor : " "} ${pad(keysOf(binding.keys), 10)} ${binding.does}  Off here: ${off}`;
  const line = fitted([styled("dim", words)], cells);
  return { line: isCursor ? reversed(line) : line, hasCursor: isCursor };
}

function keysOf(keys: readonly string[]): string {
  return keys.length === 9 ? "1–9" : keys.map(keyLabel).join(" ");
}
