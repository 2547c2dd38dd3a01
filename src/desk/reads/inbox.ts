import { sql } from "kysely";
import type { View } from "../../core/acts/plan.ts";
import { CLOCKS, type ClockName } from "../../core/clocks/policy.ts";
import { autoClosedUntil } from "../../core/ticket/decisions.ts";
import { STATUSES, type Status } from "../../core/ticket/lifecycle.ts";
import type { QueueOrder } from "../../core/ticket/team.ts";
import { CHANNELS, type Channel, PRIORITIES, type Priority } from "../../core/ticket/ticket.ts";
import { HOUR } from "../../core/time/units.ts";
import { type Db, NEVER } from "../../store/handle/schema.ts";
import { derivedWordIn, oneOf, textsIn } from "../../store/tables/columns.ts";
import { inForce } from "../../store/tables/plans.ts";
import { ORDER_COLUMNS } from "../../store/tables/waiting.ts";
import { type Filter, parseFilter, reach } from "./filter.ts";
import { type Asker, conditions } from "./where.ts";

/** A ticket as a line of a list. Instants are ms UTC. */
export type InboxLine = {
  readonly number: number;
  readonly subject: string;
  readonly priority: Priority;
  readonly status: Status;
  readonly tier: number;
  readonly team: string | null;
  readonly assignee: string | null;
  readonly customer: string | null;
  readonly customerName: string | null;
  readonly channel: Channel;
  readonly category: string | null;
  readonly language: string | null;
  readonly tags: readonly string[];
  readonly createdAt: number;
  readonly queueAt: number;
  readonly nextDueAt: number | null;
  readonly riskAt: number | null;
  readonly clock: ClockName | null;
  readonly paused: boolean;
  readonly unroutable: boolean;
  readonly version: number;
};

export type InboxQuestion = {
  readonly filter: Filter;
  readonly order: QueueOrder;
  readonly limit: number;
  readonly offset?: number;
};

/** The tickets that a filter lets through, in an order of the queue; what is done comes newest first. */
export async function inbox(db: Db, question: InboxQuestion, asker: Asker): Promise<readonly InboxLine[]> {
  const closedUntil = await closedUntilNow(db, question.filter, asker);
  const rows = await inboxQuery(db, question, { ...asker, closedUntil }).execute();
  const hasClosed = (solvedAt: number | null) => solvedAt !== null && closedUntil !== null && solvedAt <= closedUntil;
  return rows.map(({ tags, due_at, risk_at, paused, unroutable, solved_at, ...row }) => ({
    number: row.number,
    subject: row.subject,
    priority: oneOf(PRIORITIES, row.priority),
    status: hasClosed(solved_at) ? "closed" : oneOf(STATUSES, row.status),
    tier: row.tier,
    team: row.team,
    assignee: row.assignee,
    customer: row.customer,
    customerName: row.customer_name,
    channel: oneOf(CHANNELS, row.channel),
    category: row.category,
    language: row.language,
    tags: textsIn(tags),
    createdAt: row.created_at,
    queueAt: row.queue_at,
    nextDueAt: due_at === NEVER ? null : due_at,
    riskAt: risk_at === NEVER ? null : risk_at,
    clock: derivedWordIn(CLOCKS, row.clock),
    paused: paused === 1,
    unroutable: unroutable !== null,
    version: row.version,
  }));
}

/** Up to when solved tickets have closed by themselves; asked for only where the filter asks for tickets that are done. */
async function closedUntilNow(db: Db, filter: Filter, { now }: Asker): Promise<number | null> {
  if (!reach(filter).solved) return null;
  return autoClosedUntil((await inForce(db)).plan.autoCloseMs, now);
}

/** The query behind `inbox`, so that a test can look at its plan. */
export function inboxQuery(db: Db, { filter, order, limit, offset = 0 }: InboxQuestion, asker: Asker) {
  const { solved } = reach(filter);
  const chosen = db
    .selectFrom("ticket")
    .selectAll()
    .where((eb) => conditions(db, eb, filter, asker))
    .limit(limit)
    .offset(offset)
    .$if(solved, (query) => query.orderBy("solved_at", (by) => by.desc().nullsLast()).orderBy("number"))
    .$if(!solved, (query) => ORDER_COLUMNS[order].reduce((sorted, column) => sorted.orderBy(column), query));
  return db
    .selectFrom(chosen.as("t"))
    .$if(solved, (query) => query.orderBy("t.solved_at", (by) => by.desc().nullsLast()).orderBy("t.number"))
    .$if(!solved, (query) => ORDER_COLUMNS[order].reduce((sorted, column) => sorted.orderBy(`t.${column}`), query))
    .leftJoin("customer", "customer.email", "t.customer")
    .select([
      "t.number",
      "t.subject",
      "t.priority",
      "t.status",
      "t.tier",
      "t.team",
      "t.assignee",
      "t.customer",
      "t.channel",
      "t.category",
      "t.language",
      "t.tags",
      "t.created_at",
      "t.queue_at",
      "t.due_at",
      "t.risk_at",
      "t.clock",
      "t.paused",
      "t.unroutable",
      "t.solved_at",
      "t.version",
      "customer.name as customer_name",
    ]);
}

/** Counting stops here: beyond it a tab says "999+". */
export const MOST = 1_000;

export type Count = { readonly count: number; readonly more: boolean };
/** How many tickets a filter lets through, counted up to MOST. */
export async function countOf(db: Db, filter: Filter, who: Asker): Promise<Count> {
  const asker = { ...who, closedUntil: await closedUntilNow(db, filter, who) };
  const some = db
    .selectFrom("ticket")
    .select("number")
    .where((eb) => conditions(db, eb, filter, asker))
    .limit(MOST + 1);
  const { n } = await db.selectFrom(some.as("some")).select(sql<number>`count(*)`.as("n")).executeTakeFirstOrThrow();
  return { count: Math.min(n, MOST), more: n > MOST };
}

/** What each tab shows, the built-in ones from figures that are kept and not counted. */
export async function counts(db: Db, views: readonly View[], asker: Asker): Promise<readonly Count[]> {
  const [kept, counted] = await Promise.all([
    keptCounts(db, asker),
    Promise.all(
      views.map(({ query }) => (KEPT.has(query) ? { count: 0, more: false } : countOf(db, parseFilter(query), asker))),
    ),
  ]);
  return views.map(({ query }, place) => {
    const known = kept[query];
    return known === undefined ? (counted[place] ?? { count: 0, more: false }) : { count: known, more: false };
  });
}

/** The queries whose counts are kept. */
const KEPT: ReadonlySet<string> = new Set(["", "is:unclaimed", "is:mine", "is:late", "is:risk"]);

async function keptCounts(db: Db, { me, now }: Asker): Promise<Readonly<Record<string, number>>> {
  const [owners, late, risk] = await Promise.all([
    db
      .selectFrom("tally")
      .select(["assignee", sql<number>`sum(tickets)`.as("tickets")])
      .where("status", "in", ["new", "open", "pending", "on_hold"])
      .groupBy("assignee")
      .execute(),
    passed(db, "due", now),
    passed(db, "risk", now + 1),
  ]);
  const of = (handle: string) => owners.find((row) => row.assignee === handle)?.tickets ?? 0;
  return {
    "": owners.reduce((sum, row) => sum + row.tickets, 0),
    "is:unclaimed": of(""),
    "is:mine": me === null ? 0 : of(me),
    "is:late": late,
    "is:risk": risk - late,
  };
}

/** How many unsolved tickets have their deadline (or come to be at risk) before an instant: whole hours are kept, the rest is looked up. */
async function passed(db: Db, kind: "due" | "risk", before: number): Promise<number> {
  const hour = Math.floor(before / HOUR);
  const column = kind === "due" ? "due_at" : "risk_at";
  const [whole, rest] = await Promise.all([
    db
      .selectFrom("due_tally")
      .select(sql<number | null>`sum(tickets)`.as("n"))
      .where("kind", "=", kind)
      .where("hour", "<", hour)
      .executeTakeFirst(),
    db
      .selectFrom("ticket")
      .select(sql<number>`count(*)`.as("n"))
      .where("unsolved", "=", 1)
      .where(column, ">=", hour * HOUR)
      .where(column, "<", before)
      .executeTakeFirst(),
  ]);
  return (whole?.n ?? 0) + (rest?.n ?? 0);
}
