import { execute } from "../handle/compiled.ts";
import { engineOf } from "../handle/engine.ts";
import type { Db } from "../handle/schema.ts";

/** What the engine itself finds wrong; nothing if all is well. */
export function damages(db: Db): Promise<readonly string[]> {
  return engineOf(db).damages(db);
}

/** What would be numbered as something that is there already. */
export function spentNumbers(db: Db): Promise<readonly string[]> {
  return engineOf(db).spentNumbers(db);
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
       where not exists (select 1 from act where act.act = event.act)
     union all select 'event ' || seq || ' of the desk names an act that is not there' from desk_event
       where act is not null and not exists (select 1 from act where act.act = desk_event.act)`,
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

/** Whether nothing of a desk is there: no desk file in force, and no ticket. */
export async function isEmpty(db: Db): Promise<boolean> {
  const rows = await execute(db, "select 1 where exists (select 1 from desk_version) or exists (select 1 from ticket)");
  return rows.length === 0;
}
