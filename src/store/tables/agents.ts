import { sql } from "kysely";
import { type AgentState, freshState, type Leave, type Load, PRESENCES } from "../../core/ticket/agent.ts";
import type { Status } from "../../core/ticket/lifecycle.ts";
import { CHANNELS, type Channel } from "../../core/ticket/ticket.ts";
import { compiled } from "../handle/compiled.ts";
import { engineOf } from "../handle/engine.ts";
import type { Db, Schema } from "../handle/schema.ts";
import { oneOf } from "./columns.ts";

/** An agent with one leave; an agent without any has one row. */
type AgentRow = {
  handle: string;
  presence: string;
  presence_since: number | null;
  last_assigned_at: number | null;
  id: number | null;
  starts_at: number | null;
  ends_at: number | null;
  delegate: string | null;
  noted_by: string | null;
  noted_at: number | null;
};

const one = compiled<{ handle: string }, AgentRow>((db, value) => withLeaves(db).where("handle", "=", value("handle")));
const all = compiled<Record<string, never>, AgentRow>((db) => withLeaves(db));

/** What was called off ends where it starts. */
function withLeaves(db: Db) {
  return db
    .selectFrom("agent")
    .leftJoin("leave", (join) =>
      join
        .onRef("leave.agent", "=", "agent.handle")
        .on(({ eb, or, ref }) => or([eb("ends_at", "is", null), eb("ends_at", ">", ref("starts_at"))])),
    )
    .select(["handle", "presence", "presence_since", "last_assigned_at"])
    .select(["id", "starts_at", "ends_at", "delegate", "noted_by", "noted_at"]);
}

export async function agentState(db: Db, handle: string): Promise<AgentState> {
  const rows = await one(db, { handle });
  return rows.length > 0 ? fromRows(rows) : freshState(handle);
}

/** Asks for state and load of an agent, together with what is asked next. */
export async function prefetchAgent(tx: Db, handle: string): Promise<void> {
  await Promise.all([one.prefetch(tx, { handle }), tallyOf.prefetch(tx, { handle })]);
}

export async function agentStates(db: Db): Promise<ReadonlyMap<string, AgentState>> {
  const byAgent = Map.groupBy(await all(db, {}), ({ handle }) => handle);
  return new Map([...byAgent].map(([handle, rows]) => [handle, fromRows(rows)]));
}

/** Writes all but the leaves, which have rows of their own. */
export async function saveAgentState(db: Db, state: AgentState): Promise<void> {
  const row = {
    presence: state.presence,
    presence_since: state.presenceSince,
    last_assigned_at: state.lastAssignedAt,
  };
  await db
    .insertInto("agent")
    .values({ handle: state.handle, ...row })
    .onConflict((conflict) => conflict.column("handle").doUpdateSet(row))
    .execute();
}

const assigned = compiled<{ handle: string; at: number }>((db, value) => {
  const turn = sql<number>`coalesce((select max(last_assigned_at) + 1 from agent where last_assigned_at >= ${value("at")}), ${value("at")})`;
  return db
    .insertInto("agent")
    .values({ handle: value("handle"), last_assigned_at: turn })
    .onConflict((conflict) =>
      conflict.column("handle").doUpdateSet(({ ref }) => ({ last_assigned_at: ref("excluded.last_assigned_at") })),
    );
});

/**
 * Remembers that an agent got a ticket: `longest_idle` compares it. Of several at one instant each counts as a millisecond
 * later than the one before, so that turns go on.
 */
export async function noteAssignment(db: Db, handle: string, at: number): Promise<void> {
  await assigned(db, { handle, at });
}

/** Writes a row for every agent who has none: it is locked while the agent is given work. */
export async function introduceAgents(db: Db, handles: readonly string[]): Promise<void> {
  if (handles.length === 0) return;
  const rows = handles.map((handle) => ({ handle }));
  await db
    .insertInto("agent")
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

type TallyRow = { assignee: string; status: string; channel: string; weight: number };
const tallyOf = compiled<{ handle: string }, TallyRow>((db, value) =>
  db.selectFrom("tally").select(["assignee", "status", "channel", "weight"]).where("assignee", "=", value("handle")),
);
const tallies = compiled<Record<string, never>, TallyRow>((db) =>
  db.selectFrom("tally").select(["assignee", "status", "channel", "weight"]).where("assignee", "!=", ""),
);

export async function loadOf(db: Db, handle: string, counts: readonly Status[]): Promise<Load> {
  return sum(await tallyOf(db, { handle }), counts);
}

export async function loads(db: Db, counts: readonly Status[]): Promise<ReadonlyMap<string, Load>> {
  const byAgent = Map.groupBy(await tallies(db, {}), (row) => row.assignee);
  return new Map([...byAgent].map(([handle, rows]) => [handle, sum(rows, counts)]));
}

function sum(rows: readonly TallyRow[], counts: readonly Status[]): Load {
  const byChannel: Partial<Record<Channel, number>> = {};
  let total = 0;
  for (const { status, channel, weight } of rows) {
    if (!counts.some((counted) => counted === status)) continue;
    total += weight;
    const known = oneOf(CHANNELS, channel);
    byChannel[known] = (byChannel[known] ?? 0) + weight;
  }
  return { total, byChannel };
}

function fromRows(rows: readonly AgentRow[]): AgentState {
  const [row] = rows;
  if (row === undefined) throw new Error("There is no agent without a row.");
  return {
    handle: row.handle,
    presence: oneOf(PRESENCES, row.presence),
    presenceSince: row.presence_since,
    leaves: rows.flatMap(leaveIn).toSorted((a, b) => a.start - b.start || a.id - b.id),
    lastAssignedAt: row.last_assigned_at,
  };
}

function leaveIn({ id, starts_at, ends_at, delegate, noted_by, noted_at }: AgentRow): readonly Leave[] {
  if (id === null || starts_at === null) return [];
  return [{ id, start: starts_at, end: ends_at, delegate, notedBy: noted_by, notedAt: noted_at }];
}

const saved = compiled<Schema["leave"]>((db, value) => {
  const rest = {
    agent: value("agent"),
    starts_at: value("starts_at"),
    ends_at: value("ends_at"),
    delegate: value("delegate"),
    noted_by: value("noted_by"),
    noted_at: value("noted_at"),
  };
  return db
    .insertInto("leave")
    .values({ id: value("id"), ...rest })
    .onConflict((conflict) =>
      conflict
        .column("id")
        .doUpdateSet({ starts_at: rest.starts_at, ends_at: rest.ends_at, delegate: rest.delegate })
        .whereRef("leave.agent", "=", "excluded.agent"),
    );
});

/** Writes a leave, or what became of it; that of another agent stays as it is. */
export async function saveLeave(db: Db, agent: string, leave: Leave): Promise<void> {
  const { id, start, end, delegate, notedBy, notedAt } = leave;
  await saved(db, { id, agent, starts_at: start, ends_at: end, delegate, noted_by: notedBy, noted_at: notedAt });
}

/** The id of the next leave. On a server it stays unused if the transaction fails. */
export async function nextLeave(db: Db): Promise<number> {
  const [id] = await engineOf(db).nextNumbers(db, "leave", 1);
  if (id === undefined) throw new Error("The database gave no number for the leave.");
  return id;
}
