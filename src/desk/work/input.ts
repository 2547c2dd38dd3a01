import { Failure } from "../../core/ticket/failure.ts";

/** The longest message, in characters. */
const LONGEST_BODY = 1_000_000;
const LONGEST_LINE = 2_000;

/** One line that a person wrote, trimmed. Throws `bad_input` if it is empty or too long. */
export function words(text: string, what: string): string {
  return bounded(text.trim().replaceAll(/\s*\n\s*/g, " "), what, LONGEST_LINE);
}

/** A message that a person wrote; the space around it goes. Throws `bad_input` if it is empty or too long. */
export function message(text: string): string {
  return bounded(text.replaceAll("\r\n", "\n").trim(), "a text", LONGEST_BODY);
}

function bounded(text: string, what: string, most: number): string {
  if (text === "") throw new Failure("bad_input", `This takes ${what}, and it is empty.`);
  if (text.length > most) {
    throw new Failure(
      "bad_input",
      `This takes ${what} of at most ${most.toLocaleString("en")} characters; this one has ${text.length.toLocaleString("en")}.`,
    );
  }
  return text.toWellFormed();
}
