import type { DeskEvent, DeskEventType } from "../../core/ticket/desk-event.ts";
import type { Actor } from "../../core/ticket/event.ts";
import { compiled } from "../handle/compiled.ts";
import type { Db, DeskEventRow } from "../handle/schema.ts";

/** An event about an agent, a customer or the desk as the database has it; its act is null for what was known before. */
export type StoredDeskEvent = DeskEvent & { readonly seq: number; readonly act: number | null };

type Insertion = Omit<DeskEventRow, "seq" | "act">;

/** The act is found by its key, so that a server need not say its number first. */
const append = compiled<Insertion & { readonly key: string }, { seq: number; act: number | null }>((db, value) =>
  db
    .insertInto("desk_event")
    .values({
      act: db.selectFrom("act").select("act").where("key", "=", value("key")),
      at: value("at"),
      type: value("type"),
      actor: value("actor"),
      subject: value("subject"),
      data: value("data"),
    })
    .returning(["seq", "act"]),
);

/** Writes an event behind all others, as part of the act with this key. */
export async function appendDeskEvent(db: Db, key: string, event: DeskEvent): Promise<StoredDeskEvent> {
  const [row] = await append(db, { ...toRow(event), key });
  if (row === undefined) throw new Error("The database did not say where it put the event.");
  return { ...event, ...row };
}

/** So many rows travel in one statement: SQLite takes 32,766 values at most. */
const CHUNK = 500;

/** Writes events that happened elsewhere at their places, or that tell what was known before at the next ones. */
export async function insertDeskEvents(
  db: Db,
  events: readonly (DeskEvent & { readonly seq?: number; readonly act: number | null })[],
): Promise<void> {
  for (let from = 0; from < events.length; from += CHUNK) {
    const rows = events
      .slice(from, from + CHUNK)
      .map((event) => ({ ...toRow(event), act: event.act, ...(event.seq === undefined ? {} : { seq: event.seq }) }));
    await db.insertInto("desk_event").values(rows).execute();
  }
}

const ofAct = compiled<{ act: number }, DeskEventRow>((db, value) =>
  db.selectFrom("desk_event").selectAll().where("act", "=", value("act")).orderBy("seq"),
);

export async function deskEventsOfAct(db: Db, act: number): Promise<readonly StoredDeskEvent[]> {
  return (await ofAct(db, { act })).map(fromRow);
}

/** The events about these, in the order in which they happened. */
export async function deskEventsAbout(
  db: Db,
  types: readonly DeskEventType[],
  subjects: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredDeskEvent[]>> {
  if (subjects.length === 0) return new Map();
  const rows = await db
    .selectFrom("desk_event")
    .selectAll()
    .where("subject", "in", subjects)
    .where("type", "in", types)
    .orderBy("seq")
    .execute();
  return Map.groupBy(rows.map(fromRow), ({ subject }) => subject);
}

/** Whom or what there are events of these types about. */
export async function subjectsOf(db: Db, types: readonly DeskEventType[]): Promise<readonly string[]> {
  const rows = await db.selectFrom("desk_event").select("subject").distinct().where("type", "in", types).execute();
  return rows.map(({ subject }) => subject);
}

export function fromRow(row: DeskEventRow): StoredDeskEvent {
  return { ...row, type: row.type, actor: row.actor as Actor, data: JSON.parse(row.data) } as StoredDeskEvent;
}

function toRow({ at, type, actor, subject, data }: DeskEvent): Insertion {
  return { at, type, actor, subject, data: JSON.stringify(data) };
}
