/** PostgreSQL has no place in a text for the sign with the number 0. U+10FFFF, which is no character, stands for it there. */
const NOTHING = "\0";
const STAND_IN = "\u{10ffff}";

/** A text as the server keeps it. */
export function toServer(text: string): string {
  return text.includes(NOTHING) ? text.replaceAll(NOTHING, STAND_IN) : text;
}

/** A text as it was before. */
export function fromServer(text: string): string {
  return text.includes(STAND_IN) ? text.replaceAll(STAND_IN, NOTHING) : text;
}
