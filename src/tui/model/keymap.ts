import type { Place, Row } from "./binding.ts";
import { ANSWERING, WRITING } from "./keys-of-dialogs.ts";
import { ACTING, CHOOSING, LOOKING, MOVING, RUNNING, UNDOING } from "./keys-of-panes.ts";

/** The one list of keys: dispatch, footer, help, palette and the documentation are readings of it. */
const GROUPED = {
  "Act on the ticket": ACTING,
  "Choose more than one": CHOOSING,
  Move: MOVING,
  Look: LOOKING,
  Undo: UNDOING,
  "The program": RUNNING,
  Writing: WRITING,
  Dialogs: ANSWERING,
} as const;

export type Group = keyof typeof GROUPED;
export type PaneAction =
  | keyof typeof ACTING
  | keyof typeof CHOOSING
  | keyof typeof MOVING
  | keyof typeof LOOKING
  | keyof typeof UNDOING
  | keyof typeof RUNNING;
export type DialogAction = keyof typeof WRITING | keyof typeof ANSWERING;
export type ActionId = PaneAction | DialogAction;

export type Binding = Omit<Row, "keys"> & {
  readonly id: ActionId;
  readonly keys: readonly string[];
  readonly group: Group;
};

export const KEYMAP: readonly Binding[] = Object.entries(GROUPED).flatMap(([group, rows]) =>
  Object.entries<Row>(rows).map(([id, row]) => ({
    ...row,
    id: id as ActionId,
    keys: row.keys.split(" "),
    group: group as Group,
  })),
);

/** What a key does at a place; in a pane, what it does in every pane if not something of its own. */
export function bindingOf(place: Place, key: string): Binding | null {
  const here = KEYMAP.find(({ at, keys }) => at === place && keys.includes(key));
  if (here !== undefined) return here;
  return isPane(place) ? (KEYMAP.find(({ at, keys }) => at === "anywhere" && keys.includes(key)) ?? null) : null;
}

/** The bindings that can be reached from a place, its own first. */
export function bindingsAt(place: Place): readonly Binding[] {
  const own = KEYMAP.filter(({ at }) => at === place);
  return isPane(place) ? [...own, ...KEYMAP.filter(({ at }) => at === "anywhere")] : own;
}

function isPane(place: Place): boolean {
  return place === "queue" || place === "ticket" || place === "sla";
}

const LABELS: Readonly<Record<string, string>> = {
  space: "Space",
  enter: "Enter",
  esc: "Esc",
  tab: "Tab",
  up: "↑",
  down: "↓",
  left: "←",
  right: "→",
  home: "Home",
  end: "End",
  pgup: "PgUp",
  pgdn: "PgDn",
};

/** A key as people write it: `^D`, `Space`, `Shift-Tab`. */
export function keyLabel(key: string): string {
  if (key.startsWith("ctrl-")) return `^${key.slice(5).toUpperCase()}`;
  if (key.startsWith("shift-")) return `Shift-${keyLabel(key.slice(6))}`;
  return LABELS[key] ?? key;
}
