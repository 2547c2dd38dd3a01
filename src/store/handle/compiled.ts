import { type Compilable, CompiledQuery } from "kysely";
import { rowsOf } from "../sqlite/statements.ts";
import { engineUnder, isServer } from "./engine.ts";
import { foresee, foreseen } from "./prefetch.ts";
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
 * of these queries take to run. `build` gets a function that names the places of the values. It is built once for each kind
 * of database.
 */
export function compiled<V extends Values, Row = never>(build: (db: Db, value: Slots<V>) => Compilable<Row>) {
  const slots = ((name: string) => new Slot(name)) as unknown as Slots<V>;
  const known: Partial<Record<"file" | "server", CompiledQuery<Row>>> = {};
  const query = (db: Db, values: V): CompiledQuery<Row> => {
    const kind = isServer(db) ? "server" : "file";
    const built = known[kind] ?? (build(db, slots).compile() as CompiledQuery<Row>);
    known[kind] = built;
    const parameters = built.parameters.map((parameter) =>
      parameter instanceof Slot ? values[parameter.name] : parameter,
    );
    return { ...built, parameters };
  };
  return Object.assign(async (db: Db, values: V) => run(db, query(db, values)), {
    /** Asks what will be asked soon, so that it travels with what is asked now. */
    early: async (db: Db, values: V) => runEarly(db, query(db, values)),
    /** Says what the answer would be. */
    foretell: (db: Db, values: V, rows: readonly Row[]) => foresee(db, query(db, values), Promise.resolve(rows)),
  });
}

/** What a query that was just built finds. */
export async function ask<Row>(db: Db, query: Compilable<Row>): Promise<readonly Row[]> {
  return run(db, query.compile());
}

/** Asks it before it is needed. */
export async function askEarly(db: Db, query: Compilable<unknown>): Promise<void> {
  await runEarly(db, query.compile());
}

async function runEarly(db: Db, query: CompiledQuery<unknown>): Promise<void> {
  if (!db.isTransaction || !isServer(db)) return;
  const rows = run(db, query);
  foresee(db, query, rows);
  await rows;
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
 * Inside of a transaction Kysely waits for each answer before it sends the next statement. What is asked of a server at the
 * same time goes to it at the same time instead, and in the order in which it was asked; and a file, whose one connection
 * the transaction holds, is asked without a way around.
 */
async function run<Row>(db: Db, query: CompiledQuery<Row>): Promise<readonly Row[]> {
  if (!db.isTransaction) return (await db.executeQuery<Row>(query)).rows;
  const engine = engineUnder(db);
  if (engine.kind === "file") return rowsOf(engine.database, query.sql, query.parameters) as Row[];
  const known = foreseen<Row>(db, query);
  if (known !== null) return known;
  return (await engine.server.send(query.sql, query.parameters)).rows as Row[];
}
