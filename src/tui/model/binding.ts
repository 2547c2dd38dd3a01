import type { State } from "./state.ts";

/** Where a key works: the panes, and the places that ask something. `anywhere` is every pane. */
export type Place =
  | "anywhere"
  | "queue"
  | "ticket"
  | "sla"
  | "composer"
  | "review"
  | "prompt"
  | "picker"
  | "menu"
  | "dialog";

/** What the keymap says of one action. */
export type Row = {
  readonly at: Place;
  /** Names of keys, with blanks between them. */
  readonly keys: string;
  readonly does: string;
  /** In the footer, where there is little room. */
  readonly short?: string;
  /** The lower, the earlier in the footer; without it the key is not shown there. */
  readonly footer?: number;
  /** Why it cannot be done now; null if it can. */
  readonly unless?: (state: State) => string | null;
};

/** By action. */
export type Rows = Readonly<Record<string, Row>>;
