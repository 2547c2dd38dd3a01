/** The known word that the written one most likely meant, or null if none is near. */
export function nearest(written: string, known: Iterable<string>): string | null {
  const wanted = written.toLowerCase();
  let best: string | null = null;
  let least = Math.max(1, Math.floor(Math.min(written.length, LONGEST) / 3)) + 1;
  for (const word of known) {
    const distance = word.toLowerCase() === wanted ? 0 : edits(wanted, word.toLowerCase(), least);
    if (distance < least) [best, least] = [word, distance];
  }
  return best === written ? null : best;
}

const LONGEST = 64;

/**
 * How many letters must be typed, dropped, replaced or swapped with their neighbour to get from a to b (Damerau and
 * Levenshtein's distance, restricted to one edit a letter); `limit` if it is that or more.
 */
function edits(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit || a.length > LONGEST) return limit;
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const line = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const typed = Math.min(at(line, column - 1), at(old, column)) + 1;
      const replaced = at(old, column - 1) + (same ? 0 : 1);
      line.push(Math.min(typed, replaced, swapped ? at(older, column - 2) + 1 : limit));
    }
    [older, old] = [old, line];
  }
  return Math.min(at(old, b.length), limit);
}

function at(line: readonly number[], column: number): number {
  return line[column] ?? Number.POSITIVE_INFINITY;
}
