import { toAscii } from "./glyphs.ts";
import type { TerminalLook } from "./look.ts";
import type { Line } from "./span.ts";
import { type Code, codesOf } from "./theme.ts";

/**
 * The line as the terminal gets it, without blanks at its end. The codes are written in the one form that Ink would write
 * them in itself, because it then need not take the line apart twice.
 */
export function painted(line: Line, look: TerminalLook): string {
  const last = line.findLastIndex(({ text, reverse }) => reverse === true || text.trimEnd() !== "");
  let out = "";
  let open: readonly Code[] = [];
  for (const [index, { text, style, reverse }] of line.slice(0, last + 1).entries()) {
    if (text === "") continue;
    const shown = index === last && reverse !== true ? text.trimEnd() : text;
    const codes = codesOf(style, reverse === true, look.colour);
    out += change(open, codes) + (look.ascii ? toAscii(shown) : shown);
    open = codes;
  }
  return out + change(open, []);
}

/** Ends what no longer holds, the last first, and begins what is new. */
function change(from: readonly Code[], to: readonly Code[]): string {
  if (from === to) return "";
  let same = 0;
  while (same < from.length && from[same] === to[same]) same += 1;
  const ended = from
    .slice(same)
    .toReversed()
    .map(([, close]) => close);
  const begun = to.slice(same).map(([open]) => open);
  return [...new Set(ended), ...begun].map((code) => `\u001b[${code}m`).join("");
}
