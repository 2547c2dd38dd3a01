import { pad } from "../format/width.ts";
import type { DialogOf } from "./dialog.ts";
import { fieldLine } from "./field-picture.ts";
import { GLYPH } from "./glyphs.ts";
import { type HelpItem, helpItems } from "./help.ts";
import { footLine, type Inside } from "./inside.ts";
import { keyLabel } from "./keymap.ts";
import { fitted, type Line, plain, reversed, spread, styled } from "./span.ts";
import type { State } from "./state.ts";

/** Every action that can be reached from here with its keys; those that are off stand below, with the reason. */
export function helpPicture(state: State, dialog: DialogOf<"help">, cells: number, rows: number): Inside {
  const items = helpItems(state, dialog);
  const cursor = Math.min(dialog.cursor, items.length - 1);
  const { line, column } = fieldLine(dialog.asCommand ? ": " : `${GLYPH.prompt} `, dialog.field, cells - 14);
  const room = Math.max(1, rows - 2);
  const from = Math.max(0, Math.min(cursor - Math.floor(room / 2), items.length - room));
  const shown = items.slice(from, from + room).map((item, index) => itemLine(item, from + index === cursor, cells));
  const left = items.length - from - room;
  const count = left > 0 ? `↓ ${left} more` : `${items.length} keys`;
  const none = [plain("No key does that; a command may: claim 42, assign 42 ben, show 17")];
  return {
    title: dialog.asCommand ? "Command: type an action, or a line such as assign 42 ben" : `Keys here: ${state.focus}`,
    rows: [spread(line, [styled("dim", count)], cells), plain(""), ...(items.length === 0 ? none : shown)],
    foot: footLine([
      ["Enter", "run"],
      ["↑↓", "choose"],
      ["type", "to search"],
      ["Esc", "close"],
    ]),
    caret: { column, row: 0 },
  };
}

function itemLine({ binding, off }: HelpItem, isCursor: boolean, cells: number): Line {
  const keys = binding.keys.length === 9 ? "1–9" : binding.keys.map(keyLabel).join(" ");
  const sign = isCursor ? GLYPH.cursor : " ";
  if (off !== null) {
    const words = ` ${sign} ${pad(keys, 10)} ${pad(binding.does, 22)} Off here: ${off}`;
    return highlighted(fitted([styled("dim", words)], cells), isCursor);
  }
  return highlighted(
    fitted(
      [
        { text: ` ${sign} ` },
        styled("key", pad(keys, 10)),
        { text: ` ${pad(binding.does, 22)} ` },
        styled("dim", binding.group),
      ],
      cells,
    ),
    isCursor,
  );
}

export function highlighted(line: Line, isCursor: boolean): Line {
  return isCursor ? reversed(line) : line;
}
