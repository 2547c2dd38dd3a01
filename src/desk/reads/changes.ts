import type { Actor } from "../../core/ticket/event.ts";
import { engineOf } from "../../store/handle/engine.ts";
import type { Db } from "../../store/handle/schema.ts";
import { actorIn } from "../../store/tables/actors.ts";

/** A figure that changes soon after any process has committed, and with every write of this one. Asking costs next to nothing. */
export function dataVersion(db: Db): Promise<string> {
  return engineOf(db).version(db);
}

/** Who changed something last, and when (ms UTC); null on a fresh desk. */
export async function lastChange(db: Db): Promise<{ readonly at: number; readonly actor: Actor } | null> {
  const row = await db.selectFrom("act").select(["at", "actor"]).orderBy("act", "desc").limit(1).executeTakeFirst();
  return row ? { at: row.at, actor: actorIn(row.actor) } : null;
}
