import { sql } from "kysely";
import type { QueueOrder } from "../../core/ticket/team.ts";
import { ask, prefetchQuery } from "../handle/compiled.ts";
import { type Db, NEVER, type TicketRow } from "../handle/schema.ts";
import { prefetchCustomersOf } from "./customers.ts";
import { fromRow, type StoredTicket } from "./ticket-row.ts";

/** The columns that an order of the queue compares, first one first; each has an index of its own. */
export const ORDER_COLUMNS = {
  urgency: ["queue_at", "number"],
  due: ["due_at", "queue_at", "number"],
  fifo: ["created_at", "number"],
  easiest: ["effort_ms", "queue_at", "number"],
} as const satisfies Record<QueueOrder, readonly (keyof TicketRow)[]>;

const CHUNK = 200;

/**
 * The unassigned work of a team (null: of no team), in its order, read piece by piece behind the last one seen, so that a
 * long queue costs only as much as is looked at. What is assigned meanwhile does not come twice.
 */
export async function* waitingOf(db: Db, team: string | null, order: QueueOrder): AsyncGenerator<StoredTicket> {
  const columns = ORDER_COLUMNS[order];
  let after: readonly number[] = columns.map(() => -NEVER);
  for (;;) {
    const rows = await ask(db, waitingBehind(db, team, order, after));
    yield* rows.map(fromRow);
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) return;
    after = columns.map((column) => last[column]);
  }
}

/** Prefetches the first of them, and their customers. */
export async function prefetchWaiting(tx: Db, team: string | null, order: QueueOrder): Promise<void> {
  const first = waitingBehind(
    tx,
    team,
    order,
    ORDER_COLUMNS[order].map(() => -NEVER),
  );
  await Promise.all([
    prefetchQuery(tx, first),
    prefetchCustomersOf(tx, first.clearSelect().select("customer").limit(HEAD)),
  ]);
}

/** An agent who takes the next ticket seldom has to look further. */
const HEAD = 10;

function waitingBehind(db: Db, team: string | null, order: QueueOrder, after: readonly number[]) {
  const columns = ORDER_COLUMNS[order];
  const place = sql.join(columns.map((column) => sql.ref(column)));
  const query = db
    .selectFrom("ticket")
    .selectAll()
    .where("unsolved", "=", 1)
    .where("assignee", "is", null)
    .where("status", "in", ["new", "open"])
    .where("team", team === null ? "is" : "=", team)
    .where(sql<boolean>`(${place}) > (${sql.join(after)})`)
    .limit(CHUNK);
  return columns.reduce((sorted, column) => sorted.orderBy(column), query);
}

/** The waiting tickets that are marked as unroutable, whatever their team, read piece by piece. */
export async function* unroutable(db: Db): AsyncGenerator<StoredTicket> {
  for (let [queueAt, number] = [-NEVER, -NEVER]; ; ) {
    const rows = await db
      .selectFrom("ticket")
      .selectAll()
      .where("unsolved", "=", 1)
      .where("unroutable", "is not", null)
      .where("assignee", "is", null)
      .where("status", "in", ["new", "open"])
      .where(sql<boolean>`(queue_at, number) > (${queueAt}, ${number})`)
      .orderBy("queue_at")
      .orderBy("number")
      .limit(CHUNK)
      .execute();
    yield* rows.map(fromRow);
    const last = rows.at(-1);
    if (last === undefined || rows.length < CHUNK) return;
    [queueAt, number] = [last.queue_at, last.number];
  }
}
