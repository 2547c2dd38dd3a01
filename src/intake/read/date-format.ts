import { Failure } from "../../core/ticket/failure.ts";
import { fullYear, hourOf, monthNamed, offsetOf, type WallTime } from "./wall-time.ts";

/** What each token of a date format reads; a subset of Unicode's, as date-fns writes them. */
const TOKENS: Readonly<Record<string, string>> = {
  yyyy: "(?<year>\\d{4})",
  yy: "(?<year>\\d{2})",
  y: "(?<year>\\d{1,4})",
  MMMM: "(?<name>\\p{L}+)",
  MMM: "(?<name>\\p{L}+)\\.?",
  MM: "(?<month>\\d{2})",
  M: "(?<month>\\d{1,2})",
  dd: "(?<day>\\d{2})",
  d: "(?<day>\\d{1,2})",
  EEEE: "\\p{L}+",
  EEE: "\\p{L}+\\.?",
  HH: "(?<hour>\\d{2})",
  H: "(?<hour>\\d{1,2})",
  hh: "(?<hour>\\d{2})",
  h: "(?<hour>\\d{1,2})",
  mm: "(?<minute>\\d{2})",
  m: "(?<minute>\\d{1,2})",
  ss: "(?<second>\\d{2})",
  s: "(?<second>\\d{1,2})",
  SSS: "(?<fraction>\\d{3})",
  a: "(?<half>[AaPp])\\.?[Mm]\\.?",
  aa: "(?<half>[AaPp])\\.?[Mm]\\.?",
  X: "(?<offset>Z|[+-]\\d{2}:?(?:\\d{2})?)",
  XX: "(?<offset>Z|[+-]\\d{4})",
  XXX: "(?<offset>Z|[+-]\\d{2}:\\d{2})",
  xx: "(?<offset>[+-]\\d{4})",
  xxx: "(?<offset>[+-]\\d{2}:\\d{2})",
};

const PARTS = /'((?:[^']|'')*)'|([A-Za-z])\2*|[^A-Za-z']+|'/g;

/**
 * A reader of dates in one format, such as `dd.MM.yyyy HH:mm` (text in quotes stands for itself). The tokens are those
 * of date-fns; its own `parse`, which a test compares, takes a hundred times as long in a given zone, and a file may have
 * millions of dates.
 * Throws `bad_input` for a token that is not known, and for a format without year, month and day.
 */
export function dateFormat(format: string): (text: string) => WallTime | null {
  const source = format.replace(PARTS, (part: string, quoted: string | undefined) => {
    if (quoted !== undefined) return escaped(quoted === "" ? "'" : quoted.replaceAll("''", "'"));
    return /^[A-Za-z]/.test(part) ? token(part, format) : escaped(part);
  });
  for (const needed of ["(?<year>", "(?<day>"]) {
    if (!source.includes(needed)) throw refused(format, "it needs a year, a month and a day");
  }
  if (!/\(\?<(?:month|name)>/.test(source)) throw refused(format, "it needs a year, a month and a day");
  const pattern = compiled(source, format);
  return (text) => {
    const groups = pattern.exec(text)?.groups;
    return groups === undefined ? null : wallTime(groups);
  };
}

function wallTime(groups: Readonly<Record<string, string | undefined>>): WallTime {
  return {
    year: fullYear(groups.year ?? ""),
    month: groups.name === undefined ? Number(groups.month) : monthNamed(groups.name),
    day: Number(groups.day),
    hour: hourOf(Number(groups.hour ?? 0), groups.half),
    minute: Number(groups.minute ?? 0),
    second: Number(groups.second ?? 0),
    ms: Number(groups.fraction ?? 0),
    offsetMinutes: offsetOf(groups.offset),
  };
}

function token(letters: string, format: string): string {
  const pattern = TOKENS[letters];
  if (pattern === undefined) throw refused(format, `"${letters}" is not one of ${Object.keys(TOKENS).join(" ")}`);
  return pattern;
}

/** The same part twice would be two groups of one name, which no regular expression may have. */
function compiled(source: string, format: string): RegExp {
  try {
    return new RegExp(`^${source}$`, "u");
  } catch {
    throw refused(format, "it names a part twice");
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&").replace(/\s+/g, "\\s+");
}

function refused(format: string, why: string): Failure {
  return new Failure("bad_input", `The date format "${format}" cannot be used: ${why}.`, {
    hint: "Write it as in --date-format 'dd.MM.yyyy HH:mm'.",
  });
}
