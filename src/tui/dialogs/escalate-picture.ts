import { line as safe } from "../../core/words/safe-text.ts";
import { pad, wrap } from "../../core/words/width.ts";
import type { DialogOf } from "../model/dialog.ts";
import { currentLine, type State } from "../model/state.ts";
import { fieldLine } from "../terminal/field-picture.ts";
import { GLYPH } from "../terminal/glyphs.ts";
import { footLine, type Inside } from "../terminal/inside.ts";
import { type Line, plain, styled } from "../terminal/span.ts";
import { consequences } from "./escalate.ts";
import { about } from "./menu.ts";

/** Where to, why, and what will happen, said before it does. */
export function escalatePicture(state: State, dialog: DialogOf<"escalate">, cells: number): Inside {
  const line = currentLine(state);
  const { line: reason, column } = fieldLine(`reason ${GLYPH.prompt} `, dialog.field, cells);
  const targets = dialog.targets.map(({ label, detail }, index): Line => {
    const isCursor = index === dialog.cursor;
    const text = `${index === 0 ? "to  " : "    "} ${isCursor ? GLYPH.cursor : " "} ${pad(safe(label), 22)}`;
    return [styled(isCursor ? "strong" : undefined, text), styled("dim", ` ${safe(detail)}`)];
  });
  const from = line === null ? "" : `${line.team === null ? "no team" : safe(line.team)}, tier ${line.tier}`;
  const refusal = dialog.refusal === null ? [] : [[styled("failed", `${GLYPH.no} ${dialog.refusal}`)]];
  const above = [plain(`from   ${from}`), ...targets, plain("")];
  return {
    title: `Escalate ${about(state)}${line === null ? "" : ` · ${safe(line.subject)}`}`,
    rows: [
      ...above,
      reason,
      ...refusal,
      plain(""),
      [styled("strong", "What happens")],
      ...consequences(state, dialog).flatMap((text) => listed(safe(text), cells)),
    ],
    foot: footLine([
      ["^S", "escalate"],
      ["↑↓", "where to"],
      ["^X ^E", "$EDITOR"],
      ["Esc", "back"],
    ]),
    caret: { column, row: above.length },
  };
}

/** A point of a list, its further lines under its first. */
function listed(text: string, cells: number): readonly Line[] {
  return wrap(text, cells - 4).map((part, index) => plain(`${index === 0 ? "  · " : "    "}${part}`));
}
