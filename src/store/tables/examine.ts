import { execute } from "../handle/compiled.ts";
import { engineUnder, isServer } from "../handle/engine.ts";
import type { Db } from "../handle/schema.ts";

/** What the engine itself finds wrong; nothing if all is well. */
export async function damages(db: Db): Promise<readonly string[]> {
  const engine = engineUnder(db);
  if (engine.kind === "server") return brokenParts(db);
  const rows = engine.database.pragma("integrity_check(20)") as readonly { readonly integrity_check: string }[];
  return rows.map((row) => row.integrity_check).filter((line) => line !== "ok");
}

/** A server checks its pages whenever it reads them; an index or a rule that was left half made does not hold. */
async function brokenParts(db: Db): Promise<readonly string[]> {
  const rows = await execute<{ part: string }>(
    db,
    `select 'the index ' || indexrelid::regclass || ' is not valid' as part from pg_index join pg_class on pg_class.oid = indrelid
       where relnamespace = 'docket'::regnamespace and not indisvalid
     union all select 'the rule ' || conname || ' was not checked' from pg_constraint
       where connamespace = 'docket'::regnamespace and not convalidated
     union all select 'the trigger ' || tgname || ' is switched off' from pg_trigger join pg_class on pg_class.oid = tgrelid
       where relnamespace = 'docket'::regnamespace and tgenabled = 'D'`,
  );
  return rows.map(({ part }) => part);
}

/** What is numbered by a server that would give a number again. A file counts from what is there. */
export async function spentNumbers(db: Db): Promise<readonly string[]> {
  if (!isServer(db)) return [];
  const rows = await execute<{ spent: string }>(
    db,
    `select 'the next ' || name || ' would be numbered as one that is there' as spent
     from (values
       ('ticket', 'docket.ticket_number', (select max(number) from ticket)),
       ('act', pg_get_serial_sequence('act', 'act'), (select max(act) from act)),
       ('event', pg_get_serial_sequence('event', 'seq'), (select max(seq) from event))
     ) as counted (name, sequence, highest)
     where has_sequence_privilege(sequence, 'usage') and coalesce(pg_sequence_last_value(sequence::regclass), 0) < highest`,
  );
  return rows.map(({ spent }) => spent);
}

/** Rows that name another which is not there. */
export async function danglingReferences(db: Db): Promise<readonly string[]> {
  const rows = await execute<{ dangling: string }>(
    db,
    `select 'ticket ' || number || ' names a customer that is not there' as dangling from ticket
       where customer is not null and not exists (select 1 from customer where email = ticket.customer)
     union all select 'event ' || seq || ' names a ticket that is not there' from event
       where not exists (select 1 from ticket where number = event.ticket)
     union all select 'event ' || seq || ' names an act that is not there' from event
       where not exists (select 1 from act where act.act = event.act)`,
  );
  return rows.map(({ dangling }) => dangling);
}

/** Where the figures of owners differ from a count. */
export async function wrongTallies(db: Db): Promise<readonly string[]> {
  const rows = await execute<{ wrong: string }>(
    db,
    `with counted as (select coalesce(assignee, '') as assignee, status, channel, count(*) as tickets, sum(weight) as weight from ticket group by 1, 2, 3)
     select coalesce(k.assignee, c.assignee) || ' ' || coalesce(k.status, c.status) || ' ' || coalesce(k.channel, c.channel) || ': kept ' || coalesce(k.tickets, 0) || ', counted ' || coalesce(c.tickets, 0) as wrong
     from tally k full join counted c using (assignee, status, channel)
     where coalesce(k.tickets, 0) <> coalesce(c.tickets, 0) or abs(coalesce(k.weight, 0) - coalesce(c.weight, 0)) > 1e-6`,
  );
  return rows.map(({ wrong }) => wrong);
}

/** Where the figures of deadlines differ from a count. */
export async function wrongDueTallies(db: Db): Promise<readonly string[]> {
  const rows = await execute<{ wrong: string }>(
    db,
    `with counted as (
       select 'due' as kind, due_at / 3600000 as hour, count(*) as tickets from ticket where unsolved = 1 and due_at < 9007199254740991 group by 2
       union all select 'risk', risk_at / 3600000, count(*) from ticket where unsolved = 1 and due_at < 9007199254740991 group by 2)
     select coalesce(k.kind, c.kind) || ' in hour ' || coalesce(k.hour, c.hour) || ': kept ' || coalesce(k.tickets, 0) || ', counted ' || coalesce(c.tickets, 0) as wrong
     from due_tally k full join counted c using (kind, hour) where coalesce(k.tickets, 0) <> coalesce(c.tickets, 0)`,
  );
  return rows.map(({ wrong }) => wrong);
}

/** Messages whose words were not written down; some of them, if there are many. */
export async function unsearchable(db: Db): Promise<readonly number[]> {
  const rows = await execute<{ seq: number }>(
    db,
    "select seq from event where body is not null and body <> '' and not exists (select 1 from event_text where rowid = event.seq) limit 21",
  );
  return rows.map(({ seq }) => seq);
}
