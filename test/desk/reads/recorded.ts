import type { Db } from "../../../src/store/handle/schema.ts";
import { databaseOf } from "../../../src/store/sqlite/engine.ts";

type Step = { readonly detail: string };

/**
 * How SQLite finds the rows of every question about tickets that is asked during `work`, as one line a step. The values are
 * those of the question, because which partial index serves depends on them. `db` must not have asked anything before.
 */
export async function plansDuring(db: Db, work: () => Promise<unknown>): Promise<readonly string[]> {
  const engine = databaseOf(db);
  const prepare = engine.prepare.bind(engine);
  const steps: string[] = [];
  engine.prepare = ((sql: string) => {
    const statement = prepare<unknown[]>(sql);
    if (!statement.reader || !/\bfrom "?ticket\b/.test(sql)) return statement;
    const all = statement.all.bind(statement);
    statement.all = (...values) => {
      steps.push(
        ...prepare<unknown[], Step>(`explain query plan ${sql}`)
          .all(...values)
          .map(({ detail }) => detail),
      );
      return all(...values);
    };
    return statement;
  }) as typeof engine.prepare;
  try {
    await work();
  } finally {
    engine.prepare = prepare;
  }
  return steps;
}

/** What would take longer the more tickets there are: a walk over the table, or sorting what was found. */
export function slow(steps: readonly string[]): readonly string[] {
  return steps.filter((step) => /^SCAN ticket(?! USING)|TEMP B-TREE/.test(step));
}
