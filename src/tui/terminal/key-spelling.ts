import { joined, line, type SafeText } from "../../core/words/safe-text.ts";
import { clusters } from "../../core/words/width.ts";

/** A key by the name that the decoder gives it, or why no terminal sends such a key. */
export type SpelledKey = { readonly key: string } | { readonly fault: string };

const LABELS: Readonly<Record<string, string>> = {
  space: "Space",
  enter: "Enter",
  esc: "Esc",
  tab: "Tab",
  backspace: "Backspace",
  insert: "Insert",
  delete: "Delete",
  up: "↑",
  down: "↓",
  left: "←",
  right: "→",
  home: "Home",
  end: "End",
  pgup: "PgUp",
  pgdn: "PgDn",
  f1: "F1",
  f2: "F2",
  f3: "F3",
  f4: "F4",
};

/** The keys of one action as people write them, a row of digits as its ends: `1–9`. */
export function keyLabels(keys: readonly string[]): readonly SafeText[] {
  const isRow =
    keys.length > 2 && keys.every((key, index) => /^\d$/.test(key) && Number(key) === Number(keys[0]) + index);
  return isRow ? [line(`${keys[0]}–${keys.at(-1)}`)] : keys.map(keyLabel);
}

/** A key, or two that follow each other, as people write them: `^D`, `Space`, `Shift-Tab`, `^X ^E`. */
export function keyLabel(key: string): SafeText {
  if (key.includes(" ")) return joined(key.split(" ").map(keyLabel), " ");
  if (key.startsWith("ctrl-") && key.length === 6) return line(`^${key.slice(5).toUpperCase()}`);
  const modifier = MODIFIER.exec(key)?.[1];
  if (modifier === undefined) return line((Object.hasOwn(LABELS, key) ? LABELS[key] : undefined) ?? key);
  const rest = keyLabel(key.slice(modifier.length + 1));
  return line(`${modifier.charAt(0).toUpperCase()}${modifier.slice(1)}-${rest}`);
}

const MODIFIER = /^(ctrl|alt|shift)-(?=.)/;

const OTHER_NAMES: Readonly<Record<string, string>> = {
  escape: "esc",
  return: "enter",
  del: "delete",
  ins: "insert",
  pageup: "pgup",
  pagedown: "pgdn",
  "↑": "up",
  "↓": "down",
  "←": "left",
  "→": "right",
};

/**
 * Reads a key, or two with a blank between them that follow each other: `x`, `ctrl-y`, `Ctrl+Y`, `^Y`, `Space`, `PgDn`,
 * `shift-tab`, `ctrl-x ctrl-e`.
 */
export function spelledKey(written: string): SpelledKey {
  if (written === " ") return { key: "space" };
  const words = written.trim().split(/\s+/);
  if (words.length > 2) return { fault: "at most two keys can follow each other" };
  const keys: string[] = [];
  for (const word of words) {
    const one = oneKey(word);
    if ("fault" in one) return one;
    keys.push(one.key);
  }
  return { key: keys.join(" ") };
}

/** Keys that send the same byte as a key with a name. */
const SAME_BYTE: Readonly<Record<string, string>> = {
  "ctrl-i": "tab",
  "ctrl-m": "enter",
  "ctrl-j": "enter",
  "ctrl-h": "backspace",
  "ctrl-[": "esc",
};

function oneKey(written: string): SpelledKey {
  if (written === "") return { fault: "this is not a key" };
  let rest = written.length === 2 && written.startsWith("^") ? `ctrl-${written.slice(1)}` : written;
  const modifiers = new Set<string>();
  for (let found = WRITTEN_MODIFIER.exec(rest); found !== null; found = WRITTEN_MODIFIER.exec(rest)) {
    modifiers.add((found[1] ?? "").toLowerCase());
    rest = rest.slice(found[0].length);
  }
  const base = baseOf(rest, modifiers);
  const key = ["ctrl", "alt", "shift"].map((one) => (modifiers.has(one) ? `${one}-` : "")).join("") + base;
  if (key === "ctrl-c") return { fault: "Ctrl-C always leaves docket" };
  const twin = Object.hasOwn(SAME_BYTE, key) ? SAME_BYTE[key] : undefined;
  if (twin !== undefined) return { fault: `a terminal sends the same for it as for ${keyLabel(twin)}` };
  return POSSIBLE.test(key) || isCharacter(key) ? { key } : { fault: "this is not a key that every terminal sends" };
}

const WRITTEN_MODIFIER = /^(ctrl|alt|shift)[-+](?=.)/i;

/** Capitals are keys of their own; with Ctrl they are the same as small letters. */
function baseOf(written: string, modifiers: Set<string>): string {
  const lower = written.toLowerCase();
  const name = (Object.hasOwn(OTHER_NAMES, lower) ? OTHER_NAMES[lower] : undefined) ?? lower;
  if (Object.hasOwn(LABELS, name)) return name;
  if (modifiers.has("ctrl")) return lower;
  return modifiers.delete("shift") ? written.toUpperCase() : written;
}

/** What the decoder can make of what a terminal sends, besides characters. */
const POSSIBLE =
  /^(?:(?:ctrl-)?(?:alt-)?(?:shift-)?(?:up|down|left|right|home|end|pgup|pgdn|insert|delete|f[1-4])|(?:alt-)?(?:enter|tab|backspace|space)|ctrl-(?:[a-z\\\]^_]|space)|alt-[!-~]|esc|shift-tab)$/;

function isCharacter(key: string): boolean {
  const [first, ...more] = clusters(key);
  return first !== undefined && more.length === 0 && !/[\p{C}\p{Z}]/u.test(key);
}
