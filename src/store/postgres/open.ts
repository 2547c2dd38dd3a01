import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from "kysely";
import { Failure } from "../../core/ticket/failure.ts";
import { shownLocation } from "../../deskfile/location.ts";
import { execute } from "../handle/compiled.ts";
import { keepEngine } from "../handle/engine.ts";
import { replaceDeskFile } from "../handle/locks.ts";
import type { MigrationWatch } from "../handle/migration-watch.ts";
import type { Db, Schema } from "../handle/schema.ts";
import { prefetchPlan, renewPlan } from "../tables/plans.ts";
import { readAddress } from "./address.ts";
import { serverDriver } from "./driver.ts";
import { type Session, serverEngine } from "./engine.ts";
import { migrateServer, migrateWithin, schemaFound } from "./migrate.ts";
import { serverAt } from "./server.ts";

/** Opens the desk in a database of a server. Throws `desk_missing`, `database_newer`, `database_unreachable`, `no_right`. */
export async function openOnServer(url: string, watch: MigrationWatch): Promise<Db> {
  return connectDesk(url, async (db, name, session) => {
    const [found] = await Promise.all([
      schemaFound(db),
      learnLogin(db, session).catch(ignore),
      prefetchPlan(db).catch(ignore),
    ]);
    if (found === null) throw new Failure("desk_missing", `There is no desk at ${name}.`);
    if (await migrateServer(db, name, found, watch)) await renewPlan(db);
  });
}

/** Makes the tables, if they are not there, and opens an empty desk. Throws `bad_input` if it is not empty. */
export async function createOnServer(url: string): Promise<Db> {
  return connectDesk(url, async (db, name) => {
    await migrateServer(db, name, await schemaFound(db));
    if (await hasDesk(db)) throw deskIsThere(name);
  });
}

/** Makes the tables, if they are not there, and opens what there is. Throws `no_right` if this user may not. */
export async function prepareOnServer(url: string, watch: MigrationWatch): Promise<Db> {
  return connectDesk(url, async (db, name) => {
    if (await migrateServer(db, name, await schemaFound(db), watch)) await renewPlan(db);
  });
}

/** Whether a desk file is in force there. */
export async function isTakenOnServer(url: string): Promise<boolean> {
  const db = await connectDesk(url, async () => {});
  try {
    return (await schemaFound(db)) !== null && (await hasDesk(db));
  } finally {
    await db.destroy();
  }
}

/**
 * Lets `fill` write into a database without a desk, in one transaction with the tables, if they are not there: all of it or
 * nothing. Nobody else writes meanwhile. Throws `bad_input` if there is a desk.
 */
export async function fillOnServer<T>(url: string, fill: (tx: Db) => Promise<T>): Promise<T> {
  const name = shownLocation(url);
  const db = await connectDesk(url, async () => {});
  try {
    return await db.transaction().execute(async (tx) => {
      await migrateWithin(tx, name);
      await replaceDeskFile(tx);
      if (await hasDesk(tx)) throw deskIsThere(name);
      return fill(tx);
    });
  } finally {
    await db.destroy();
  }
}

function deskIsThere(name: string): Failure {
  return new Failure("bad_input", `There is a desk at ${name} already.`, {
    hint: "Open it with --db, or choose another database.",
  });
}

/** Asks whose login this connection has. Tables of an older version know of none, and fail. */
async function learnLogin(db: Db, session: Session): Promise<void> {
  const [own] = await execute<{ handle: string }>(db, "select handle from docket.login where role = session_user");
  if (own !== undefined) session.handle = own.handle;
}

/** The command that needs the answer asks again, and reports what is wrong. */
function ignore(): void {}

async function hasDesk(db: Db): Promise<boolean> {
  return (await execute(db, "select 1 from desk_version limit 1")).length > 0;
}

type Prepare = (db: Db, name: string, session: Session) => Promise<void>;

async function connectDesk(url: string, prepare: Prepare): Promise<Db> {
  const name = shownLocation(url);
  const server = serverAt(readAddress(url, process.env), name);
  const db: Db = new Kysely<Schema>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => serverDriver(server),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });
  const session: Session = { handle: null };
  keepEngine(db, serverEngine(server, session));
  try {
    await prepare(db, name, session);
    return db;
  } catch (error) {
    await db.destroy();
    throw error;
  }
}
