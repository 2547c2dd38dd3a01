import type { ClockName } from "../../core/clocks/policy.ts";
import { isUnsolved, type Status } from "../../core/ticket/lifecycle.ts";
import type { Channel, Priority, Ticket } from "../../core/ticket/ticket.ts";
import { compiled } from "../handle/compiled.ts";
import { engineOf } from "../handle/engine.ts";
import { type Db, NEVER, type TicketRow } from "../handle/schema.ts";
import { TICKET_COLUMNS } from "./copy-tables.ts";

/** What is kept beside a ticket to sort and find it by; it follows from the ticket, its customer and the plan. */
export type Derived = {
  readonly queueAt: number;
  readonly nextDueAt: number | null;
  readonly riskAt: number | null;
  readonly clock: ClockName | null;
  readonly paused: boolean;
};

export type StoredTicket = { readonly ticket: Ticket; readonly derived: Derived };

const byNumber = compiled<{ number: number }, TicketRow>((db, value) =>
  db.selectFrom("ticket").selectAll().where("number", "=", value("number")),
);

export async function findTicket(db: Db, number: number): Promise<StoredTicket | null> {
  const [row] = await byNumber(db, { number });
  return row ? fromRow(row) : null;
}

const toChange = compiled<{ number: number }, TicketRow>((db, value) =>
  engineOf(db).locks.found(db.selectFrom("ticket").selectAll().where("number", "=", value("number"))),
);

/** The same, held until the transaction ends: whoever else wants to change it waits, and then sees it as it became. */
export async function findTicketToChange(db: Db, number: number): Promise<StoredTicket | null> {
  const [row] = await toChange(db, { number });
  return row ? fromRow(row) : null;
}

/** Takes hold of a ticket and reads it, together with what is asked next. */
export async function prefetchTicketToChange(tx: Db, number: number): Promise<void> {
  await toChange.prefetch(tx, { number });
}

const unsolvedOf = compiled<{ customer: string }, TicketRow>((db, value) => {
  const query = db
    .selectFrom("ticket")
    .selectAll()
    .where("customer", "=", value("customer"))
    .where("unsolved", "=", 1)
    .orderBy("number");
  return engineOf(db).locks.found(query);
});

/** The unsolved tickets of a customer, held until the transaction ends. */
export async function unsolvedToChange(db: Db, customer: string): Promise<readonly StoredTicket[]> {
  return (await unsolvedOf(db, { customer })).map(fromRow);
}

const insert = compiled<TicketRow>((db, value) =>
  db
    .insertInto("ticket")
    .values(Object.fromEntries(TICKET_COLUMNS.map((column) => [column, value(column)])) as TicketRow),
);

export async function insertTicket(db: Db, ticket: Ticket, derived: Derived): Promise<void> {
  await insert(db, toRow(ticket, derived));
}

type Update = (db: Db, values: TicketRow & { readonly expected: number }) => Promise<readonly { number: number }[]>;
const updates = new Map<string, Update>();

/**
 * Writes what changed of a ticket, and says whether it could: false if somebody wrote the ticket since `before` was read.
 * Only the columns that differ are named, so that SQLite rewrites only the indexes that they are in. `ifFree`: false also if
 * somebody else has the ticket just now, for whom one would wait otherwise.
 */
export async function updateTicket(
  db: Db,
  before: StoredTicket,
  after: StoredTicket,
  ifFree = false,
): Promise<boolean> {
  const old = toRow(before.ticket, before.derived);
  const row = toRow(after.ticket, after.derived);
  const changed = TICKET_COLUMNS.filter((column) => old[column] !== row[column]);
  if (changed.length === 0) return true;
  const key = `${ifFree} ${changed.join()}`;
  const update = updates.get(key) ?? compileUpdate(changed, ifFree);
  updates.set(key, update);
  const written = await update(db, { ...row, expected: old.version });
  return written.length === 1;
}

function compileUpdate(changed: readonly (keyof TicketRow)[], ifFree: boolean): Update {
  return compiled<TicketRow & { readonly expected: number }, { number: number }>((db, value) => {
    const update = db
      .updateTable("ticket")
      .set(Object.fromEntries(changed.map((column) => [column, value(column)])))
      .where("version", "=", value("expected"))
      .returning("number");
    if (!ifFree) return update.where("number", "=", value("number"));
    const one = db.selectFrom("ticket").select("number").where("number", "=", value("number"));
    return update.where("number", "=", engineOf(db).locks.free(one));
  });
}

export function fromRow(row: TicketRow): StoredTicket {
  return {
    ticket: {
      number: row.number,
      subject: row.subject,
      channel: row.channel as Channel,
      category: row.category,
      priority: row.priority as Priority,
      tier: row.tier,
      team: row.team,
      assignee: row.assignee,
      status: row.status as Status,
      customer: row.customer,
      language: row.language,
      region: row.region,
      product: row.product,
      tags: list(row.tags),
      effortMs: row.effort_ms,
      weight: row.weight,
      externalId: row.external_id,
      createdAt: row.created_at,
      eligibleAt: row.eligible_at,
      assignedAt: row.assigned_at,
      excluded: list(row.excluded),
      unroutable: row.unroutable === null ? null : JSON.parse(row.unroutable),
      solvedAt: row.solved_at,
      firstSolvedAt: row.first_solved_at,
      timeline: JSON.parse(row.timeline),
      version: row.version,
    },
    derived: {
      queueAt: row.queue_at,
      nextDueAt: never(row.due_at),
      riskAt: never(row.risk_at),
      clock: row.clock as ClockName | null,
      paused: row.paused === 1,
    },
  };
}

export function toRow(ticket: Ticket, derived: Derived): TicketRow {
  return {
    number: ticket.number,
    subject: ticket.subject,
    channel: ticket.channel,
    category: ticket.category,
    priority: ticket.priority,
    tier: ticket.tier,
    team: ticket.team,
    assignee: ticket.assignee,
    status: ticket.status,
    customer: ticket.customer,
    language: ticket.language,
    region: ticket.region,
    product: ticket.product,
    tags: json(ticket.tags),
    effort_ms: ticket.effortMs,
    weight: ticket.weight,
    external_id: ticket.externalId,
    created_at: ticket.createdAt,
    eligible_at: ticket.eligibleAt,
    assigned_at: ticket.assignedAt,
    excluded: json(ticket.excluded),
    unroutable: ticket.unroutable === null ? null : JSON.stringify(ticket.unroutable),
    solved_at: ticket.solvedAt,
    first_solved_at: ticket.firstSolvedAt,
    timeline: JSON.stringify(ticket.timeline),
    version: ticket.version,
    unsolved: isUnsolved(ticket.status) ? 1 : 0,
    queue_at: derived.queueAt,
    due_at: derived.nextDueAt ?? NEVER,
    risk_at: derived.riskAt ?? NEVER,
    clock: derived.clock,
    paused: derived.paused ? 1 : 0,
  };
}

const EMPTY: readonly string[] = [];
const list = (text: string): readonly string[] => (text === "[]" ? EMPTY : JSON.parse(text));
const json = (items: readonly string[]): string => (items.length === 0 ? "[]" : JSON.stringify(items));
const never = (at: number): number | null => (at === NEVER ? null : at);
