import type Database from "better-sqlite3";
import { compiled } from "../handle/compiled.ts";
import { type Engine, engineOf, keepEngine, type Locks } from "../handle/engine.ts";
import type { Db } from "../handle/schema.ts";
import { backup } from "./backup.ts";
import { insertRows, insertTickets, insertWords } from "./bulk.ts";
import { appendEvent } from "./events.ts";
import { readRows } from "./statements.ts";
import { matches } from "./words.ts";

const nothing = async () => {};

/** A transaction holds the whole file from its beginning. */
const NO_LOCKS: Locks = {
  keepDeskFile: nothing,
  replaceDeskFile: nothing,
  agents: nothing,
  tickets: nothing,
  ticketIfFree: async () => true,
  found: (query) => query,
  free: (query) => query,
};

const highest = {
  ticket: compiled<Record<string, never>, { number: number | null }>((db) =>
    db.selectFrom("ticket").select(({ fn }) => fn.max("number").as("number")),
  ),
  leave: compiled<Record<string, never>, { number: number | null }>((db) =>
    db.selectFrom("leave").select(({ fn }) => fn.max("id").as("number")),
  ),
};

const databases = new WeakMap<Engine, Database.Database>();

/** Lets a handle work on a file that is open. */
export function keepFileEngine(db: Db, database: Database.Database): void {
  const engine = fileEngine(database);
  databases.set(engine, database);
  keepEngine(db, engine);
}

/** The SQLite file under a handle. */
export function databaseOf(db: Db): Database.Database {
  const database = databases.get(engineOf(db));
  if (database === undefined) throw new Error("This desk is not in a file.");
  return database;
}

function fileEngine(database: Database.Database): Engine {
  return {
    dialect: "sqlite",
    login: () => null,
    ask: async <Row>(_: Db, { sql, parameters }: { sql: string; parameters: readonly unknown[] }) =>
      readRows(database, sql, parameters) as Row[],
    // A file answers at once.
    prefetch: nothing,
    locks: NO_LOCKS,
    matches,
    appendEvent,
    insertTickets: async (_, tickets) => insertTickets(database, tickets),
    insertRows: async (_, { name }, rows) => insertRows(database, name, rows),
    insertWords: async (_, words) => insertWords(database, words),
    nextNumbers: async (db, what, count) => {
      const [row] = await highest[what](db, {});
      return Array.from({ length: count }, (_, place) => (row?.number ?? 0) + 1 + place);
    },
    // Numbers are counted from what is there.
    continueNumbering: nothing,
    spentNumbers: async () => [],
    withRelaxedSync: (_, work) => withRelaxedSync(database, work),
    damages: async () => {
      const rows = database.pragma("integrity_check(20)") as readonly { readonly integrity_check: string }[];
      return rows.map((row) => row.integrity_check).filter((line) => line !== "ok");
    },
    version: async () => {
      // Commits of other connections, and rows changed by this one.
      const changes = database.prepare<[], { n: number }>("select total_changes() as n").get()?.n;
      return `${database.pragma("data_version", { simple: true })}.${changes}`;
    },
    backup: (file, onProgress) => backup(database, file, onProgress),
    // A transaction waits for the write lock before it begins, and then nobody is in its way.
    retryReason: () => null,
    isDuplicate: () => false,
    close: () => database.close(),
  };
}

async function withRelaxedSync<T>(database: Database.Database, work: () => Promise<T>): Promise<T> {
  database.pragma("synchronous = normal");
  try {
    return await work();
  } finally {
    database.pragma("synchronous = full");
    database.pragma("wal_checkpoint(passive)");
  }
}
