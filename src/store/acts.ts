import type { Actor } from "../domain/event.ts";
import { compiled } from "./compiled.ts";
import type { Db } from "./schema.ts";

/** One command that somebody ran: what `undo` takes back as a whole, and what the log shows. */
export type Act = { readonly act: number; readonly at: number; readonly actor: Actor; readonly command: string };

const insert = compiled<{ at: number; actor: string; command: string }, { act: number }>((db, value) =>
  db
    .insertInto("act")
    .values({ at: value("at"), actor: value("actor"), command: value("command") })
    .returning("act"),
);

export async function beginAct(db: Db, at: number, actor: Actor, command: string): Promise<number> {
  const [row] = await insert(db, { at, actor, command });
  if (!row) throw new Error("The database did not say which act this is.");
  return row.act;
}

type Row = { act: number; at: number; actor: string; command: string };
const fromRow = (row: Row): Act => ({ ...row, actor: row.actor as Actor });

const byNumber = compiled<{ act: number }, Row>((db, value) =>
  db.selectFrom("act").selectAll().where("act", "=", value("act")),
);

export async function findAct(db: Db, act: number): Promise<Act | null> {
  const [row] = await byNumber(db, { act });
  return row ? fromRow(row) : null;
}

/** The newest acts of an actor, newest first. */
export async function actsOf(db: Db, actor: Actor, limit: number): Promise<readonly Act[]> {
  const rows = await db
    .selectFrom("act")
    .selectAll()
    .where("actor", "=", actor)
    .orderBy("act", "desc")
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}
