import { execute } from "../handle/compiled.ts";
import type { Numbered } from "../handle/engine.ts";
import type { Db } from "../handle/schema.ts";

const SEQUENCES: Readonly<Record<Numbered, string>> = { ticket: "ticket_number", leave: "leave_id" };

/** Some stay unused if the transaction fails. */
export async function nextNumbers(db: Db, what: Numbered, count: number): Promise<readonly number[]> {
  const drawn = `select nextval('${SEQUENCES[what]}') as number from generate_series(1, $1::int) order by 1`;
  return (await execute<{ number: number }>(db, drawn, [count])).map(({ number }) => number);
}

/** Places for so many events. */
export async function nextSeqs(db: Db, count: number): Promise<number[]> {
  const drawn =
    "select nextval(pg_get_serial_sequence('event', 'seq')) as seq from generate_series(1, $1::int) order by 1";
  return (await execute<{ seq: number }>(db, drawn, [count])).map(({ seq }) => seq);
}

export async function continueNumbering(db: Db): Promise<void> {
  const behindLast = (sequence: string, table: string, column: string) =>
    `(select setval(${sequence}, coalesce(max(${column}), 1), max(${column}) is not null) from ${table})`;
  await execute(
    db,
    `select ${behindLast("'ticket_number'", "ticket", "number")},
      ${behindLast("'leave_id'", "leave", "id")},
      ${behindLast("pg_get_serial_sequence('act', 'act')", "act", "act")},
      ${behindLast("pg_get_serial_sequence('event', 'seq')", "event", "seq")},
      ${behindLast("pg_get_serial_sequence('desk_event', 'seq')", "desk_event", "seq")}`,
  );
}

export async function spentNumbers(db: Db): Promise<readonly string[]> {
  const rows = await execute<{ spent: string }>(
    db,
    `select 'the next ' || name || ' would be numbered as one that is there' as spent
     from (values
       ('ticket', 'docket.ticket_number', (select max(number) from ticket)),
       ('leave', 'docket.leave_id', (select max(id) from leave)),
       ('act', pg_get_serial_sequence('act', 'act'), (select max(act) from act)),
       ('event', pg_get_serial_sequence('event', 'seq'), (select max(seq) from event)),
       ('event of the desk', pg_get_serial_sequence('desk_event', 'seq'), (select max(seq) from desk_event))
     ) as counted (name, sequence, highest)
     where has_sequence_privilege(sequence, 'usage') and coalesce(pg_sequence_last_value(sequence::regclass), 0) < highest`,
  );
  return rows.map(({ spent }) => spent);
}
