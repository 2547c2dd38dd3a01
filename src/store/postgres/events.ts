import { execute } from "../handle/compiled.ts";
import type { BegunAct, EventToAppend } from "../handle/rows.ts";
import type { Db } from "../handle/schema.ts";
import { lexemes } from "./words.ts";

/** One statement, which waits for no answer: it goes out with the act and the ticket. */
const APPEND = `with appended as (
    insert into event (ticket, act, at, type, actor, data, body, verdict)
    values ($1, (select act from act where key = $2), $3, $4, $5, $6, $7, $8) returning seq),
  indexed as (insert into event_text (rowid, words) select seq, $9::tsvector from appended where $9 is not null)
  select seq from appended`;

export async function appendEvent(
  db: Db,
  { ticket, at, type, actor, data, body, verdict }: EventToAppend,
  act: BegunAct,
  words: string | null,
): Promise<{ readonly seq: number; readonly act: number }> {
  const indexed = words === null ? null : lexemes(words);
  const [[row], number] = await Promise.all([
    execute<{ seq: number }>(db, APPEND, [ticket, act.key, at, type, actor, data, body, verdict, indexed]),
    act.number,
  ]);
  if (row === undefined) throw new Error("The database did not say where it put the event.");
  return { seq: row.seq, act: number };
}
