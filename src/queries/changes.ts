import type { Actor } from "../domain/event.ts";
import { engineOf } from "../store/engine.ts";
import type { Db } from "../store/schema.ts";

/** A figure that changes whenever any other process has committed, and with every write of this one. It costs microseconds. */
export async function dataVersion(db: Db): Promise<string> {
  const engine = engineOf(db);
  return `${engine.pragma("data_version", { simple: true })}.${engine.prepare<[], { n: number }>("select total_changes() as n").get()?.n}`;
}

/** Who changed something last, and when (ms UTC); null on a fresh desk. */
export async function lastChange(db: Db): Promise<{ readonly at: number; readonly actor: Actor } | null> {
  const row = await db.selectFrom("act").select(["at", "actor"]).orderBy("act", "desc").limit(1).executeTakeFirst();
  return row ? { at: row.at, actor: row.actor as Actor } : null;
}
