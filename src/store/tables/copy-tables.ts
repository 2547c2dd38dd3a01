import type { ColumnKind } from "../handle/rows.ts";
import type { Schema, TicketRow } from "../handle/schema.ts";

export type Table = {
  readonly name: TableName;
  readonly columns: Readonly<Record<string, ColumnKind>>;
  /** The columns by which its rows are told apart, and in whose order they are copied. */
  readonly key: readonly string[];
};

/** All but figures and words, which follow from the rest. */
export type TableName = Exclude<keyof Schema, "event_text" | "tally" | "due_tally">;

/** Columns that follow from the others of their row, and are computed again at the destination. */
type Derived = { readonly desk_version: "plan" | "shape" };
type Column<Name extends TableName> = Exclude<keyof Schema[Name], Name extends keyof Derived ? Derived[Name] : never>;

const COLUMNS: { readonly [Name in TableName]: Readonly<Record<Column<Name>, ColumnKind>> } = {
  desk_version: { version: "bigint", at: "bigint", actor: "text", toml: "text" },
  agent: { handle: "text", presence: "text", presence_since: "bigint", last_assigned_at: "bigint" },
  leave: {
    id: "bigint",
    agent: "text",
    starts_at: "bigint",
    ends_at: "bigint",
    delegate: "text",
    noted_by: "text",
    noted_at: "bigint",
  },
  customer: {
    email: "text",
    name: "text",
    plan: "text",
    revenue: "double precision",
    language: "text",
    region: "text",
    excluded: "text",
    first_ticket_at: "bigint",
  },
  act: { act: "bigint", at: "bigint", actor: "text", command: "text", key: "text", by_role: "text" },
  ticket: {
    number: "bigint",
    subject: "text",
    channel: "text",
    category: "text",
    priority: "text",
    tier: "bigint",
    team: "text",
    assignee: "text",
    status: "text",
    customer: "text",
    language: "text",
    region: "text",
    product: "text",
    tags: "text",
    effort_ms: "bigint",
    weight: "double precision",
    external_id: "text",
    created_at: "bigint",
    eligible_at: "bigint",
    assigned_at: "bigint",
    excluded: "text",
    unroutable: "text",
    solved_at: "bigint",
    first_solved_at: "bigint",
    timeline: "text",
    version: "bigint",
    unsolved: "bigint",
    queue_at: "bigint",
    due_at: "bigint",
    risk_at: "bigint",
    clock: "text",
    paused: "bigint",
  },
  event: {
    seq: "bigint",
    ticket: "bigint",
    act: "bigint",
    at: "bigint",
    type: "text",
    actor: "text",
    data: "text",
    body: "text",
    verdict: "text",
  },
  desk_event: {
    seq: "bigint",
    act: "bigint",
    at: "bigint",
    type: "text",
    actor: "text",
    subject: "text",
    data: "text",
  },
  contact: { customer: "text", agent: "text", at: "bigint" },
};

/** Every column of a ticket, in the order in which they are written. */
export const TICKET_COLUMNS = Object.keys(COLUMNS.ticket) as readonly (keyof TicketRow)[];

/** In the order in which they can be written: rows name only those of tables before their own. */
export const TABLES: readonly Table[] = (
  [
    ["desk_version", ["version"]],
    ["agent", ["handle"]],
    ["leave", ["id"]],
    ["customer", ["email"]],
    ["act", ["act"]],
    ["desk_event", ["seq"]],
    ["ticket", ["number"]],
    ["event", ["seq"]],
    ["contact", ["customer", "agent"]],
  ] as const
).map(([name, key]) => ({ name, key, columns: COLUMNS[name] }));
