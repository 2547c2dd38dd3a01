import { joined, type SafeText, line as safe, say } from "../../core/words/safe-text.ts";
import { cut, width, wrap } from "../../core/words/width.ts";

/**
 * The text in lines of at most so many cells, and at most so many lines (two at least); if it is longer, the middle is left out,
 * because what to do next stands at the end.
 */
export function wrapWithin(text: SafeText, cells: number, most: number): readonly SafeText[] {
  const lines = wrap(text, cells);
  if (lines.length <= most) return lines;
  const first = lines.slice(0, Math.max(1, most - 1));
  return [...first.slice(0, -1), cut(say`${first.at(-1) ?? say``} …`, cells), endOf(text, cells)];
}

/** As many of the last words as one line holds. */
function endOf(text: SafeText, cells: number): SafeText {
  const words = text.split(" ").map(safe);
  let from = words.length - 1;
  while (from > 0 && width(joined(words.slice(from - 1), " ")) <= cells) from--;
  return cut(joined(words.slice(from), " "), cells);
}
