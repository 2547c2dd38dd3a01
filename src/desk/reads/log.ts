import { sql } from "kysely";
import type { Actor } from "../../core/ticket/event.ts";
import type { Db, DeskEventRow } from "../../store/handle/schema.ts";
import { actorIn } from "../../store/tables/actors.ts";
import type { StoredDeskEvent } from "../../store/tables/desk-events.ts";
import type { Unreadable } from "../../store/tables/read-events.ts";

/** A command that changed something, as the log shows it. */
export type LogLine = {
  /** What `docket undo` calls it. */
  readonly act: number;
  /** ms UTC. */
  readonly at: number;
  readonly actor: Actor;
  readonly command: string;
  /** The login role on whose connection a server got it; null in a file. */
  readonly login: string | null;
  /** What it changed, in the order of the numbers. */
  readonly tickets: readonly number[];
  /** What it did to agents, customers and the desk file. */
  readonly changes: readonly StoredDeskEvent[];
  /** Of these, those that this version cannot read: the log goes on without them. */
  readonly unreadable: readonly Unreadable[];
  /** Whether that is all: of an act with very many events, such as an import, the log reads only a part. */
  readonly complete: boolean;
};

/** So many events of one act are read; an import may have millions. */
const READ = 10_000;

/** The newest acts, newest first. */
export async function log(
  db: Db,
  {
    since,
    by,
    limit,
  }: { readonly since?: number | undefined; readonly by?: string | undefined; readonly limit: number },
): Promise<readonly LogLine[]> {
  const rows = await db
    .selectFrom("act")
    .select(["act", "at", "actor", "command", "by_role as login"])
    .select(
      sql<string>`(select json_group_array(ticket) from (select ticket from event where event.act = act.act limit ${sql.lit(READ + 1)}) as touched)`.as(
        "touched",
      ),
    )
    .$if(since !== undefined, (query) => query.where("at", ">=", since ?? 0))
    .$if(by !== undefined, (query) => query.where("actor", "=", `agent:${by}`))
    .orderBy("act", "desc")
    .limit(limit)
    .execute();
  const { events, unreadable } = await changesIn(
    db,
    rows.map(({ act }) => act),
  );
  const changes = Map.groupBy(events, ({ act }) => act);
  const others = Map.groupBy(unreadable, ({ act }) => act);
  return rows.map(({ touched, ...row }) => {
    const numbers: readonly number[] = JSON.parse(touched);
    const read = { changes: changes.get(row.act) ?? [], unreadable: others.get(row.act) ?? [] };
    return {
      ...row,
      ...read,
      actor: actorIn(row.actor),
      tickets: [...new Set(numbers)].toSorted((a, b) => a - b),
      complete: numbers.length <= READ && read.changes.length + read.unreadable.length <= READ,
    };
  });
}

/** What each of these acts did beside tickets, in the order in which it did it. */
async function changesIn(db: Db, acts: readonly number[]) {
  if (acts.length === 0) return { events: [], unreadable: [] };
  const numbered = db
    .selectFrom("desk_event")
    .selectAll()
    .select(sql<number>`row_number() over (partition by act order by seq)`.as("place"))
    .where("act", "in", acts);
  const rows: readonly DeskEventRow[] = await db
    .selectFrom(numbered.as("numbered"))
    .select(["seq", "act", "at", "type", "actor", "subject", "data"])
    .where("place", "<=", READ + 1)
    .orderBy("seq")
    .execute();
  const { readAll, readDeskEvent } = await import("../../store/tables/read-events.ts");
  return readAll(rows, readDeskEvent);
}
