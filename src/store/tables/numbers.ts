import { compiled } from "../handle/compiled.ts";
import { engineOf } from "../handle/engine.ts";
import type { Db } from "../handle/schema.ts";

const byExternalId = compiled<{ id: string }, { number: number }>((db, value) =>
  db.selectFrom("ticket").select("number").where("external_id", "=", value("id")),
);

export async function numberOfExternal(db: Db, externalId: string): Promise<number | null> {
  const [row] = await byExternalId(db, { id: externalId });
  return row?.number ?? null;
}

/** Numbers for so many new tickets, which nobody else gets. On a server some stay unused if the transaction fails. */
export function nextNumbers(db: Db, count: number): Promise<readonly number[]> {
  return engineOf(db).nextNumbers(db, "ticket", count);
}

/** The external ids of these that tickets have, with their numbers. */
export async function numbersOfExternal(db: Db, ids: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom("ticket")
    .select(["number", "external_id"])
    .where("external_id", "in", ids)
    .execute();
  return new Map(rows.map((row) => [row.external_id ?? "", row.number]));
}
