import { joined, line, type SafeText } from "../../core/words/safe-text.ts";
import { footItem } from "../terminal/inside.ts";
import type { Line } from "../terminal/span.ts";
import { type ActionId, type Keymap, labelOf } from "./keymap.ts";

/** What people are told about keys. An action that has no key is not spoken of. */

/** A key and what it does, after a dot: ` · S to take it over`. */
export function hint(keymap: Keymap, id: ActionId, words: string): SafeText {
  const label = labelOf(keymap, id);
  return line(label === "" ? "" : ` · ${label} ${words}`);
}

/** Actions whose keys do this, or words that stand for keys. */
export type FootItem = readonly [keys: readonly ActionId[] | string, does: string];

/** The foot of a dialog: keys with what they do. */
export function keyFoot(keymap: Keymap, items: readonly FootItem[]): readonly Line[] {
  return items.flatMap(([keys, does]) => {
    const label = typeof keys === "string" ? keys : together(keys.map((id) => labelOf(keymap, id)));
    return label === "" ? [] : [footItem(label, does)];
  });
}

/** `↑↓`, `^P ^N` */
function together(labels: readonly SafeText[]): SafeText {
  const known = labels.filter((label) => label !== "");
  return joined(known, known.every((label) => label.length === 1) ? "" : " ");
}
