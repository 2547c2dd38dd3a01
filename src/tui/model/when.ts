import { DAY } from "../../core/time/units.ts";
import { line, type SafeText, say } from "../../core/words/safe-text.ts";

/** Formats by name and zone: making one takes longer than using it. */
const FORMATS = new Map<string, Intl.DateTimeFormat>();

function formatted(at: number, zone: string, name: string, options: Intl.DateTimeFormatOptions): SafeText {
  const key = `${name} ${zone}`;
  const known = FORMATS.get(key);
  const format = known ?? new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...options });
  if (known === undefined) FORMATS.set(key, format);
  return line(format.format(at));
}

/** 14:02 */
export function timeOfDay(at: number, zone: string): SafeText {
  return formatted(at, zone, "time", { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** 14:02:10 */
export function timeWithSeconds(at: number, zone: string): SafeText {
  return formatted(at, zone, "seconds", { hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23" });
}

/** Fri 21 Nov */
export function dayWords(at: number, zone: string): SafeText {
  return line(formatted(at, zone, "day", { weekday: "short", day: "numeric", month: "short" }).replace(",", ""));
}

/** 14:02 today, "Thu 14:02" within the week, else "3 Nov 14:02"; another year with its number. */
export function moment(at: number, now: number, zone: string): SafeText {
  const time = timeOfDay(at, zone);
  if (date(at, zone) === date(now, zone)) return time;
  if (Math.abs(at - now) < WEEKDAYS_MS) return say`${formatted(at, zone, "weekday", { weekday: "short" })} ${time}`;
  const sameYear = date(at, zone).slice(-4) === date(now, zone).slice(-4);
  const day = formatted(at, zone, "date", { day: "numeric", month: "short" });
  return sameYear ? say`${day} ${time}` : line(`${day} ${date(at, zone).slice(-4)}`);
}

const WEEKDAYS_MS = 6 * DAY;

function date(at: number, zone: string): string {
  return formatted(at, zone, "full", { day: "2-digit", month: "2-digit", year: "numeric" });
}
