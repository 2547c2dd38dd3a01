import type { Place } from "./place.ts";

/** What must be so for an action to be possible. */
export type Need = "agent" | "lines" | "ticket" | "unsolved" | "solved" | "undoable";

/** What the list of keys says of one action. */
export type KeyEntry = {
  readonly at: Place;
  /** By the names of the decoder; with a blank in it, two keys that follow each other. */
  readonly keys: readonly string[];
  readonly does: string;
  /** In the footer, where there is little room. */
  readonly short?: string;
  /** The lower, the earlier in the footer; without it the key is not shown there. */
  readonly footer?: number;
  readonly needs?: Need;
  /** Leaves what is asked: Esc always does that, whatever other keys do. */
  readonly leaves?: true;
  /** Does what is asked: without a key for it the question leads nowhere. */
  readonly confirms?: true;
  /** Cannot be taken back, so Enter, which is pressed without a thought, never does it. */
  readonly neverByEnter?: true;
};

/** By action. */
export type KeyTable = Readonly<Record<string, KeyEntry>>;

/** An action and the keys in force for it. */
export type Binding = KeyEntry & {
  readonly id: string;
  /** Its heading in the documentation and the help. */
  readonly group: string;
  readonly origin: "default" | "remapped" | "unbound";
};
