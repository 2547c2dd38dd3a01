/**
 * Text from outside is hostile: it may move the cursor, set the title, fill the clipboard, hide or reverse what follows.
 * It is stored as it came and cleaned here, where it meets a terminal. Both functions take any string, never throw, and
 * change nothing in what they once made.
 */

/** The text as one safe line: nothing in it controls the terminal, breaks the line or hides. */
export function line(text: string): string {
  if (HARMLESS.test(text)) return text;
  return text
    .toWellFormed()
    .replace(SEQUENCE, "")
    .replace(BREAKS, " ")
    .replace(CONTROL, symbol)
    .replace(UNSEEN, "")
    .replace(PILED_MARKS, "$1");
}

/** The text as safe lines, broken where its author broke it; a tab is four spaces. */
export function block(text: string): readonly string[] {
  return text.split(/\r\n|[\n\r\u0085\u2028\u2029]/).map((part) => line(part.replaceAll("\t", "    ")));
}

/** Letters, digits and signs of Latin, Greek and Cyrillic: most texts need no further look. */
const HARMLESS = /^[ -~\u00a0-\u00ac\u00ae-\u02ff\u0370-\u0482\u048a-\u058f\u2010-\u2027\u20a0-\u20cf]*$/;

/**
 * Whole sequences, from the introducer to the end, in the forms of seven and of eight bits: strings (OSC, which can set
 * titles, links and the clipboard; DCS, SOS, PM, APC), then CSI. An unfinished one loses its introducer only.
 */
const SEQUENCE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
  /(?:\x1b[\]PX^_]|[\x9d\x90\x98\x9e\x9f])[^\x07\x1b\x80-\x9f]*(?:\x07|\x1b\\|\x9c)|(?:\x1b\[|\x9b)[0-?]*[ -/]*[@-~]/g;

/** What takes no room: joiners, marks of direction, soft hyphens, fillers, variation selectors, tags, annotations. */
const UNSEEN = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** Controls of the first and the second set, and those that turn the direction of what follows. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what this is about.
const CONTROL = /[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g;

/** No script of this world stacks more than four marks on a letter. */
const PILED_MARKS = /(\p{Mark}{4})\p{Mark}+/gu;

/** Controls that have a picture are shown by it (␛), the others by their name: `<U+202E>`. */
function symbol(control: string): string {
  const point = control.charCodeAt(0);
  if (point < 0x20) return String.fromCharCode(0x2400 + point);
  if (point === 0x7f) return "␡";
  return `<U+${point.toString(16).toUpperCase().padStart(4, "0")}>`;
}
