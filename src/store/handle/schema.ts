import type { Generated, Kysely } from "kysely";

/** The tables as the migrations make them. Text columns that hold lists and records are JSON. */
export type Schema = {
  desk_version: {
    version: number;
    at: number;
    actor: string;
    toml: string;
    plan: string;
    shape: Generated<number | null>;
  };
  agent: {
    handle: string;
    presence: Generated<string>;
    presence_since: number | null;
    last_assigned_at: number | null;
  };
  leave: {
    id: number;
    agent: string;
    starts_at: number;
    ends_at: number | null;
    delegate: string | null;
    noted_by: string | null;
    noted_at: number | null;
  };
  customer: {
    email: string;
    name: string | null;
    plan: string | null;
    revenue: number;
    language: string | null;
    region: string | null;
    excluded: string;
    first_ticket_at: number | null;
  };
  act: {
    act: Generated<number>;
    at: number;
    actor: string;
    command: string;
    key: Generated<string | null>;
    by_role: Generated<string | null>;
  };
  ticket: TicketRow;
  event: EventRow & { seq: Generated<number> };
  desk_event: DeskEventRow & { seq: Generated<number> };
  /** A SQLite file is given the text, a server its words. */
  event_text: { rowid: number; body?: string; words?: string };
  contact: { customer: string; agent: string; at: number };
  tally: { assignee: string; status: string; channel: string; tickets: number; weight: number };
  due_tally: { kind: "due" | "risk"; hour: number; tickets: number };
};

export type TicketRow = {
  number: number;
  subject: string;
  channel: string;
  category: string | null;
  priority: string;
  tier: number;
  team: string | null;
  assignee: string | null;
  status: string;
  customer: string | null;
  language: string | null;
  region: string | null;
  product: string | null;
  tags: string;
  effort_ms: number;
  weight: number;
  external_id: string | null;
  created_at: number;
  eligible_at: number;
  assigned_at: number | null;
  excluded: string;
  unroutable: string | null;
  solved_at: number | null;
  first_solved_at: number | null;
  timeline: string;
  version: number;
  unsolved: number;
  queue_at: number;
  due_at: number;
  risk_at: number;
  clock: string | null;
  paused: number;
};

export type EventRow = {
  seq: number;
  ticket: number;
  act: number;
  at: number;
  type: string;
  actor: string;
  data: string;
  body: string | null;
  verdict: string | null;
};

export type DeskEventRow = {
  seq: number;
  act: number | null;
  at: number;
  type: string;
  actor: string;
  subject: string;
  data: string;
};

/** A database or a transaction: every function of the store works in both. */
export type Db = Kysely<Schema>;

/** Stands in `due_at` and `risk_at` for "never", so that those without a clock sort last. */
export const NEVER = Number.MAX_SAFE_INTEGER;
