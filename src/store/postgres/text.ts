/**
 * PostgreSQL has no place in a text for the sign with the number 0. It is written as U+10FFFF, which is no character, and a
 * `0`; U+10FFFF itself is written as U+10FFFF and a `1`, so that every text comes back as it was.
 */
const LEAD = "\u{10ffff}";
const ZERO = `${LEAD}0`;

/** A text as the server keeps it. */
export function toServer(text: string): string {
  if (!text.includes("\0") && !text.includes(LEAD)) return text;
  return text.replaceAll(LEAD, `${LEAD}1`).replaceAll("\0", ZERO);
}

/** A text as it was before. */
export function fromServer(text: string): string {
  if (!text.includes(LEAD)) return text;
  return text.replaceAll(ZERO, "\0").replaceAll(`${LEAD}1`, LEAD);
}
