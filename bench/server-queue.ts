import { closeDesk } from "../src/desk/work/desk.ts";
import { ORIGINALS, original, type Queue, WITH_HISTORIES } from "./queue.ts";
import { runSql } from "./sql.ts";

/** The same desk as `queue` makes, in a database on a server. */
export async function serverQueue(url: string, tickets: number, now: number, options: Queue = {}): Promise<void> {
  await closeDesk(await original(url, Math.min(tickets, ORIGINALS), now, options));
  const copies = tickets / ORIGINALS - 1;
  const histories = options.long || tickets <= WITH_HISTORIES ? ["event"] : [];
  if (copies > 0) await multiply(url, copies, options.long ? [...histories, "event_text"] : histories);
  await runSql(url, "vacuum (analyze)");
}

/** What is counted on from ticket to ticket and from event to event. */
const STEPS: Readonly<Record<string, string>> = {
  number: `number + n * ${ORIGINALS}`,
  ticket: `ticket + n * ${ORIGINALS}`,
  seq: "seq + n * (select max(seq) from event)",
  rowid: "rowid + n * (select max(seq) from event)",
};

/** Copies rows inside the database; indexes and kept counts are made afterwards, which is much faster. */
async function multiply(url: string, copies: number, histories: readonly string[]): Promise<void> {
  const dropped = await runSql(
    url,
    `select indexname as name, indexdef as sql from pg_indexes where schemaname = 'docket'
      and tablename in ('ticket', 'event', 'event_text') and indexname not like '%_pkey'`,
  );
  const columns = await runSql(
    url,
    `select table_name as table, column_name as name from information_schema.columns
      where table_schema = 'docket' order by ordinal_position`,
  );
  const copied = (table: string) => {
    const names = columns.flatMap((column) => (column.table === table ? [column.name as string] : []));
    const values = names.map((name) => STEPS[name] ?? name);
    return `insert into ${table} (${names}) select ${values} from generate_series(1, ${copies}) as copy (n) cross join ${table}`;
  };
  await runSql(
    url,
    "begin",
    // Neither triggers nor foreign keys.
    "set local session_replication_role = replica",
    ...dropped.map(({ name }) => `drop index ${name}`),
    ...[...histories].reverse().map(copied),
    copied("ticket"),
    `update tally_change set tickets = tickets * ${copies + 1}, weight = weight * ${copies + 1}`,
    `update due_tally_change set tickets = tickets * ${copies + 1}`,
    ...dropped.map(({ sql }) => sql as string),
    "select setval('ticket_number', (select max(number) from ticket))",
    "select setval(pg_get_serial_sequence('event', 'seq'), (select max(seq) from event))",
    "commit",
  );
}
