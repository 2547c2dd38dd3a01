import { Failure } from "../../core/ticket/failure.ts";
import { isZone } from "../../core/time/zone.ts";
import { dateFormat } from "./date-format.ts";
import { firstPartOf, isAmbiguous, readDate } from "./dates.ts";
import { instantAt } from "./wall-time.ts";

/** Reads the dates of one file: ms UTC, or null for what is not a date. */
export type ReadInstant = (text: string) => number | null;

/**
 * The reader for a file whose first dates are these. Without a `format` the usual ways to write a date are read, and the
 * dates show whether day or month comes first, or else the preset knows it. Throws `bad_input` if neither does, or if there
 * is no such zone.
 */
export function instantReader(
  texts: readonly string[],
  {
    format,
    timeZone,
    dayFirst,
  }: { readonly format: string | null; readonly timeZone: string; readonly dayFirst: boolean | null },
): ReadInstant {
  if (!isZone(timeZone)) {
    throw new Failure("bad_input", `There is no time zone "${timeZone}"; write it like Europe/Berlin.`);
  }
  if (format !== null) {
    const read = dateFormat(format);
    return (text) => {
      const wall = read(text);
      return wall === null ? null : instantAt(wall, timeZone);
    };
  }
  const first = firstPartOf(texts) ?? known(dayFirst);
  const doubtful = first === "unknown" ? texts.find(isAmbiguous) : undefined;
  if (doubtful !== undefined) {
    throw new Failure("bad_input", `It is unclear whether the day or the month comes first in "${doubtful}".`, {
      hint: "Say it with --date-format 'd/M/yyyy H:mm' or --date-format 'M/d/yyyy H:mm'.",
    });
  }
  return (text) => readDate(text, first, timeZone);
}

function known(dayFirst: boolean | null): "day" | "month" | "unknown" {
  if (dayFirst === null) return "unknown";
  return dayFirst ? "day" : "month";
}
