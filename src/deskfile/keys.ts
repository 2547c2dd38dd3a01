import { child, type Located, type Position } from "./toml/located.ts";
import type { Problem } from "./toml/problem.ts";

/** The keys that a user wants for one action of the full screen; none unbinds it. Where it stands is for problems. */
export type KeyChoice = {
  readonly action: string;
  readonly keys: readonly WrittenKey[];
  readonly file: string;
} & Position;

/** A key as the user wrote it. */
export type WrittenKey = { readonly text: string } & Position;

export type KeysReading = { readonly choices: readonly KeyChoice[]; readonly problems: readonly Problem[] };

/**
 * Reads `[keys]`: by action a key, a list of keys, or false for none. `ticket.claim = "x"` without quotes around the action
 * means the same. Which actions and keys there are is for the screen to say. Null without such a table.
 */
export function readKeys(root: Located, file: string): KeysReading | null {
  const table = child(root, "keys");
  return table === null ? null : readTable(table, "", file);
}

function readTable({ content }: Located, prefix: string, file: string): KeysReading {
  if (content.kind !== "table") return { choices: [], problems: [] };
  const read = [...content.entries].map(([name, { node, place }]): KeysReading => {
    const action = `${prefix}${name}`;
    if (node.content.kind === "table") return readTable(node, `${action}.`, file);
    const keys = keysOf(node);
    if (keys !== null) return { choices: [{ action, keys, file, ...place }], problems: [] };
    const message = "this must be a key, a list of keys, or false for none";
    const key = `keys.${action}`;
    return { choices: [], problems: [{ severity: "error", file, ...node.place, key, message, suggestion: null }] };
  });
  return {
    choices: read.flatMap(({ choices }) => choices),
    problems: read.flatMap(({ problems }) => problems),
  };
}

/** Null for what is neither keys nor false. */
function keysOf({ content, place }: Located): readonly WrittenKey[] | null {
  if (content.kind === "list") {
    const keys = content.items.map(keysOf);
    return keys.every((one) => one?.length === 1) ? keys.flatMap((one) => one ?? []) : null;
  }
  if (content.kind !== "value") return null;
  if (content.value === false) return [];
  return typeof content.value === "string" ? [{ text: content.value, ...place }] : null;
}
