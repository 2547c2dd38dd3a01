import type Database from "better-sqlite3";
import type { TicketRow } from "../src/store/handle/schema.ts";

/**
 * The least that a claim is: one ticket read and written with compare-and-set, its act and its event, four statements
 * prepared once in one transaction. The row and the event say what docket's own claim says.
 */
export function rawClaim(engine: Database.Database, handle: string, now: number): (number: number) => void {
  const read = engine.prepare<[number], TicketRow>("select * from ticket where number = ?");
  const write = engine.prepare(
    "update ticket set assignee = ?, status = 'open', assigned_at = ?, timeline = ?, version = version + 1 where number = ? and version = ?",
  );
  const act = engine.prepare("insert into act (at, actor, command) values (?, ?, 'bench')");
  const event = engine.prepare(
    "insert into event (ticket, act, at, type, actor, data, verdict) values (?, ?, ?, 'claimed', ?, '{}', ?)",
  );
  const verdict = engine
    .prepare<[], { verdict: string }>(
      "select verdict from event where type = 'claimed' and verdict is not null limit 1",
    )
    .get()?.verdict;
  return engine.transaction((number: number) => {
    const row = read.get(number);
    if (row === undefined || row.assignee !== null) throw new Error(`Ticket ${number} cannot be claimed.`);
    const timeline = JSON.stringify([...JSON.parse(row.timeline), [now, "open"]]);
    write.run(handle, now, timeline, number, row.version);
    const { lastInsertRowid } = act.run(now, `agent:${handle}`);
    event.run(number, lastInsertRowid, now, `agent:${handle}`, verdict);
  }).immediate;
}
