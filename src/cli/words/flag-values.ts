import { Failure } from "../../core/ticket/failure.ts";
import { parseDuration } from "../../core/time/duration.ts";

/** A number of things, written in digits. Throws `bad_input`. */
export function wholeNumber(text: string, name: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Failure("bad_input", `${name} takes a whole number, not "${text}".`);
}

/** A duration in ms, written like 90m or 1h30m. Throws `bad_input`. */
export function duration(text: string, flag: string): number {
  const ms = parseDuration(text.replaceAll(" ", ""));
  if (ms !== null && ms >= 0) return ms;
  throw new Failure("bad_input", `${flag} takes a time such as 90m or 1h30m, not "${text}".`);
}

/** A flag that may be repeated on the line. */
export function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
