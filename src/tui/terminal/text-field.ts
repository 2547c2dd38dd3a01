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
  const operation = OPERATIONS[key];
  if (operation !== undefined) return operation(field);
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

const OPERATIONS: Readonly<Record<string, Operation>> = {
  left: moved(back),
  "ctrl-b": moved(back),
  right: moved(forth),
  "ctrl-f": moved(forth),
  home: moved(lineStart),
  "ctrl-a": moved(lineStart),
  end: moved(lineEnd),
  "ctrl-e": moved(lineEnd),
  "alt-b": moved(wordBack),
  "ctrl-left": moved(wordBack),
  "alt-f": moved(wordForth),
  "ctrl-right": moved(wordForth),
  backspace: erased(back),
  delete: erased(forth),
  "ctrl-d": erased(forth),
  "ctrl-k": erased(lineEnd),
  "ctrl-u": erased(lineStart),
  "ctrl-w": erased(wordBack),
  "alt-d": erased(wordForth),
};

/** A field of many lines after a key: Enter begins a new one. */
export function editLines(field: TextField, key: string): TextField | null {
  switch (key) {
    case "enter":
      return insert(field, "\n");
    case "up":
      return moveLine(field, -1);
    case "down":
      return moveLine(field, 1);
    default:
      return edit(field, key);
  }
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
