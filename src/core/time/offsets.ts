import { WEEK } from "./units.ts";
import { offsetAt } from "./zone.ts";

/**
 * What some zones are ahead of UTC between two instants, written down: asking Intl the first time takes 12 ms, a third of
 * what a whole command takes. It holds for one release of the time zone data (`tz`, such as "2026a") and no other.
 */
export type Offsets = {
  readonly tz: string;
  readonly from: number;
  readonly until: number;
  /** By zone: since when, and how much, in ms; the first entry holds from `from` on. */
  readonly zones: Readonly<Record<string, readonly (readonly [since: number, offset: number])[]>>;
};

/** The offsets of the zones between two instants, in ms UTC. Throws a RangeError for a zone that does not exist. */
export function offsetsOf(zones: Iterable<string>, from: number, until: number, tz: string): Offsets {
  const entries = [...new Set(zones)].map((zone) => [zone, changesOf(zone, from, until)] as const);
  return { tz, from, until, zones: Object.fromEntries(entries) };
}

function changesOf(zone: string, from: number, until: number): readonly (readonly [number, number])[] {
  const changes: [number, number][] = [[from, offsetAt(from, zone)]];
  for (let at = from; at < until; at += WEEK) {
    const end = Math.min(at + WEEK, until);
    if (offsetAt(at, zone) !== offsetAt(end, zone)) changes.push(changeBetween(zone, at, end));
  }
  return changes;
}

function changeBetween(zone: string, start: number, end: number): [number, number] {
  const before = offsetAt(start, zone);
  let low = start;
  let high = end;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offsetAt(middle, zone) === before) low = middle;
    else high = middle;
  }
  return [high, offsetAt(high, zone)];
}
