import type { DeskEvent, DeskEventType } from "../../core/ticket/desk-event.ts";
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

/** How rows become events needs all their schemas, which commands that only write do not load. */
const reading = () => import("./read-events.ts");

/** What an act did to agents, customers and the desk. Throws `database_damaged` for an event that this version cannot read. */
export async function deskEventsOfAct(db: Db, act: number): Promise<readonly StoredDeskEvent[]> {
  const [rows, { readDeskEvent }] = await Promise.all([ofAct(db, { act }), reading()]);
  return rows.map(readDeskEvent);
}

/** The events about these, in the order in which they happened. Throws `database_damaged`. */
export async function deskEventsAbout(
  db: Db,
  types: readonly DeskEventType[],
  subjects: readonly string[],
): Promise<ReadonlyMap<string, readonly StoredDeskEvent[]>> {
  const [rows, { readDeskEvent }] = await Promise.all([deskEventRows(db, types, subjects), reading()]);
  return Map.groupBy(rows.map(readDeskEvent), ({ subject }) => subject);
}

/** The same as the database has them: what others wrote there need not be an event. */
export async function deskEventRows(
  db: Db,
  types: readonly DeskEventType[],
  subjects: readonly string[],
): Promise<readonly DeskEventRow[]> {
  if (subjects.length === 0) return [];
  return db
    .selectFrom("desk_event")
    .selectAll()
    .where("subject", "in", subjects)
    .where("type", "in", types)
    .orderBy("seq")
    .execute();
}

/** Every event as the database has it, in the order in which they happened, read piece by piece. */
export async function* allDeskEventRows(db: Db): AsyncGenerator<readonly DeskEventRow[]> {
  for (let last = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = await db
      .selectFrom("desk_event")
      .selectAll()
      .where("seq", ">", last)
      .orderBy("seq")
      .limit(CHUNK)
      .execute();
    if (rows.length > 0) yield rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < CHUNK) return;
    last = end.seq;
  }
}

/** Whom or what there are events of these types about. */
export async function subjectsOf(db: Db, types: readonly DeskEventType[]): Promise<readonly string[]> {
  const rows = await db.selectFrom("desk_event").select("subject").distinct().where("type", "in", types).execute();
  return rows.map(({ subject }) => subject);
}

function toRow({ at, type, actor, subject, data }: DeskEvent): Insertion {
  return { at, type, actor, subject, data: JSON.stringify(data) };
}
