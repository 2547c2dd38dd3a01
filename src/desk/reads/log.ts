import { sql } from "kysely";
import type { Actor } from "../../core/ticket/event.ts";
import type { Db } from "../../store/handle/schema.ts";

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
  readonly tickets: readonly number[];
};

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
      sql<string>`(select json_group_array(distinct ticket) from (select ticket from event where event.act = act.act limit 100))`.as(
        "tickets",
      ),
    )
    .$if(since !== undefined, (query) => query.where("at", ">=", since ?? 0))
    .$if(by !== undefined, (query) => query.where("actor", "=", `agent:${by}`))
    .orderBy("act", "desc")
    .limit(limit)
    .execute();
  return rows.map((row) => ({ ...row, actor: row.actor as Actor, tickets: JSON.parse(row.tickets) }));
}
