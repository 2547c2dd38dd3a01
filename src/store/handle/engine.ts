import type { CompiledQuery, RawBuilder, SelectQueryBuilder } from "kysely";
import type { BegunAct, ColumnKind, EventToAppend, EventWords, StoredRow, WholeTicketRows } from "./rows.ts";
import type { Db, Schema } from "./schema.ts";

/**
 * What a SQLite file and a PostgreSQL server do differently. Everything else is one query for both. Every function that writes
 * does so in the transaction that is open.
 */
export type Engine = {
  /** The name of its SQL. A query is compiled once for each. */
  readonly dialect: string;
  /** The agent whose login this connection has; null for the owner of the tables, and in a file. */
  readonly login: () => string | null;
  /** The rows of a statement in the transaction that is open. */
  readonly ask: <R>(tx: Db, query: CompiledQuery<R>) => Promise<readonly R[]>;
  /** Runs `questions` if asking ahead of need saves time; what they remember answers those who ask it later. */
  readonly prefetch: (tx: Db, questions: (remember: Remember) => Promise<void>) => Promise<void>;
  readonly locks: Locks;
  /** The condition that a message has the words of one search term, the last one as the beginning of a word. */
  readonly matches: (term: string) => RawBuilder<boolean>;
  /** Writes an event behind all others, with the words that it is found by. */
  readonly appendEvent: (
    db: Db,
    event: EventToAppend,
    act: BegunAct,
    words: string | null,
  ) => Promise<{ readonly seq: number; readonly act: number }>;
  /** Writes whole tickets, several times faster than ticket by ticket. */
  readonly insertTickets: (db: Db, tickets: readonly WholeTicketRows[]) => Promise<void>;
  /** Writes rows as they are, numbers and all. */
  readonly insertRows: (
    db: Db,
    table: { readonly name: string; readonly columns: Readonly<Record<string, ColumnKind>> },
    rows: readonly StoredRow[],
  ) => Promise<void>;
  /** Writes what events are found by. */
  readonly insertWords: (db: Db, words: readonly EventWords[]) => Promise<void>;
  /** Numbers for so many new tickets or leaves, which nobody else gets. */
  readonly nextNumbers: (db: Db, what: Numbered, count: number) => Promise<readonly number[]>;
  /** Lets new tickets, acts and events be numbered behind those that came with numbers of their own. */
  readonly continueNumbering: (db: Db) => Promise<void>;
  /** What would be numbered as something that is there already, a sentence each. */
  readonly spentNumbers: (db: Db) => Promise<readonly string[]>;
  /**
   * While `work` runs, a commit does not wait for the disk; afterwards all of it is on the disk. A power cut in between may
   * lose the newest transactions as a whole.
   */
  readonly withRelaxedSync: <T>(db: Db, work: () => Promise<T>) => Promise<T>;
  /** What the engine itself finds wrong, a sentence each. */
  readonly damages: (db: Db) => Promise<readonly string[]>;
  /** A figure that changes whenever the database does. Throws `database_unreachable`. */
  readonly version: (db: Db) => Promise<string>;
  /**
   * Copies the database to a new file that its owner alone can read, while others write. `onProgress` is called with the
   * share that is done, of 1, and ends the copy if it throws; no half of it stays. Null for an engine that cannot make a file.
   */
  readonly backup: ((file: string, onProgress: (share: number) => void) => Promise<void>) | null;
  /** Why a transaction that failed can be tried again; null if it cannot. */
  readonly retryReason: (error: unknown) => RetryReason | null;
  /** Whether a row was not written because one with the same value in this index is there. */
  readonly isDuplicate: (error: unknown, index: string) => boolean;
  /** Closes what is under the handle. */
  readonly close: () => void;
};

/** What is numbered before it is written. */
export type Numbered = "ticket" | "leave";

/** Keeps an answer for the first one who asks. It counts only as long as the transaction has written nothing. */
export type Remember = <R>(query: CompiledQuery<R>, rows: readonly R[] | Promise<readonly R[]>) => void;

/** Others were in the way, or the server was gone. */
export type RetryReason = "conflict" | "connection_lost";

/** See `locks.ts` for what each means, and for their order. */
export type Locks = {
  readonly keepDeskFile: (tx: Db) => Promise<void>;
  readonly replaceDeskFile: (tx: Db) => Promise<void>;
  readonly agents: (tx: Db, handles: readonly string[] | "all") => Promise<void>;
  readonly tickets: (tx: Db, numbers: readonly number[]) => Promise<void>;
  readonly ticketIfFree: (tx: Db, number: number, version: number) => Promise<boolean>;
  /** Makes a query lock the rows that it finds. */
  readonly found: <R>(query: TicketQuery<R>) => TicketQuery<R>;
  /** The same, but skips those that somebody else has locked. */
  readonly free: <R>(query: TicketQuery<R>) => TicketQuery<R>;
};

type TicketQuery<R> = SelectQueryBuilder<Schema, "ticket", R>;

/** By the adapter of the handle, which a database and its transactions share. */
const engines = new WeakMap<object, Engine>();

export function keepEngine(db: Db, engine: Engine): void {
  engines.set(db.getExecutor().adapter, engine);
}

export function engineOf(db: Db): Engine {
  const engine = engines.get(db.getExecutor().adapter);
  if (!engine) throw new Error("This handle was not opened by openDatabase.");
  return engine;
}

/** Closes the handle and what is under it: a handle that was never asked anything closes nothing by itself. */
export async function closeEngine(db: Db): Promise<void> {
  const engine = engineOf(db);
  await db.destroy();
  engine.close();
}
