import { pad } from "../format/width.ts";
import type { DialogOf } from "./dialog.ts";
import { GLYPH } from "./glyphs.ts";
import type { Inside } from "./inside.ts";
import { type Line, reversed, styled } from "./span.ts";

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
