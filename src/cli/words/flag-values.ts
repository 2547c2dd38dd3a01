import { Failure } from "../../core/ticket/failure.ts";

/** A number of things, written in digits. Throws `bad_input`. */
export function wholeNumber(text: string, name: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Failure("bad_input", `${name} takes a whole number, not "${text}".`);
}

/** A flag that may be repeated on the line. */
export function repeated(value: string, before: readonly string[] = []): readonly string[] {
  return [...before, value];
}
