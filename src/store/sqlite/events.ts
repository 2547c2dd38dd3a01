import { compiled } from "../handle/compiled.ts";
import type { BegunAct, EventToAppend } from "../handle/rows.ts";
import type { Db, EventRow } from "../handle/schema.ts";
import { indexWords } from "./words.ts";

const insert = compiled<Omit<EventRow, "seq">, { seq: number }>((db, value) =>
  db
    .insertInto("event")
    .values({
      ticket: value("ticket"),
      act: value("act"),
      at: value("at"),
      type: value("type"),
      actor: value("actor"),
      data: value("data"),
      body: value("body"),
      verdict: value("verdict"),
    })
    .returning("seq"),
);

export async function appendEvent(
  db: Db,
  event: EventToAppend,
  { number }: BegunAct,
  words: string | null,
): Promise<{ readonly seq: number; readonly act: number }> {
  const act = await number;
  const [row] = await insert(db, { ...event, act });
  if (!row) throw new Error("The database did not say where it put the event.");
  if (words !== null) await indexWords(db, { rowid: row.seq, body: words });
  return { seq: row.seq, act };
}
