import Database from "better-sqlite3";
import {
  CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  type TransactionSettings,
} from "kysely";
import { Failure } from "../../core/ticket/failure.ts";
import type { Db, Schema } from "../handle/schema.ts";
import { statementOf } from "./statements.ts";
import { turns } from "./turns.ts";

/** How long a command waits for the write lock before it gives up, in ms. */
const PATIENCE_MS = 5_000;

/** Before a transaction of one who met others at the lock within the last CROWDED_MS. */
const COURTESY_MS = 3;
const CROWDED_MS = 500;

/** Between two looks at the lock. */
const LONGEST_PAUSE_MS = 6;

class Connection implements DatabaseConnection {
  readonly #database: Database.Database;

  constructor(database: Database.Database) {
    this.#database = database;
  }

  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    const statement = statementOf(this.#database, sql);
    if (statement.reader) return { rows: statement.all(...parameters) as Row[] };
    const { changes, lastInsertRowid } = statement.run(...parameters);
    return { rows: [], numAffectedRows: BigInt(changes), insertId: BigInt(lastInsertRowid) };
  }

  async *streamQuery<Row>({ sql, parameters }: CompiledQuery): AsyncIterableIterator<QueryResult<Row>> {
    for (const row of statementOf(this.#database, sql).iterate(...parameters)) yield { rows: [row as Row] };
  }
}

/**
 * Takes the write lock when a transaction begins. A plain `begin` takes it at the first write, and if another process wrote
 * after our first read, SQLite then fails with SQLITE_BUSY_SNAPSHOT without waiting. Waiting is done here and not by SQLite's
 * busy handler, which starves some processes for seconds: a short sleep of random length gives every one its turn, and
 * a process that has met others lets them go first for a while. A transaction that only reads takes no lock: it sees the database
 * of one moment, and others write meanwhile.
 */
class WriteFirstDriver implements Driver {
  readonly #database: Database.Database;
  readonly #connection: Connection;
  readonly #patienceMs: number;
  readonly #turns = turns();
  #crowdedUntil = 0;

  constructor(database: Database.Database, patienceMs: number) {
    this.#database = database;
    this.#connection = new Connection(database);
    this.#patienceMs = patienceMs;
  }

  async init(): Promise<void> {}

  async acquireConnection(): Promise<Connection> {
    await this.#turns.take();
    return this.#connection;
  }

  async releaseConnection(): Promise<void> {
    this.#turns.pass();
  }

  async beginTransaction(connection: Connection, { accessMode }: TransactionSettings): Promise<void> {
    if (accessMode === "read only") await connection.executeQuery(CompiledQuery.raw("begin"));
    else await this.#beginWriting(connection);
  }

  async #beginWriting(connection: Connection): Promise<void> {
    const deadline = performance.now() + this.#patienceMs;
    // Those who wait look only now and then: without a gap, one who writes on and on would keep the lock from them.
    if (performance.now() < this.#crowdedUntil) await sleep(COURTESY_MS * (0.5 + Math.random()));
    for (let pause = 1; ; pause = Math.min(pause * 1.3, LONGEST_PAUSE_MS)) {
      try {
        await connection.executeQuery(CompiledQuery.raw("begin immediate"));
        return;
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (performance.now() > deadline) {
          throw new Failure(
            "database_busy",
            `The database is busy: another program has held the write lock for ${this.#patienceMs / 1000} s. Nothing was changed.`,
          );
        }
        this.#crowdedUntil = performance.now() + CROWDED_MS;
        await sleep(pause * (0.3 + Math.random()));
      }
    }
  }

  async commitTransaction(connection: Connection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw("commit"));
  }

  async rollbackTransaction(connection: Connection): Promise<void> {
    if (this.#database.inTransaction) await connection.executeQuery(CompiledQuery.raw("rollback"));
  }

  async destroy(): Promise<void> {
    this.#database.close();
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Database.SqliteError && error.code.startsWith("SQLITE_BUSY");
}

function sleep(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

/**
 * Opens a SQLite file as it is, which must be there; waits 5 s while another process changes the journal mode or recovers after a
 * crash.
 */
export function connect(path: string): Database.Database {
  return new Database(path, { timeout: PATIENCE_MS, fileMustExist: true });
}

/** Sets a connection up for the work of a desk. The journal mode is a change of the file. */
export function setUp(database: Database.Database): void {
  database.pragma("journal_mode = wal");
  database.pragma("synchronous = full");
  database.pragma("foreign_keys = on");
  database.pragma("wal_autocheckpoint = 4000");
  database.pragma("mmap_size = 268435456");
  database.pragma("busy_timeout = 0");
}

/** `patienceMs`: how long a transaction waits for the write lock. */
export function kyselyOf(database: Database.Database, patienceMs = PATIENCE_MS): Db {
  const dialect: Dialect = {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new WriteFirstDriver(database, patienceMs),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  };
  return new Kysely<Schema>({ dialect });
}
