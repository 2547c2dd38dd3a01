import type { CompiledQuery } from "kysely";
import type { Remember } from "../handle/engine.ts";
import type { Db } from "../handle/schema.ts";

type Rows = Promise<readonly unknown[]>;

/**
 * What a transaction asked before it needed the answer, by the question: so that questions that are asked one after the other
 * travel together. An answer counts once, and only as long as the transaction has written nothing.
 */
const answers = new WeakMap<Db, Map<string, Rows>>();

export function rememberIn(tx: Db): Remember {
  const known = answers.get(tx) ?? new Map<string, Rows>();
  answers.set(tx, known);
  return (query, rows) => {
    known.set(keyOf(query), Promise.resolve(rows));
  };
}

/** The answer, if it was asked for early. */
export function remembered<Row>(tx: Db, query: CompiledQuery<Row>): Promise<readonly Row[]> | null {
  const known = answers.get(tx);
  if (known === undefined) return null;
  if (!query.sql.startsWith("select")) answers.delete(tx);
  const key = keyOf(query);
  const rows = known.get(key);
  known.delete(key);
  return (rows as Promise<readonly Row[]> | undefined) ?? null;
}

function keyOf({ sql, parameters }: CompiledQuery<unknown>): string {
  return `${sql}\n${JSON.stringify(parameters)}`;
}
