import type { KeyChoice } from "../deskfile/keys.ts";
import type { Problem } from "../deskfile/toml/problem.ts";
import { dialogKeys, openingKeys } from "./dialogs/open-dialog.ts";
import { defaults, type Keymap, keymapOf } from "./model/keymap.ts";
import { PANE_KEYS } from "./model/keys-of-panes.ts";
import { remapped } from "./model/remap.ts";
import { keyLabel } from "./terminal/key-spelling.ts";

/** The one list of keys: those of the panes with those that open a dialog, by group, and those of the dialogs. */
const DEFAULTS = [
  ...Object.entries(PANE_KEYS).flatMap(([name, table]) => [
    ...defaults(name, table),
    ...openingKeys().filter(({ group }) => group === name),
  ]),
  ...dialogKeys(),
  ...openingKeys().filter(({ group }) => !Object.hasOwn(PANE_KEYS, group)),
];

/** The keys as docket comes with them. */
export const DEFAULT_KEYMAP: Keymap = keymapOf(DEFAULTS);

/** The keys in force for somebody who chose some, and what is wrong with the choice. */
export function keymapIn(choices: readonly KeyChoice[]): {
  readonly keymap: Keymap;
  readonly problems: readonly Problem[];
} {
  const { bindings, problems } = remapped(DEFAULTS, choices);
  return { keymap: choices.length === 0 ? DEFAULT_KEYMAP : keymapOf(bindings), problems };
}

/** The keys in force, a line an action. */
export function keyLines({ bindings }: Keymap) {
  return bindings.map(({ at, keys, id, does, origin }) => ({
    at: at.name,
    keys: keys.map(keyLabel),
    id,
    does,
    origin,
  }));
}
