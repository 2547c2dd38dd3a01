import { WEEK } from "./units.ts";
import { changeBetween, offsetAt } from "./zone.ts";

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
  const offset = (instant: number): number => offsetAt(instant, zone);
  const changes: [number, number][] = [[from, offset(from)]];
  for (let at = from; at < until; at += WEEK) {
    const end = Math.min(at + WEEK, until);
    if (offset(at) === offset(end)) continue;
    const change = changeBetween(offset, at, end);
    changes.push([change, offset(change)]);
  }
  return changes;
}
