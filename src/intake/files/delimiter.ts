export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** How many lines must agree. */
const LINES = 20;

/**
 * What separates the columns: the character that cuts the first lines into the most columns, equally many in each. Text
 * in quotes does not count. If none is in every line, the one that is most often in the first.
 */
export function delimiterOf(head: string): Delimiter {
  const counts = DELIMITERS.map((delimiter) => ({ delimiter, columns: columnsBy(head, delimiter) }));
  const even = counts.filter(({ columns }) => columns.every((count) => count === columns[0]));
  const most = (candidates: typeof counts) =>
    candidates.reduce((best, next) => ((next.columns[0] ?? 1) > (best?.columns[0] ?? 1) ? next : best), candidates[0]);
  const best = most(even);
  return best !== undefined && (best.columns[0] ?? 1) > 1 ? best.delimiter : (most(counts)?.delimiter ?? ",");
}

/** The number of columns of each of the first lines; the last one may be cut off and is left out if there are others. */
function columnsBy(head: string, delimiter: string): readonly number[] {
  const columns: number[] = [];
  let count = 1;
  let quoted = false;
  for (const character of head) {
    if (columns.length === LINES) break;
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === delimiter) count++;
    else if (character === "\n") {
      columns.push(count);
      count = 1;
    }
  }
  return columns.length === 0 ? [count] : columns;
}
