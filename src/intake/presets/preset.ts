import type { Status } from "../../core/ticket/lifecycle.ts";
import type { Channel, Priority } from "../../core/ticket/ticket.ts";

/** What a column can fill; `--map` names them so. */
export const FIELDS = [
  "id",
  "subject",
  "body",
  "channel",
  "category",
  "priority",
  "status",
  "tier",
  "team",
  "assignee",
  "solvedBy",
  "customer",
  "email",
  "plan",
  "revenue",
  "language",
  "region",
  "product",
  "tags",
  "effort",
  "weight",
  "created",
  "answered",
  "answer",
  "solved",
  "closed",
  "updated",
  "reassignments",
] as const;
export type PresetField = (typeof FIELDS)[number];

export const DATE_FIELDS = [
  "created",
  "answered",
  "solved",
  "closed",
  "updated",
] as const satisfies readonly PresetField[];
export type DateField = (typeof DATE_FIELDS)[number];

export const PRESET_NAMES = ["servicenow", "zendesk", "jira", "linear", "csv"] as const;
export type PresetName = (typeof PRESET_NAMES)[number];

/** How one program writes its tickets. Names of columns and words are in lower case. */
export type Preset = {
  readonly name: PresetName;
  /** Whether a file with these columns comes from there. */
  readonly recognises: (columns: ReadonlySet<string>) => boolean;
  /** The columns that can fill a field, the best first. `tags` takes all of them, `tag` also as `tag_1`, `tag_2`. */
  readonly columns: Readonly<Partial<Record<PresetField, readonly string[]>>>;
  /**
   * Whether the columns above are guesses: then only the best that is there fills a field, and the others are facts of
   * their own. Where the program is known, a column fills the field where the better ones are empty.
   */
  readonly guesses: boolean;
  /** Columns that tell nothing about the ticket. */
  readonly ignored: readonly string[];
  /** What stands where nothing is known. */
  readonly missing: readonly string[];
  /** Words that differ from the common ones. */
  readonly words: {
    readonly status?: Readonly<Record<string, Status>>;
    readonly priority?: Readonly<Record<string, Priority>>;
    readonly channel?: Readonly<Record<string, Channel>>;
  };
  /** How `3/4/2016` is meant where the file itself does not show it; null: ask. */
  readonly dayFirst: boolean | null;
  /** A subject made of other columns, for a file without texts. */
  readonly subject?: (cell: (column: string) => string) => string;
};
