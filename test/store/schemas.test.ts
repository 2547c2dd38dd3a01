import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { Db, Schema } from "../../src/store/handle/schema.ts";
import { databases } from "../databases.ts";
import { givenDesk } from "../given.ts";

type Kind = "text" | "number" | "real" | "flag" | "text?" | "number?";

/** Every column that the program's types know; the compiler holds it to them. */
const COLUMNS: { readonly [Table in Exclude<keyof Schema, "event_text">]: Record<keyof Schema[Table], Kind> } = {
  desk_version: { version: "number", at: "number", actor: "text", toml: "text", plan: "text", shape: "number?" },
  agent: {
    handle: "text",
    presence: "text",
    presence_since: "number?",
    last_assigned_at: "number?",
  },
  leave: {
    id: "number",
    agent: "text",
    starts_at: "number",
    ends_at: "number?",
    delegate: "text?",
    noted_by: "text?",
    noted_at: "number?",
  },
  customer: {
    email: "text",
    name: "text?",
    plan: "text?",
    revenue: "real",
    language: "text?",
    region: "text?",
    excluded: "text",
    first_ticket_at: "number?",
  },
  act: { act: "number", at: "number", actor: "text", command: "text", key: "text?", by_role: "text?" },
  ticket: {
    number: "number",
    subject: "text",
    channel: "text",
    category: "text?",
    priority: "text",
    tier: "number",
    team: "text?",
    assignee: "text?",
    status: "text",
    customer: "text?",
    language: "text?",
    region: "text?",
    product: "text?",
    tags: "text",
    effort_ms: "number",
    weight: "real",
    external_id: "text?",
    created_at: "number",
    eligible_at: "number",
    assigned_at: "number?",
    excluded: "text",
    unroutable: "text?",
    solved_at: "number?",
    first_solved_at: "number?",
    timeline: "text",
    version: "number",
    unsolved: "flag",
    queue_at: "number",
    due_at: "number",
    risk_at: "number",
    clock: "text?",
    paused: "flag",
  },
  event: {
    seq: "number",
    ticket: "number",
    act: "number",
    at: "number",
    type: "text",
    actor: "text",
    data: "text",
    body: "text?",
    verdict: "text?",
  },
  desk_event: {
    seq: "number",
    act: "number?",
    at: "number",
    type: "text",
    actor: "text",
    subject: "text",
    data: "text",
  },
  contact: { customer: "text", agent: "text", at: "number" },
  tally: { assignee: "text", status: "text", channel: "text", tickets: "number", weight: "real" },
  due_tally: { kind: "text", hour: "number", tickets: "number" },
};

/** A table has no place of its own for flags in SQLite, and a view says nothing about what may be left out. */
const BASES: Readonly<Record<string, string>> = {
  integer: "number",
  text: "text",
  real: "real",
  bigint: "number",
  smallint: "number",
  "double precision": "real",
};

type Column = { readonly name: string; readonly type: string; readonly optional: boolean | number };

async function columnsIn(db: Db, name: string, table: string): Promise<Record<string, string>> {
  const { rows } =
    name === "SQLite"
      ? await sql<Column>`select name, lower(type) as type, not "notnull" and not pk as optional from pragma_table_info(${table})`.execute(
          db,
        )
      : await sql<Column>`select column_name as name, data_type as type, is_nullable = 'YES' and table_type = 'BASE TABLE' as optional
          from information_schema.columns join information_schema.tables using (table_schema, table_name)
          where table_schema = 'docket' and table_name = ${table}`.execute(db);
  return Object.fromEntries(
    rows.map(({ name, type, optional }) => [name, `${BASES[type] ?? type}${optional ? "?" : ""}`]),
  );
}

describe.each(databases)("the tables in $name", ({ name, fresh }) => {
  test.for(Object.entries(COLUMNS))("%s has the columns that the program knows", async ([table, columns]) => {
    const desk = await givenDesk({}, fresh);
    const plain = Object.entries(columns).map(([column, kind]) => [column, kind.replace("flag", "number")]);
    expect(await columnsIn(desk.as("ana").db, name, table)).toEqual(Object.fromEntries(plain));
  });
});
