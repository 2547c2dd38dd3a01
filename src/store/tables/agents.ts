import { sql } from "kysely";
import type { AgentState, Leave, Load, Presence } from "../../core/ticket/agent.ts";
import type { Status } from "../../core/ticket/lifecycle.ts";
import type { Channel } from "../../core/ticket/ticket.ts";
import { compiled } from "../handle/compiled.ts";
import type { Db } from "../handle/schema.ts";

type Row = {
  handle: string;
  presence: string;
  presence_since: number | null;
  leaves: string;
  last_assigned_at: number | null;
};

/** The state of an agent about whom nothing was ever written: present. */
export function freshState(handle: string): AgentState {
  return { handle, presence: "online", presenceSince: null, leaves: [], lastAssignedAt: null };
}

const one = compiled<{ handle: string }, Row>((db, value) =>
  db.selectFrom("agent").selectAll().where("handle", "=", value("handle")),
);
const all = compiled<Record<string, never>, Row>((db) => db.selectFrom("agent").selectAll());

export async function agentState(db: Db, handle: string): Promise<AgentState> {
  const [row] = await one(db, { handle });
  return row ? fromRow(row) : freshState(handle);
}

/** Asks for state and load of an agent, together with what is asked next. */
export async function prefetchAgent(tx: Db, handle: string): Promise<void> {
  await Promise.all([one.prefetch(tx, { handle }), tallyOf.prefetch(tx, { handle })]);
}

export async function agentStates(db: Db): Promise<ReadonlyMap<string, AgentState>> {
  return new Map((await all(db, {})).map((row) => [row.handle, fromRow(row)]));
}

export async function saveAgentState(db: Db, state: AgentState): Promise<void> {
  const row = {
    presence: state.presence,
    presence_since: state.presenceSince,
    leaves: JSON.stringify(state.leaves),
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

/** Writes a row for every agent who has none: it is what is locked while he is given work. */
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
    byChannel[channel as Channel] = (byChannel[channel as Channel] ?? 0) + weight;
  }
  return { total, byChannel };
}

function fromRow(row: Row): AgentState {
  return {
    handle: row.handle,
    presence: row.presence as Presence,
    presenceSince: row.presence_since,
    leaves: JSON.parse(row.leaves) as Leave[],
    lastAssignedAt: row.last_assigned_at,
  };
}
