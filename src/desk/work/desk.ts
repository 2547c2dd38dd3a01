import { Failure } from "../../core/ticket/failure.ts";
import { closeEngine, engineOf } from "../../store/handle/engine.ts";
import type { MigrationWatch } from "../../store/handle/migration-watch.ts";
import type { Db } from "../../store/handle/schema.ts";
import { createDatabase, isTaken, openDatabase, prepareDatabase } from "../../store/open.ts";

/** What a command needs: a database, who acts, what time it is, and the words that were typed, for the log. */
export type Desk = {
  readonly db: Db;
  /** Null: nobody is identified; commands that need an agent refuse. */
  readonly handle: string | null;
  /** ms UTC. */
  readonly now: () => number;
  readonly command: string;
  /** By which a transaction is known again if its answer was lost; a new one each time. Random if it is left out. */
  readonly key?: () => string;
};

/** Opens the desk at a place, a file or a server. Throws `desk_missing`, `database_newer`, `database_damaged`, `database_unreachable`. */
export async function openDesk(location: string, who: Omit<Desk, "db">, watch?: MigrationWatch): Promise<Desk> {
  return { db: await openDatabase(location, watch), ...who };
}

/** Whether there is something at a place, so that no new desk can be made there. */
export function isPlaceTaken(location: string): Promise<boolean> {
  return isTaken(location);
}

/** Makes a new, empty desk. Throws `bad_input` if there is something at that place. */
export async function createDesk(location: string, who: Omit<Desk, "db">): Promise<Desk> {
  return { db: await createDatabase(location), ...who };
}

/** Makes the tables on a server, if they are not there, and opens the desk, which may still be empty. Throws `no_right`. */
export async function prepareDesk(url: string, who: Omit<Desk, "db">, watch?: MigrationWatch): Promise<Desk> {
  return { db: await prepareDatabase(url, watch), ...who };
}

/**
 * The agent whose login this session has: on a server nobody acts as somebody else. Null in a file, and for the owner of the
 * tables. Throws `no_right` if somebody else was named.
 */
export function agentOfSession({ db }: Pick<Desk, "db">, named: string | null): string | null {
  const own = engineOf(db).login();
  if (own === null || named === null || named === own) return own;
  throw new Failure("no_right", `This login is ${own}'s, and cannot act as ${named}.`, {
    hint: `Leave --as and DOCKET_AGENT out, or log in with the role of ${named}.`,
  });
}

export async function closeDesk(desk: Desk): Promise<void> {
  await closeEngine(desk.db);
}
