/**
 * Local time and instants in an IANA zone. A local time that the clocks skip moves forward by the gap, one that they show
 * twice is the first. Asking Intl takes microseconds, and a queue asks a hundred thousand times, so each zone remembers
 * its offsets by span: most spans have one, and where the offset changes the instant of the change is found by bisection.
 */
import { dateOf, dayOf } from "./date.ts";
import { DAY, HOUR, MINUTE, SECOND, WEEK } from "./units.ts";

/** Shorter than the time between any two changes of offset that a zone has made since 1970. */
const SPAN = WEEK;

type Span = { readonly before: number; readonly change: number; readonly after: number };
type Zone = { readonly format: Intl.DateTimeFormat; readonly spans: Map<number, Span> };

const zones = new Map<string, Zone>();

/** Offsets that were worked out before and need not be asked for: from `from` to `until`, each since its instant. */
type Preset = {
  readonly from: number;
  readonly until: number;
  readonly changes: readonly (readonly [since: number, offset: number])[];
};
const presets = new Map<string, Preset>();

/** Takes offsets of zones that were worked out before (see `offsets.ts`), so that they need not be asked for. */
export function presetOffsets(
  zones: Readonly<Record<string, Preset["changes"]>>,
  { from, until }: Pick<Preset, "from" | "until">,
): void {
  for (const [zone, changes] of Object.entries(zones)) presets.set(zone, { from, until, changes });
}

/** Whether this is the name of a zone; an offset such as `+02:00` is none, because it knows no summer. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    zoneOf(name);
    return true;
  } catch {
    return false;
  }
}

/** How far local time is ahead of UTC at an instant, in ms. Throws a RangeError if there is no such zone. */
export function offsetAt(instant: number, timeZone: string): number {
  if (timeZone === "UTC") return 0;
  const preset = presets.get(timeZone);
  if (preset !== undefined && instant >= preset.from && instant < preset.until) {
    return preset.changes.findLast(([since]) => since <= instant)?.[1] ?? 0;
  }
  const zone = zoneOf(timeZone);
  const number = Math.floor(instant / SPAN);
  let span = zone.spans.get(number);
  if (span === undefined) {
    span = spanFrom(zone.format, number * SPAN);
    zone.spans.set(number, span);
  }
  return instant < span.change ? span.before : span.after;
}

/** The local day at an instant, counted from 1970-01-01. */
export function localDay(instant: number, timeZone: string): number {
  return Math.floor((instant + offsetAt(instant, timeZone)) / DAY);
}

/** The local date at an instant, YYYY-MM-DD. */
export function localDate(instant: number, timeZone: string): string {
  return dateOf(localDay(instant, timeZone));
}

/** The minute of the local day at an instant, with its fraction: 9.5 hours after midnight is 570. */
export function localMinute(instant: number, timeZone: string): number {
  const local = instant + offsetAt(instant, timeZone);
  return (local - Math.floor(local / DAY) * DAY) / MINUTE;
}

/** The instant of a local time: so many minutes on the clock after the midnight of a date; 1440 is the next midnight. */
export function instantOf(date: string, minute: number, timeZone: string): number {
  return instantOn(dayOf(date), minute, timeZone);
}

/** The same for a day counted from 1970-01-01. */
export function instantOn(day: number, minute: number, timeZone: string): number {
  const local = day * DAY + minute * MINUTE;
  // No zone is further than a day from UTC, and these two instants are on either side of any change nearby.
  const before = local - offsetAt(local - DAY, timeZone);
  const after = local - offsetAt(local + DAY, timeZone);
  if (before === after || local === before + offsetAt(before, timeZone)) return before;
  return local === after + offsetAt(after, timeZone) ? after : before;
}

function zoneOf(timeZone: string): Zone {
  const known = zones.get(timeZone);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat("en-US", { timeZone, timeZoneName: "longOffset" });
  const zone = { format, spans: new Map() };
  zones.set(timeZone, zone);
  return zone;
}

function spanFrom(format: Intl.DateTimeFormat, start: number): Span {
  const end = start + SPAN;
  const ask = (instant: number): number => askOffset(format, instant);
  const [before, after] = [ask(start), ask(end)];
  return { before, change: before === after ? end : changeBetween(ask, start, end), after };
}

/** The first instant after `start` whose offset is another than at `start`; it changes once until `end`. */
export function changeBetween(offset: (instant: number) => number, start: number, end: number): number {
  const before = offset(start);
  let low = start;
  let high = end;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (offset(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

/** Reads `5/19/2026, GMT-08:00`; the offset is left out where it is none, and has seconds in the days before zones. */
function askOffset(format: Intl.DateTimeFormat, instant: number): number {
  const [, sign, hours, minutes, seconds] = /GMT([+-])(\d\d):(\d\d)(?::(\d\d))?$/.exec(format.format(instant)) ?? [];
  if (sign === undefined) return 0;
  const offset = Number(hours) * HOUR + Number(minutes) * MINUTE + Number(seconds ?? 0) * SECOND;
  return sign === "-" ? -offset : offset;
}
