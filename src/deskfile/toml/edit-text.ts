/** Half-open [start, end) in a text, and what comes in its place. */
export type Edit = { readonly start: number; readonly end: number; readonly text: string };

/** The text after the edits, which do not overlap. New lines end as those of the text do. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const lineBreak = text.includes("\r\n") ? "\r\n" : "\n";
  return edits
    .toSorted((a, b) => b.start - a.start || b.end - a.end)
    .reduce((done, { start, end, text: added }) => {
      return done.slice(0, start) + added.replaceAll("\n", lineBreak) + done.slice(end);
    }, text);
}

/** The whole lines that a range touches, with the break at their end and a comment behind it. */
export function line(
  text: string,
  [from, to]: readonly [number, number],
): { readonly start: number; readonly end: number } {
  const lineBreak = text.indexOf("\n", to);
  return { start: text.lastIndexOf("\n", from - 1) + 1, end: lineBreak < 0 ? text.length : lineBreak + 1 };
}
