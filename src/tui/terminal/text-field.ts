import { clusters } from "../../core/words/width.ts";
import { typed } from "./key-name.ts";

/** Text being typed, and the caret as an index into it, always between two characters as people see them. */
export type TextField = { readonly text: string; readonly caret: number };

export const EMPTY_FIELD: TextField = { text: "", caret: 0 };

export function fieldOf(text: string): TextField {
  return { text, caret: text.length };
}

/** The field after a key, or null if the key is nothing to a text field. Line editing is readline's. */
export function edit(field: TextField, key: string): TextField | null {
  const name = LINE_KEYS.get(key);
  if (name !== undefined) return EDITS[name](field);
  const character = typed(key);
  return character === null ? null : insert(field, character);
}

/** The field with a text put in at the caret: what a key types, or a paste. */
export function insert({ text, caret }: TextField, added: string): TextField {
  return { text: text.slice(0, caret) + added + text.slice(caret), caret: caret + added.length };
}

/** A field of one line: a paste loses its line breaks. */
export function insertLine(field: TextField, added: string): TextField {
  return insert(field, added.replace(/\s*\n\s*/g, " "));
}

type Operation = (field: TextField) => TextField;

const moved =
  (where: (field: TextField) => number): Operation =>
  (field) => ({ ...field, caret: where(field) });

const erased =
  (where: (field: TextField) => number): Operation =>
  (field) => {
    const [from, to] = [Math.min(where(field), field.caret), Math.max(where(field), field.caret)];
    return { text: field.text.slice(0, from) + field.text.slice(to), caret: from };
  };

function back({ text, caret }: TextField): number {
  const start = lineStart({ text, caret });
  return caret === start ? Math.max(0, caret - 1) : caret - lastCluster(text.slice(start, caret));
}

/** No character that people see is longer than this. */
const LONGEST = 64;

function forth({ text, caret }: TextField): number {
  return caret + firstCluster(text.slice(caret, caret + LONGEST));
}

function lineStart({ text, caret }: TextField): number {
  return caret === 0 ? 0 : text.lastIndexOf("\n", caret - 1) + 1;
}

function lineEnd({ text, caret }: TextField): number {
  const end = text.indexOf("\n", caret);
  return end < 0 ? text.length : end;
}

function wordBack({ text, caret }: TextField): number {
  return Math.max(0, text.slice(0, caret).search(/\S+\s*$/));
}

function wordForth({ text, caret }: TextField): number {
  return caret + (/^\s*\S+/.exec(text.slice(caret))?.[0].length ?? text.length - caret);
}

function firstCluster(text: string): number {
  for (const cluster of clusters(text)) return cluster.length;
  return 0;
}

function lastCluster(text: string): number {
  let length = 0;
  for (const cluster of clusters(text)) length = cluster.length;
  return length;
}

/** What editing does, by its name. */
const EDITS = {
  "a character back": moved(back),
  "a character on": moved(forth),
  "to the start of the line": moved(lineStart),
  "to the end of the line": moved(lineEnd),
  "a word back": moved(wordBack),
  "a word on": moved(wordForth),
  "erase the character before": erased(back),
  "erase the character after": erased(forth),
  "erase to the end of the line": erased(lineEnd),
  "erase to the start of the line": erased(lineStart),
  "erase the word before": erased(wordBack),
  "erase the word after": erased(wordForth),
} as const satisfies Record<string, Operation>;

const LINE_EDITS = {
  "a new line": (field: TextField) => insert(field, "\n"),
  "a line up": (field: TextField) => moveLine(field, -1),
  "a line down": (field: TextField) => moveLine(field, 1),
} as const satisfies Record<string, Operation>;

/** The keys that edit a line. */
const LINE_KEYS: ReadonlyMap<string, keyof typeof EDITS> = new Map([
  ["left", "a character back"],
  ["ctrl-b", "a character back"],
  ["right", "a character on"],
  ["ctrl-f", "a character on"],
  ["home", "to the start of the line"],
  ["ctrl-a", "to the start of the line"],
  ["end", "to the end of the line"],
  ["ctrl-e", "to the end of the line"],
  ["alt-b", "a word back"],
  ["ctrl-left", "a word back"],
  ["alt-f", "a word on"],
  ["ctrl-right", "a word on"],
  ["backspace", "erase the character before"],
  ["delete", "erase the character after"],
  ["ctrl-d", "erase the character after"],
  ["ctrl-k", "erase to the end of the line"],
  ["ctrl-u", "erase to the start of the line"],
  ["ctrl-w", "erase the word before"],
  ["alt-d", "erase the word after"],
]);

/** Those that edit a text of many lines besides. */
const TEXT_KEYS: ReadonlyMap<string, keyof typeof LINE_EDITS> = new Map([
  ["enter", "a new line"],
  ["up", "a line up"],
  ["down", "a line down"],
]);

/** What a key does to what is being written, in words; null if nothing but, perhaps, type a character. */
export function editingName(key: string, written: "line" | "text"): string | null {
  return LINE_KEYS.get(key) ?? (written === "text" ? TEXT_KEYS.get(key) : undefined) ?? null;
}

/** A field of many lines after a key: Enter begins a new one. */
export function editLines(field: TextField, key: string): TextField | null {
  const name = TEXT_KEYS.get(key);
  return name === undefined ? edit(field, key) : LINE_EDITS[name](field);
}

/** Up or down through the lines of the text, at the same distance from their beginning. */
function moveLine({ text, caret }: TextField, by: 1 | -1): TextField {
  const start = lineStart({ text, caret });
  const end = text.indexOf("\n", caret);
  if (by === -1) {
    if (start === 0) return { text, caret: 0 };
    const above = text.lastIndexOf("\n", start - 2) + 1;
    return { text, caret: Math.min(above + caret - start, start - 1) };
  }
  if (end < 0) return { text, caret: text.length };
  const below = text.indexOf("\n", end + 1);
  return { text, caret: Math.min(end + 1 + caret - start, below < 0 ? text.length : below) };
}
