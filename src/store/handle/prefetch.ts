import type { CompiledQuery } from "kysely";
import type { Db } from "./schema.ts";

type Rows = Promise<readonly unknown[]>;

/**
 * What a transaction asked of a server before it needed the answer, by the question: so that questions that are asked one
 * after the other travel together. An answer counts once, and only as long as the transaction has written nothing.
 */
const early = new WeakMap<Db, Map<string, Rows>>();

export function foresee(tx: Db, query: CompiledQuery<unknown>, rows: Rows): void {
  if (!tx.isTransaction) return;
  const known = early.get(tx) ?? new Map<string, Rows>();
  early.set(tx, known.set(keyOf(query), rows));
}

/** The answer, if it was asked for early. */
export function foreseen<Row>(tx: Db, query: CompiledQuery<Row>): Promise<readonly Row[]> | null {
  const known = early.get(tx);
  if (known === undefined) return null;
  if (!query.sql.startsWith("select")) early.delete(tx);
  const key = keyOf(query);
  const rows = known.get(key);
  known.delete(key);
  return (rows as Promise<readonly Row[]> | undefined) ?? null;
}

function keyOf({ sql, parameters }: CompiledQuery<unknown>): string {
  return `${sql}\n${JSON.stringify(parameters)}`;
}
