import { type Compilable, CompiledQuery } from "kysely";
import { engineOf } from "./engine.ts";
import type { Db } from "./schema.ts";

/** Stands for a value that comes with each run; only its name is looked at. */
class Slot {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

type Values = Readonly<Record<string, unknown>>;
type Slots<V extends Values> = <Name extends keyof V & string>(name: Name) => V[Name];

/**
 * A query that Kysely builds once and that runs many times with other values: building costs about 60 µs, more than most
 * of these queries take to run. `build` gets a function that names the places of the values. It is built once for each
 * dialect.
 */
export function compiled<V extends Values, Row = never>(build: (db: Db, value: Slots<V>) => Compilable<Row>) {
  const slots = ((name: string) => new Slot(name)) as unknown as Slots<V>;
  const known = new Map<string, CompiledQuery<Row>>();
  const query = (db: Db, values: V): CompiledQuery<Row> => {
    const { dialect } = engineOf(db);
    const built = known.get(dialect) ?? (build(db, slots).compile() as CompiledQuery<Row>);
    known.set(dialect, built);
    const parameters = built.parameters.map((parameter) =>
      parameter instanceof Slot ? values[parameter.name] : parameter,
    );
    return { ...built, parameters };
  };
  return Object.assign(async (db: Db, values: V) => run(db, query(db, values)), {
    /** The query itself, with its values. */
    query,
    /** Asks what will be asked soon, so that it travels with what is asked now. */
    prefetch: (tx: Db, values: V) => prefetch(tx, query(tx, values)),
  });
}

/** What a query that was just built finds. */
export async function ask<Row>(db: Db, query: Compilable<Row>): Promise<readonly Row[]> {
  return run(db, query.compile());
}

/** Asks it before it is needed. */
export function prefetchQuery(tx: Db, query: Compilable<unknown>): Promise<void> {
  return prefetch(tx, query.compile());
}

function prefetch(tx: Db, query: CompiledQuery<unknown>): Promise<void> {
  return engineOf(tx).prefetch(tx, async (remember) => {
    const rows = run(tx, query);
    remember(query, rows);
    await rows;
  });
}

/** SQL as it stands, for what Kysely has no words for. */
export async function execute<Row = unknown>(
  db: Db,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<readonly Row[]> {
  return run(db, CompiledQuery.raw(sql, [...parameters]) as CompiledQuery<Row>);
}

/**
 * Inside of a transaction Kysely waits for each answer before it sends the next statement; asked there, the engine sends to a
 * server at the same time what is asked at the same time, and in that order.
 */
async function run<Row>(db: Db, query: CompiledQuery<Row>): Promise<readonly Row[]> {
  if (!db.isTransaction) return (await db.executeQuery<Row>(query)).rows;
  return engineOf(db).ask(db, query);
}
