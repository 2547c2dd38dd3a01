import { pad } from "../../core/words/width.ts";
import type { DialogOf } from "../model/dialog.ts";
import { GLYPH } from "../terminal/glyphs.ts";
import type { Inside } from "../terminal/inside.ts";
import { type Line, reversed, styled } from "../terminal/span.ts";

export function menuPicture({ title, choices, cursor }: DialogOf<"menu">): Inside {
  const rows = choices.map(({ key, label, off }, index): Line => {
    const sign = index === cursor ? GLYPH.cursor : " ";
    const line: Line =
      off === null
        ? [{ text: ` ${sign} ` }, styled("key", key), { text: `  ${pad(label, 14)}` }]
        : [styled("dim", ` ${sign} ${key}  ${pad(label, 14)} ${off}`)];
    return index === cursor ? reversed(line) : line;
  });
  return { title, rows };
}
