import { fullYear, hourOf, instantAt, monthNamed, offsetOf, type WallTime } from "./wall-time.ts";

/** What `3/4/2016` means: the third of April (`day`), the fourth of March (`month`), or either (`unknown`). */
export type FirstPart = "day" | "month" | "unknown";

const TIME =
  /(?:(?:,?\s+|T|,)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s*([ap])\.?m\.?)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i
    .source;
const YEAR_FIRST = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${TIME}`, "i");
const NUMBERS = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4}|\\d{2})${TIME}`, "i");
const DAY_NAMED = new RegExp(
  `^(?:[a-z]{3,9},?\\s+)?(\\d{1,2})[-/ .]+([a-z]{3,9})\\.?[-/ ,]+(\\d{4}|\\d{2})${TIME}`,
  "i",
);
const MONTH_NAMED = new RegExp(`^(?:[a-z]{3,9},\\s+)?([a-z]{3,9})\\.?\\s+(\\d{1,2}),?\\s+(\\d{4})${TIME}`, "i");
const EPOCH = /^\d{9,10}(?:\.\d+)?$|^\d{12,13}$/;

/**
 * The instant in ms UTC of a date in one of the usual ways to write one, local time in the zone unless it carries an
 * offset; null if it is not a date, or if it can be read in two ways.
 */
export function readDate(text: string, first: FirstPart, timeZone: string): number | null {
  if (EPOCH.test(text))
    return text.length >= 12 && !text.includes(".") ? Number(text) : Math.round(Number(text) * 1000);
  const wall = wallTimeOf(text, first);
  return wall === null ? null : instantAt(wall, timeZone);
}

function wallTimeOf(text: string, first: FirstPart): WallTime | null {
  let found = YEAR_FIRST.exec(text);
  if (found !== null) return wall(found[1], Number(found[3]), found[4], found.slice(5));
  found = NUMBERS.exec(text);
  if (found !== null) return numbers(found, first);
  found = DAY_NAMED.exec(text);
  if (found !== null) return wall(found[3], monthNamed(found[2] ?? ""), found[1], found.slice(4));
  found = MONTH_NAMED.exec(text);
  return found === null ? null : wall(found[3], monthNamed(found[1] ?? ""), found[2], found.slice(4));
}

function numbers(found: RegExpExecArray, first: FirstPart): WallTime | null {
  const meant = found[2] === "." ? "day" : first;
  if (meant === "unknown") return null;
  const [day, month] = meant === "day" ? [found[1], found[3]] : [found[3], found[1]];
  return wall(found[4], Number(month), day, found.slice(5));
}

function wall(
  year: string | undefined,
  month: number,
  day: string | undefined,
  [hour, minute, second, fraction, half, offset]: readonly (string | undefined)[],
): WallTime {
  return {
    year: fullYear(year ?? ""),
    month,
    day: Number(day),
    hour: hourOf(Number(hour ?? 0), half),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    ms: Math.floor(Number(`0.${fraction ?? 0}`) * 1000),
    offsetMinutes: offsetOf(offset),
  };
}

/**
 * Which part of `3/4/2016` comes first, as the dates of a file show it: a number above 12 can only be a day. Null if
 * none of them shows it, `unknown` if they contradict each other.
 */
export function firstPartOf(texts: Iterable<string>): FirstPart | null {
  let shown: FirstPart | null = null;
  for (const text of texts) {
    const found = NUMBERS.exec(text);
    if (found === null || found[2] === ".") continue;
    const says = Number(found[1]) > 12 ? "day" : Number(found[3]) > 12 ? "month" : null;
    if (says === null) continue;
    if (shown !== null && shown !== says) return "unknown";
    shown = says;
  }
  return shown;
}

/** Whether a date is written in numbers of which either may be the day. */
export function isAmbiguous(text: string): boolean {
  const found = NUMBERS.exec(text);
  return found !== null && found[2] !== ".";
}
