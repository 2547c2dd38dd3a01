import { offsetAt } from "../time/zone.ts";
import { words } from "./duration.ts";

/** An instant as scripts read it: RFC 3339, UTC, with milliseconds. */
export function rfc3339(ms: number): string {
  return new Date(ms).toISOString();
}

/** The same of one that may not be known. */
export function rfc3339OrNull(ms: number | null): string | null {
  return ms === null ? null : rfc3339(ms);
}

/** How far an instant is from now: "now" within a second, "5m ago", "in 2h 30m". */
export function relative(ms: number, now: number): string {
  const distance = ms - now;
  if (Math.abs(distance) < 1000) return "now";
  return distance > 0 ? `in ${words(distance)}` : `${words(-distance)} ago`;
}

/** The clock on the wall of a zone, to the minute: "2026-11-21 14:02". */
export function wallTime(ms: number, timeZone: string): string {
  return rfc3339(ms + offsetAt(ms, timeZone))
    .slice(0, -8)
    .replace("T", " ");
}

/** The time of day on the wall of a zone: "14:02". */
export function timeOfDay(ms: number, timeZone: string): string {
  return wallTime(ms, timeZone).slice(-5);
}
