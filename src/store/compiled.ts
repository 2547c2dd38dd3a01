import { type Compilable, CompiledQuery } from "kysely";
import { isServer } from "./engine.ts";
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
  return async (db: Db, values: V): Promise<readonly Row[]> => {
    const kind = isServer(db) ? "server" : "file";
    const query = known[kind] ?? (build(db, slots).compile() as CompiledQuery<Row>);
    known[kind] = query;
    const parameters = query.parameters.map((parameter) =>
      parameter instanceof Slot ? values[parameter.name] : parameter,
    );
    const { rows } = await db.executeQuery<Row>({ ...query, parameters });
    return rows;
  };
}

/** SQL as it stands, for what Kysely has no words for. */
export async function execute<Row = unknown>(
  db: Db,
  sql: string,
  parameters: readonly unknown[] = [],
): Promise<readonly Row[]> {
  const { rows } = await db.executeQuery<Row>(CompiledQuery.raw(sql, [...parameters]) as CompiledQuery<Row>);
  return rows;
}
