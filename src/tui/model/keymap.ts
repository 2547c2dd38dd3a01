import type { SafeText } from "../../core/words/safe-text.ts";
import { keyLabel } from "../terminal/key-spelling.ts";
import type { Binding, KeyTable } from "./binding.ts";
import type { DialogActions } from "./dialog.ts";
import type { PaneAction } from "./keys-of-panes.ts";
import { PANES, type Place, reachFrom } from "./place.ts";

export type ActionId = PaneAction | keyof DialogActions;

/** What the keys do at one place, what is reached behind it included. */
export type PlaceKeys = {
  readonly byKey: ReadonlyMap<string, Binding>;
  /** First keys of two that follow each other. */
  readonly prefixes: ReadonlySet<string>;
  readonly bindings: readonly Binding[];
  /** Those with a key that stand in a footer, the most used first. */
  readonly footer: readonly Binding[];
};

/** The keys in force: dispatch, footer, help, palette, hints and the documentation are readings of it. Made once. */
export type Keymap = {
  readonly bindings: readonly Binding[];
  readonly byId: ReadonlyMap<string, Binding>;
  readonly byPlace: ReadonlyMap<Place, PlaceKeys>;
};

/** The bindings of a table, with their default keys. */
export function defaults(group: string, table: KeyTable): readonly Binding[] {
  return Object.entries(table).map(([id, entry]) => ({ ...entry, id, group, origin: "default" }));
}

export function keymapOf(bindings: readonly Binding[]): Keymap {
  const places = new Set([...Object.values(PANES), ...bindings.map(({ at }) => at)]);
  return {
    bindings,
    byId: new Map(bindings.map((binding) => [binding.id, binding])),
    byPlace: new Map([...places].map((place) => [place, keysIn(bindings, place)])),
  };
}

function keysIn(bindings: readonly Binding[], place: Place): PlaceKeys {
  const reach = reachFrom(place);
  const here = bindings.filter(({ at }) => reach.includes(at));
  const nearestLast = here.toSorted((a, b) => reach.indexOf(b.at) - reach.indexOf(a.at));
  const byKey = new Map(nearestLast.flatMap((binding) => binding.keys.map((key) => [key, binding] as const)));
  return {
    byKey,
    prefixes: new Set([...byKey.keys()].filter((key) => key.includes(" ")).map((key) => key.split(" ")[0] ?? key)),
    bindings: here,
    footer: here
      .filter(({ footer, keys }) => footer !== undefined && keys.length > 0)
      .toSorted((a, b) => (a.footer ?? 0) - (b.footer ?? 0)),
  };
}

const NO_KEYS: PlaceKeys = { byKey: new Map(), prefixes: new Set(), bindings: [], footer: [] };

export function keysAt(keymap: Keymap, place: Place): PlaceKeys {
  return keymap.byPlace.get(place) ?? NO_KEYS;
}

/** The keys of an action by their names. */
export function keysOf(keymap: Keymap, id: ActionId): readonly string[] {
  return keymap.byId.get(id)?.keys ?? [];
}

/** The key of an action as people write it, the nth of several; empty if it has none. */
export function labelOf(keymap: Keymap, id: ActionId, nth = 0): SafeText {
  return keyLabel(keysOf(keymap, id)[nth] ?? "");
}
