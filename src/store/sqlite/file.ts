import { chmodSync, closeSync, existsSync, mkdirSync, openSync, statSync } from "node:fs";
import { dirname } from "node:path";
import Database from "better-sqlite3";
import { Failure } from "../../core/ticket/failure.ts";
import type { MigrationWatch } from "../handle/migration-watch.ts";
import type { Db } from "../handle/schema.ts";
import { renewPlan } from "../tables/plans.ts";
import { connect, kyselyOf, setUp } from "./connection.ts";
import { keepFileEngine } from "./engine.ts";
import { demandOurs, migrate } from "./migrate.ts";

/** Opens the desk in a SQLite file that must be there. Throws `desk_missing`, `database_newer`, `database_damaged`. */
export async function openFile(path: string, watch?: MigrationWatch): Promise<Db> {
  if (!existsSync(path)) throw missing(path);
  if (statSync(path).isDirectory()) throw new Failure("bad_input", `${path} is a directory, not a database.`);
  return attach(path, watch);
}

/** Makes the file, readable by its owner alone, and opens it. Throws `bad_input` if something is there, `failed` if it cannot be made. */
export async function createFile(path: string): Promise<Db> {
  try {
    mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
    closeSync(openSync(path, "wx", 0o600));
  } catch (error) {
    throw creationFailure(path, error);
  }
  chmodSync(path, 0o600);
  return attach(path);
}

function creationFailure(path: string, error: unknown): unknown {
  if (!(error instanceof Error && "code" in error)) return error;
  if (existsSync(path))
    return new Failure("bad_input", `${path} is there already.`, {
      hint: "Open it with --db, or choose another place.",
    });
  return new Failure("failed", `${path} cannot be made: ${error.message}.`, {
    hint: "Check the folder and its permissions.",
  });
}

async function attach(path: string, watch?: MigrationWatch): Promise<Db> {
  let database: Database.Database | null = null;
  try {
    database = connect(path);
    demandOurs(database, path);
    setUp(database);
    const isRenewed = await migrate(database, path, undefined, watch);
    const db = kyselyOf(database);
    keepFileEngine(db, database);
    if (isRenewed) await renewPlan(db);
    return db;
  } catch (error) {
    database?.close();
    throw openingFailure(path, error);
  }
}

function missing(path: string): Failure {
  return new Failure("desk_missing", `There is no desk at ${path}.`);
}

function openingFailure(path: string, error: unknown): unknown {
  if (!(error instanceof Database.SqliteError)) return error;
  if (DAMAGED.has(error.code))
    return new Failure("database_damaged", `${path} is not a docket database, or it is damaged: ${error.message}.`);
  if (error.code === "SQLITE_CANTOPEN" && !existsSync(path)) return missing(path);
  if (isDiskTrouble(error.code))
    return new Failure("failed", `${path} cannot be opened: ${error.message}. Nothing was changed.`, {
      hint: "Check that the disk has room and works: docket writes beside the database even while it reads.",
    });
  if (UNREADABLE.has(error.code))
    return new Failure("failed", `${path} cannot be opened: ${error.message}.`, {
      hint: "Check its permissions and those of its folder.",
    });
  return error;
}

const DAMAGED: ReadonlySet<string> = new Set(["SQLITE_NOTADB", "SQLITE_CORRUPT"]);
const UNREADABLE: ReadonlySet<string> = new Set(["SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_PERM"]);

/** The disk is full or does not work; extended codes say at what. */
function isDiskTrouble(code: string): boolean {
  return code === "SQLITE_FULL" || code.startsWith("SQLITE_IOERR");
}
