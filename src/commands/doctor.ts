import { replay } from "../domain/apply.ts";
import { isUnsolved } from "../domain/lifecycle.ts";
import { ticketId } from "../domain/ticket.ts";
import type { Plan } from "../settings/plan.ts";
import { customersOf } from "../store/customers.ts";
import { engineOf } from "../store/engine.ts";
import { fromRow as eventFromRow } from "../store/events.ts";
import { inForce } from "../store/plans.ts";
import type { Db } from "../store/schema.ts";
import { fromRow as ticketFromRow } from "../store/tickets.ts";
import { derive } from "./derive.ts";
import type { Desk } from "./desk.ts";

/** One thing that was looked at; without problems it is content. */
export type Examination = { readonly name: string; readonly looked: string; readonly problems: readonly string[] };

/** So many problems of one kind are told; the rest is a count. */
const TOLD = 20;

/** Checks the file, replays every ticket and compares, recomputes every clock and every figure that is kept. It changes nothing and keeps nobody waiting. */
export async function doctor(
  desk: Desk,
  onProgress: (share: number) => void = () => {},
): Promise<readonly Examination[]> {
  return desk.db
    .transaction()
    .setAccessMode("read only")
    .execute(async (tx) => [
      integrity(tx),
      references(tx),
      ...(await histories(tx, onProgress)),
      await tallies(tx),
      await dueTallies(tx),
      await texts(tx),
    ]);
}

function integrity(tx: Db): Examination {
  const rows = engineOf(tx).pragma("integrity_check(20)") as readonly { readonly integrity_check: string }[];
  const problems = rows.map((row) => row.integrity_check).filter((line) => line !== "ok");
  return { name: "file", looked: "every page and index", problems };
}

function references(tx: Db): Examination {
  const rows = engineOf(tx).pragma("foreign_key_check") as readonly {
    readonly table: string;
    readonly rowid: number;
    readonly parent: string;
  }[];
  return told(
    "references",
    "every row that names another",
    rows.map(({ table, rowid, parent }) => `${table} ${rowid} names a ${parent} that is not there`),
  );
}

const CHUNK = 500;

async function histories(tx: Db, onProgress: (share: number) => void): Promise<readonly Examination[]> {
  const { plan } = await inForce(tx);
  const { n: total } = await tx
    .selectFrom("ticket")
    .select(({ fn }) => fn.countAll<number>().as("n"))
    .executeTakeFirstOrThrow();
  const states: string[] = [];
  const clocks: string[] = [];
  let looked = 0;
  for (let last = 0; ; ) {
    const rows = await tx
      .selectFrom("ticket")
      .selectAll()
      .where("number", ">", last)
      .orderBy("number")
      .limit(CHUNK)
      .execute();
    if (rows.length === 0) break;
    last = rows.at(-1)?.number ?? last;
    await compare(tx, plan, rows, states, clocks);
    looked += rows.length;
    onProgress(total === 0 ? 1 : looked / total);
  }
  return [
    told("replay", `${looked} tickets against their events`, states),
    told("clocks", `${looked} tickets against the desk file`, clocks),
  ];
}

async function compare(
  tx: Db,
  plan: Plan,
  rows: readonly Parameters<typeof ticketFromRow>[0][],
  states: string[],
  clocks: string[],
): Promise<void> {
  const events = await tx
    .selectFrom("event")
    .selectAll()
    .where(
      "ticket",
      "in",
      rows.map((row) => row.number),
    )
    .orderBy("ticket")
    .orderBy("seq")
    .execute();
  const byTicket = Map.groupBy(events, (event) => event.ticket);
  const customers = await customersOf(tx, [
    ...new Set(rows.map((row) => row.customer).filter((email) => email !== null)),
  ]);
  for (const row of rows) {
    const { ticket, derived } = ticketFromRow(row);
    const replayed = attempt(() => replay(row.number, (byTicket.get(row.number) ?? []).map(eventFromRow)));
    const differing = [
      ...(typeof replayed === "string" ? [replayed] : differences(ticket, replayed)),
      ...differences({ unsolved: row.unsolved }, { unsolved: isUnsolved(ticket.status) ? 1 : 0 }),
    ];
    if (differing.length > 0) states.push(`${ticketId(row.number)}: ${differing.join(", ")}`);
    if (row.unsolved === 0) continue;
    const wanted = derive(ticket, customers.get(ticket.customer ?? "") ?? null, plan);
    const wrong = differences(derived, wanted);
    if (wrong.length > 0) clocks.push(`${ticketId(row.number)}: ${wrong.join(", ")}`);
  }
}

function differences<T extends object>(stored: T, wanted: T): readonly string[] {
  const keys = [...new Set([...Object.keys(stored), ...Object.keys(wanted)])] as (keyof T & string)[];
  return keys
    .filter((key) => JSON.stringify(stored[key]) !== JSON.stringify(wanted[key]))
    .map((key) => `${key} is ${JSON.stringify(stored[key])}, should be ${JSON.stringify(wanted[key])}`);
}

function attempt<T>(work: () => T): T | string {
  try {
    return work();
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

async function tallies(tx: Db): Promise<Examination> {
  const rows = engineOf(tx)
    .prepare<[], { key: string }>(
      `with counted as (select coalesce(assignee, '') as assignee, status, channel, count(*) as tickets, sum(weight) as weight from ticket group by 1, 2, 3)
       select coalesce(k.assignee, c.assignee) || ' ' || coalesce(k.status, c.status) || ' ' || coalesce(k.channel, c.channel) || ': kept ' || coalesce(k.tickets, 0) || ', counted ' || coalesce(c.tickets, 0) as key
       from tally k full join counted c using (assignee, status, channel)
       where coalesce(k.tickets, 0) <> coalesce(c.tickets, 0) or abs(coalesce(k.weight, 0) - coalesce(c.weight, 0)) > 1e-6`,
    )
    .all();
  return told(
    "loads",
    "what every agent holds",
    rows.map((row) => row.key),
  );
}

async function dueTallies(tx: Db): Promise<Examination> {
  const rows = engineOf(tx)
    .prepare<[], { key: string }>(
      `with counted as (
         select 'due' as kind, due_at / 3600000 as hour, count(*) as tickets from ticket where unsolved = 1 and due_at < 9007199254740991 group by 2
         union all select 'risk', risk_at / 3600000, count(*) from ticket where unsolved = 1 and due_at < 9007199254740991 group by 2)
       select coalesce(k.kind, c.kind) || ' in hour ' || coalesce(k.hour, c.hour) || ': kept ' || coalesce(k.tickets, 0) || ', counted ' || coalesce(c.tickets, 0) as key
       from due_tally k full join counted c using (kind, hour) where coalesce(k.tickets, 0) <> coalesce(c.tickets, 0)`,
    )
    .all();
  return told(
    "deadlines",
    "how many fall due in each hour",
    rows.map((row) => row.key),
  );
}

async function texts(tx: Db): Promise<Examination> {
  const missing = engineOf(tx)
    .prepare<[], { seq: number }>(
      "select seq from event where body is not null and body <> '' and seq not in (select rowid from event_text) limit 21",
    )
    .all();
  return told(
    "search",
    "the words of every message",
    missing.map(({ seq }) => `the text of event ${seq} cannot be found`),
  );
}

function told(name: string, looked: string, problems: readonly string[]): Examination {
  const more = problems.length > TOLD ? [`and ${problems.length - TOLD} more`] : [];
  return { name, looked, problems: [...problems.slice(0, TOLD), ...more] };
}
