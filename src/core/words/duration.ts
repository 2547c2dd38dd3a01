import { DAY, HOUR, MINUTE, SECOND } from "../time/units.ts";
import { line, type SafeText } from "./safe-text.ts";

/**
 * A duration in ms in its two largest units: "45s", "5m", "1h 30m"; from two days on "2d", "3d 4h". A negative one has a
 * minus sign; what is less than a second is cut off.
 */
export function words(ms: number): SafeText {
  const size = Math.abs(ms);
  const sign = ms <= -SECOND ? "-" : "";
  if (size >= 2 * DAY) return line(sign + two(size, DAY, "d", HOUR, "h"));
  return line(sign + inHours(size));
}

/** A span of business time in ms, in hours and less: a target of 80 open hours is "80h" and not some days. */
export function budget(ms: number): SafeText {
  return line((ms <= -SECOND ? "-" : "") + inHours(Math.abs(ms)));
}

/**
 * What is left of a clock, in 8 cells that do not change their width as it ticks: " 0:12:05", " 1d 02h"; late with a minus
 * sign: "-0:04:12", "-12h 30m". A clock shows 0:00:00 at its very deadline, which is in time, and never after it.
 */
export function countdown(ms: number): SafeText {
  const late = ms < 0;
  const seconds = Math.abs(Math.floor(ms / SECOND));
  const size = seconds * SECOND;
  return line(`${late ? "-" : ""}${size < DAY ? underADay(seconds, late) : days(size, late)}`.padStart(8));
}

function inHours(size: number): string {
  if (size >= HOUR) return two(size, HOUR, "h", MINUTE, "m");
  if (size >= MINUTE) return two(size, MINUTE, "m", SECOND, "s");
  return `${Math.floor(size / SECOND)}s`;
}

function two(size: number, big: number, bigName: string, small: number, smallName: string): string {
  const rest = Math.floor((size % big) / small);
  return `${Math.floor(size / big)}${bigName}${rest === 0 ? "" : ` ${rest}${smallName}`}`;
}

function underADay(seconds: number, late: boolean): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = digits(Math.floor(seconds / 60) % 60);
  if (late && hours >= 10) return `${hours}h ${minutes}m`;
  return `${hours}:${minutes}:${digits(seconds % 60)}`;
}

function days(size: number, late: boolean): string {
  const whole = Math.floor(size / DAY);
  const hours = digits(Math.floor((size % DAY) / HOUR));
  return whole >= (late ? 100 : 1000) ? `${whole}d` : `${whole}d ${hours}h`;
}

function digits(value: number): string {
  return String(value).padStart(2, "0");
}
