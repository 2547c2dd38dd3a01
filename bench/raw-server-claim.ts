import type pg from "pg";

/**
 * What docket sends to a server for a claim, statement by statement and by as many waits, prepared on the connection: the
 * locks, what the gates ask, and what is written. Nothing is decided here.
 */
export async function rawServerClaim(client: pg.Client, handle: string): Promise<(number: number) => Promise<void>> {
  const actor = `agent:${handle}`;
  const send = (name: keyof typeof STATEMENTS, ...values: readonly unknown[]) =>
    client.query({ name, text: STATEMENTS[name], values: [...values] });
  const { rows: verdicts } = await client.query(
    "select verdict from event where type = 'claimed' and verdict is not null limit 1",
  );
  return async (number) => {
    const now = Date.now();
    const key = crypto.randomUUID();
    const [, , , , { rows }] = await Promise.all([
      client.query("begin"),
      send("keep"),
      send("plan", 1),
      send("hold", [handle]),
      send("ticket", number),
      send("customer", number),
      send("contact", number),
      send("agent", handle),
      send("load", handle),
    ]);
    const { timeline, version } = rows[0];
    const marks = JSON.stringify([...JSON.parse(timeline), [now, "open"]]);
    await Promise.all([
      send("act", now, actor, "bench", key),
      send("update", handle, "open", now, marks, Number(version) + 1, version, number),
      send("event", number, key, now, "claimed", actor, "{}", null, verdicts[0].verdict, null),
      send("assigned", handle, now, now),
    ]);
    await client.query("commit");
  };
}

const STATEMENTS = {
  keep: "select pg_advisory_xact_lock_shared(hashtext('docket desk file'))",
  plan: "select version, plan from desk_version where version > $1 order by version desc limit 1",
  hold: "select from agent where handle = any($1) order by handle for no key update",
  ticket: "select * from ticket where number = $1 for no key update",
  customer: "select * from customer where email = (select customer from ticket where number = $1)",
  contact: "select agent, at from contact where customer = (select customer from ticket where number = $1)",
  agent: "select * from agent where handle = $1",
  load: "select assignee, status, channel, weight from tally where assignee = $1",
  update: `update ticket set assignee = $1, status = $2, assigned_at = $3, timeline = $4, version = $5
    where version = $6 and number = $7 returning number`,
  act: "insert into act (at, actor, command, key) values ($1, $2, $3, $4) returning act",
  event: `with said as (
    insert into event (ticket, act, at, type, actor, data, body, verdict)
    values ($1, (select act from act where key = $2), $3, $4, $5, $6, $7, $8) returning seq),
  found as (insert into event_text (rowid, words) select seq, $9::tsvector from said where $9 is not null)
  select seq from said`,
  assigned: `insert into agent (handle, last_assigned_at)
    values ($1, coalesce((select max(last_assigned_at) + 1 from agent where last_assigned_at >= $2), $3))
    on conflict (handle) do update set last_assigned_at = excluded.last_assigned_at`,
} as const;
