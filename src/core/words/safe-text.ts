/**
 * Text from outside is hostile: it may move the cursor, set the title, fill the clipboard, hide or reverse what follows.
 * It is stored as it came and cleaned here, where it meets a terminal. Both functions take any string, never throw, and
 * change nothing in what they once made.
 */

declare const SAFE: unique symbol;

/** Text that went through the functions of this file: nothing in it controls a terminal. The compiler keeps it apart. */
export type SafeText = string & { readonly [SAFE]: true };

/** What the program itself says, letter by letter, is fine as it is; any other text must be safe text. */
export type Sayable<Text extends string> = Text extends `T-${number}`
  ? Text
  : Record<never, never> extends Record<Text, true>
    ? SafeText
    : Text;

/** The text as one safe line: nothing in it controls the terminal, breaks the line or hides. */
export function line(text: string): SafeText {
  return vouched(HARMLESS.test(text) ? text : cleaned(text));
}

/** A sentence of the program's own with safe text in it: say`${name} reads it`. The compiler refuses any other text. */
export function say<Text extends string>(
  sentence: TemplateStringsArray,
  ...parts: readonly (SafeText | number | (Text & Sayable<Text>))[]
): SafeText {
  let said = sentence[0] ?? "";
  for (let index = 0; index < parts.length; index++) said += `${parts[index]}${sentence[index + 1]}`;
  return vouched(said);
}

/** Safe texts one after the other, with something between them. */
export function joined(parts: readonly SafeText[], separator = ""): SafeText {
  return vouched(parts.join(separator));
}

/** So many of a sign of the program's own, or of blanks; none for a negative number. */
export function repeated(count: number, sign = " "): SafeText {
  return vouched(sign.repeat(Math.max(0, count)));
}

/** The one place where a text becomes safe for the compiler. */
function vouched(text: string): SafeText {
  return text as SafeText;
}

function cleaned(text: string): string {
  return text
    .toWellFormed()
    .replace(SEQUENCE, "")
    .replace(BREAKS, " ")
    .replace(CONTROL, symbol)
    .replace(UNSEEN, "")
    .replace(PILED_MARKS, "$1");
}

/** The text as safe lines, broken where its author broke it; a tab is four spaces. */
export function block(text: string): readonly SafeText[] {
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
