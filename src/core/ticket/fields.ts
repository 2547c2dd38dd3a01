import type { Ticket } from "./ticket.ts";

type Traits = {
  /** An instant is a number of ms UTC in the program, and RFC 3339 where others read it. */
  readonly holds: "value" | "instant";
  /**
   * How undoing an action puts the field back: by its value in the event, together with the status, or not at all, since
   * nothing that can be undone changes it.
   */
  readonly undo: "value" | "with status" | "never";
};

/** Every field of a ticket. A field that is added to `Ticket` does not compile until it is described here. */
export const TICKET_FIELDS = {
  number: { holds: "value", undo: "never" },
  subject: { holds: "value", undo: "never" },
  channel: { holds: "value", undo: "never" },
  category: { holds: "value", undo: "never" },
  priority: { holds: "value", undo: "value" },
  tier: { holds: "value", undo: "value" },
  team: { holds: "value", undo: "value" },
  assignee: { holds: "value", undo: "value" },
  status: { holds: "value", undo: "value" },
  customer: { holds: "value", undo: "never" },
  language: { holds: "value", undo: "never" },
  region: { holds: "value", undo: "never" },
  product: { holds: "value", undo: "never" },
  tags: { holds: "value", undo: "value" },
  effortMs: { holds: "value", undo: "never" },
  weight: { holds: "value", undo: "never" },
  externalId: { holds: "value", undo: "never" },
  createdAt: { holds: "instant", undo: "never" },
  eligibleAt: { holds: "instant", undo: "value" },
  assignedAt: { holds: "instant", undo: "value" },
  excluded: { holds: "value", undo: "value" },
  unroutable: { holds: "value", undo: "value" },
  solvedAt: { holds: "instant", undo: "with status" },
  firstSolvedAt: { holds: "instant", undo: "with status" },
  timeline: { holds: "value", undo: "with status" },
  version: { holds: "value", undo: "never" },
} as const satisfies Record<keyof Ticket, Traits>;

type FieldWith<Trait> = {
  [Field in keyof Ticket]: (typeof TICKET_FIELDS)[Field] extends Trait ? Field : never;
}[keyof Ticket];

/** A field whose earlier value is kept in the event `undone`. */
export type RestoredField = FieldWith<{ readonly undo: "value" }>;
export type InstantField = FieldWith<{ readonly holds: "instant" }>;

const FIELDS = Object.keys(TICKET_FIELDS) as readonly (keyof Ticket)[];

export const RESTORED_FIELDS: readonly RestoredField[] = FIELDS.filter(
  (field): field is RestoredField => TICKET_FIELDS[field].undo === "value",
);
export const INSTANT_FIELDS: readonly InstantField[] = FIELDS.filter(
  (field): field is InstantField => TICKET_FIELDS[field].holds === "instant",
);
