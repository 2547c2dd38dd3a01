/** A stretch of time in ms UTC, half-open: it holds its start and not its end. The end may be infinite. */
export type Period = { readonly start: number; readonly end: number };

/** What two periods have in common, or null. */
export function overlap(a: Period, b: Period): Period | null {
  const start = Math.max(a.start, b.start);
  const end = Math.min(a.end, b.end);
  return start < end ? { start, end } : null;
}

/** What is left of `a` once `b` is taken out: none, one or two pieces. */
export function without(a: Period, b: Period): readonly Period[] {
  const cut = overlap(a, b);
  if (cut === null) return isEmpty(a) ? [] : [a];
  return [
    { start: a.start, end: cut.start },
    { start: cut.end, end: a.end },
  ].filter((piece) => !isEmpty(piece));
}

/** The periods as one stream in which none touches the next. They come in the order of their starts. */
export function* merged(periods: Iterable<Period>): Generator<Period> {
  let current: Period | null = null;
  for (const period of periods) {
    if (current !== null && period.start <= current.end) {
      current = { start: Math.min(current.start, period.start), end: Math.max(current.end, period.end) };
    } else {
      if (current !== null) yield current;
      current = period;
    }
  }
  if (current !== null) yield current;
}

function isEmpty(period: Period): boolean {
  return period.start >= period.end;
}
