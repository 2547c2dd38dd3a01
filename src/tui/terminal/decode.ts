import { keyOf } from "./key-name.ts";

/** What comes in from the terminal, once its bytes are understood. */
export type Input =
  | { readonly type: "key"; readonly key: string }
  | { readonly type: "paste"; readonly text: string }
  /** Rows, downwards positive. */
  | { readonly type: "wheel"; readonly by: number; readonly column: number; readonly row: number }
  | { readonly type: "click"; readonly column: number; readonly row: number }
  | { readonly type: "focus"; readonly has: boolean };

/** What was understood, and the beginning of something that is not complete yet. */
export type Decoded = { readonly inputs: readonly Input[]; readonly rest: string };

const PASTE = { start: "\u001b[200~", end: "\u001b[201~" };

/** Wheel notches move by three rows, as everywhere. */
const NOTCH = 3;

/**
 * Understands what the terminal sent: keys by their names, pastes as text, wheel and clicks; answers of the terminal to
 * somebody's question (colours, device attributes) are thrown away. `rest` is to be put before what comes next; when
 * nothing comes, `flush` makes keys of it.
 */
export function decode(text: string): Decoded {
  const inputs: Input[] = [];
  let at = 0;
  while (at < text.length) {
    const token = text.startsWith(PASTE.start, at) ? paste(text, at) : tokenAt(text, at);
    if (token === null) return { inputs: inputs, rest: text.slice(at) };
    if (token.input !== null) inputs.push(token.input);
    at = token.end;
  }
  return { inputs, rest: "" };
}

/** A lone Escape that nothing followed is the key; any other beginning is dropped. */
export function flush(rest: string): readonly Input[] {
  if (rest === "\u001b") return [{ type: "key", key: "esc" }];
  if (rest === "\u001b\u001b")
    return [
      { type: "key", key: "esc" },
      { type: "key", key: "esc" },
    ];
  if (rest.length === 2 && rest.startsWith("\u001b")) return [{ type: "key", key: `alt-${rest.slice(1)}` }];
  return [];
}

type Token = { readonly input: Input | null; readonly end: number };

function paste(text: string, at: number): Token | null {
  const end = text.indexOf(PASTE.end, at);
  if (end < 0) return null;
  const pasted = text.slice(at + PASTE.start.length, end).replace(/\r\n?/g, "\n");
  return { input: { type: "paste", text: pasted }, end: end + PASTE.end.length };
}

function tokenAt(text: string, at: number): Token | null {
  if (text[at] !== "\u001b") return plainKey(text, at);
  const rest = text.slice(at, at + MAX_SEQUENCE);
  const answer = ANSWER.exec(rest);
  if (answer) return { input: null, end: at + answer[0].length };
  const mouse = MOUSE.exec(rest);
  if (mouse) return { input: mouseInput(mouse), end: at + mouse[0].length };
  const sequence = SEQUENCE.exec(rest);
  if (sequence) return { input: sequenceInput(sequence[0]), end: at + sequence[0].length };
  if (PARTIAL.test(rest) && rest.length < MAX_SEQUENCE) return null;
  return altKey(text, at);
}

const MAX_SEQUENCE = 4096;

// biome-ignore-start lint/suspicious/noControlCharactersInRegex: escape sequences are what this is about.
/** Strings with an end (OSC, DCS, APC, PM) and reports (device attributes, cursor position, modes): nobody asked here. */
const ANSWER = /^\x1b(?:[\]P_^][^\x07\x1b]*(?:\x07|\x1b\\)|\[[?>][\d;]*\$?[a-zA-Z]|\[\d+;\d+R)/;
const MOUSE = /^\x1b\[<(\d+);(\d+);(\d+)([Mm])/;
const SEQUENCE = /^\x1b(?:\[[\d;]*[a-zA-Z~^$@]|O[A-Za-z])/;
const PARTIAL = /^\x1b(?:$|\[[<?>\d;]*$|O$|[\]P_^][^\x07\x1b]*\x1b?$)/;
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: escape sequences are what this is about.

function mouseInput([, button, column, row, phase]: RegExpExecArray): Input | null {
  const where = { column: Number(column) - 1, row: Number(row) - 1 };
  const code = Number(button);
  if (code === 64 || code === 65) return { type: "wheel", by: code === 65 ? NOTCH : -NOTCH, ...where };
  return code === 0 && phase === "M" ? { type: "click", ...where } : null;
}

function sequenceInput(sequence: string): Input | null {
  if (sequence === "\u001b[I" || sequence === "\u001b[O") return { type: "focus", has: sequence.endsWith("I") };
  const key = keyOf(sequence);
  return key === null ? null : { type: "key", key };
}

function altKey(text: string, at: number): Token | null {
  const next = text[at + 1];
  if (next === "\u001b" || next === undefined) return { input: { type: "key", key: "esc" }, end: at + 1 };
  const token = plainKey(text, at + 1);
  if (token?.input?.type !== "key") return token;
  return { input: { type: "key", key: `alt-${token.input.key}` }, end: token.end };
}

const SEGMENTER = new Intl.Segmenter("und", { granularity: "grapheme" });

function plainKey(text: string, at: number): Token | null {
  const first = text.charCodeAt(at);
  if (first < 0x80 && (text.charCodeAt(at + 1) < 0x80 || at + 1 === text.length)) {
    const key = keyOf(text.charAt(at));
    return { input: key === null ? null : { type: "key", key }, end: at + 1 };
  }
  const [cluster] = SEGMENTER.segment(text.slice(at, at + 64));
  const typed = cluster?.segment ?? text.charAt(at);
  return { input: { type: "key", key: typed }, end: at + typed.length };
}
