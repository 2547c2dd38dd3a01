import { compiled, execute } from "../handle/compiled.ts";
import { isServer } from "../handle/engine.ts";
import type { Db } from "../handle/schema.ts";

const byExternalId = compiled<{ id: string }, { number: number }>((db, value) =>
  db.selectFrom("ticket").select("number").where("external_id", "=", value("id")),
);

export async function numberOfExternal(db: Db, externalId: string): Promise<number | null> {
  const [row] = await byExternalId(db, { id: externalId });
  return row?.number ?? null;
}

const last = compiled<Record<string, never>, { number: number | null }>((db) =>
  db.selectFrom("ticket").select(({ fn }) => fn.max("number").as("number")),
);

/** Numbers for so many new tickets, which nobody else gets. On a server some stay unused if the transaction fails. */
export async function nextNumbers(db: Db, count: number): Promise<readonly number[]> {
  if (isServer(db)) return numbersFromServer(db, count);
  const [row] = await last(db, {});
  return Array.from({ length: count }, (_, place) => (row?.number ?? 0) + 1 + place);
}

async function numbersFromServer(db: Db, count: number): Promise<readonly number[]> {
  const drawn = "select nextval('ticket_number') as number from generate_series(1, $1::int) order by 1";
  return (await execute<{ number: number }>(db, drawn, [count])).map(({ number }) => number);
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
