import { type SafeText, type Sayable, say } from "../../core/words/safe-text.ts";
import { width } from "../../core/words/width.ts";
import { GLYPH } from "./glyphs.ts";
import { fitted, type Line, spread, styled } from "./span.ts";

/** The title of a pane: a rule across its width, heavy where the focus is, with a name at its left and facts at its right. */
export function rule<Name extends string, Facts extends string>(
  name: Name & Sayable<Name>,
  facts: Facts & Sayable<Facts>,
  cells: number,
  focused: boolean,
): Line;
export function rule(name: SafeText, facts: SafeText, cells: number, focused: boolean): Line {
  const stroke = focused ? GLYPH.heavy : GLYPH.light;
  const style = focused ? "accent" : "dim";
  const end =
    facts === ""
      ? [styled(style, stroke)]
      : [styled(style, " "), styled(undefined, facts), styled(style, say` ${stroke}`)];
  const room = cells - 4 - width(facts) - 4;
  if (name === "") return spread([], end, cells, stroke, style);
  const shown = fitted([styled(focused ? "accent" : "strong", name)], Math.min(width(name), Math.max(4, room)));
  return spread([styled(style, say`${stroke}${stroke} `), ...shown, styled(style, " ")], end, cells, stroke, style);
}
