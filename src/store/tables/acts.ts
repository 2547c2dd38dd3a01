import type { Actor } from "../../core/ticket/event.ts";
import { compiled } from "../handle/compiled.ts";
import type { Db } from "../handle/schema.ts";
import { actorIn } from "./actors.ts";

/** One command that somebody ran: what `undo` takes back as a whole, and what the log shows. */
export type Act = { readonly act: number; readonly at: number; readonly actor: Actor; readonly command: string };

const insert = compiled<{ at: number; actor: string; command: string; key: string | null }, { act: number }>(
  (db, value) =>
    db
      .insertInto("act")
      .values({ at: value("at"), actor: value("actor"), command: value("command"), key: value("key") })
      .returning("act"),
);

/** `key` is the transaction's own: by it one finds out whether it was committed, if the answer was lost. */
export async function beginAct(db: Db, at: number, actor: Actor, command: string, key: string | null): Promise<number> {
  const [row] = await insert(db, { at, actor, command, key });
  if (!row) throw new Error("The database did not say which act this is.");
  return row.act;
}

/** Writes an act that happened elsewhere, under the number that it had there. */
export async function insertAct(db: Db, { act, at, actor, command }: Act): Promise<void> {
  await db.insertInto("act").values({ act, at, actor, command }).execute();
}

const rename = compiled<{ act: number; key: string }>((db, value) =>
  db
    .updateTable("act")
    .set({ key: value("key") })
    .where("act", "=", value("act")),
);

/** Goes on with an act in another transaction, whose key takes the place of the one before. */
export async function continueAct(db: Db, act: number, key: string): Promise<number> {
  await rename(db, { act, key });
  return act;
}

type ActRow = { act: number; at: number; actor: string; command: string };
const fromRow = (row: ActRow): Act => ({ ...row, actor: actorIn(row.actor) });

const byNumber = compiled<{ act: number }, ActRow>((db, value) =>
  db.selectFrom("act").select(["act", "at", "actor", "command"]).where("act", "=", value("act")),
);

export async function findAct(db: Db, act: number): Promise<Act | null> {
  const [row] = await byNumber(db, { act });
  return row ? fromRow(row) : null;
}

/** The newest acts of an actor, newest first. */
export async function actsOf(db: Db, actor: Actor, limit: number): Promise<readonly Act[]> {
  const rows = await db
    .selectFrom("act")
    .select(["act", "at", "actor", "command"])
    .where("actor", "=", actor)
    .orderBy("act", "desc")
    .limit(limit)
    .execute();
  return rows.map(fromRow);
}
