/**
 * Names of keys as the keymap writes them: "j", "J", "ctrl-d", "enter", "esc", "pgdn", "shift-tab", "alt-b", "space".
 * A character that is typed is its own name.
 */
export function keyOf(sequence: string): string | null {
  if (sequence.length === 1) return ofCharacter(sequence);
  const match = PARTS.exec(sequence);
  if (match === null) return null;
  const [, number = "", modifier = "", final = ""] = match;
  const base = final === "~" ? TILDE[number] : LETTER[final];
  if (base === undefined) return null;
  if (base === "shift-tab") return base;
  return `${modifiers(Number(modifier || "1") - 1)}${base}`;
}

/** The character that a key types, or null: for text fields. */
export function typed(key: string): string | null {
  if (key === "space") return " ";
  return NAMED.test(key) ? null : key;
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: escape sequences are what this is about.
const PARTS = /^\x1b(?:\[|O)(\d*)(?:;(\d+))?([A-Za-z~])$/;

const LETTER: Readonly<Record<string, string>> = {
  A: "up",
  B: "down",
  C: "right",
  D: "left",
  H: "home",
  F: "end",
  Z: "shift-tab",
  M: "enter",
  P: "f1",
  Q: "f2",
  R: "f3",
  S: "f4",
};

const TILDE: Readonly<Record<string, string>> = {
  "1": "home",
  "2": "insert",
  "3": "delete",
  "4": "end",
  "5": "pgup",
  "6": "pgdn",
  "7": "home",
  "8": "end",
};

const NAMED =
  /^(?:(?:ctrl|alt|shift)-.+|up|down|left|right|home|end|enter|esc|tab|backspace|delete|insert|pgup|pgdn|f\d+)$/;

function modifiers(bits: number): string {
  const ctrl = bits & 4 ? "ctrl-" : "";
  const alt = bits & 2 ? "alt-" : "";
  return ctrl + alt + (bits & 1 ? "shift-" : "");
}

function ofCharacter(character: string): string | null {
  const code = character.charCodeAt(0);
  const named = CONTROLS[character];
  if (named !== undefined) return named;
  if (code < 0x20) return `ctrl-${String.fromCharCode(code + (code <= 0x1a ? 0x60 : 0x40))}`;
  return code === 0x7f ? "backspace" : character;
}

const CONTROLS: Readonly<Record<string, string>> = {
  "\r": "enter",
  "\n": "enter",
  "\t": "tab",
  "\b": "backspace",
  "\u001b": "esc",
  " ": "space",
  "\u0000": "ctrl-space",
};
