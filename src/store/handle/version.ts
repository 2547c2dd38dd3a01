import type Database from "better-sqlite3";
import type { Server } from "../postgres/server.ts";
import { execute } from "./compiled.ts";
import { engineUnder } from "./engine.ts";
import type { Db } from "./schema.ts";

/** A figure that changes whenever the database does. Throws `database_unreachable`. */
export async function versionOf(db: Db): Promise<string> {
  const engine = engineUnder(db);
  return engine.kind === "file" ? versionOfFile(engine.database) : versionOnServer(db, engine.server);
}

/** Commits of other connections, and rows changed by this one. */
function versionOfFile(engine: Database.Database): string {
  const changes = engine.prepare<[], { n: number }>("select total_changes() as n").get()?.n;
  return `${engine.pragma("data_version", { simple: true })}.${changes}`;
}

/** A server that tells of changes by itself is asked only so often, in ms: also to find out whether it is still there. */
const HEARTBEAT_MS = 5_000;

const ECHO = "echo";

/** What a connection has heard. `tells`: an echo of our own came back, so that notifications arrive. */
type Ear = { session: number; heard: number; tells: boolean; newest: number; lookedAt: number };

const ears = new WeakMap<Server, Ear>();

/**
 * How many notifications came, and the newest act as of the last look. Until an echo shows that notifications arrive (a pooler
 * between may swallow them), it looks every time. On a new connection it listens anew.
 */
async function versionOnServer(db: Db, server: Server): Promise<string> {
  const ear = ears.get(server) ?? earOn(server);
  const isNew = ear.session !== server.session() || server.session() === 0;
  const isDue = isNew || !ear.tells || performance.now() - ear.lookedAt > HEARTBEAT_MS;
  await Promise.all([isNew && listen(db, server, ear), isDue && look(db, ear)]);
  return `${ear.heard}.${ear.newest}`;
}

async function look(db: Db, ear: Ear): Promise<void> {
  const [row] = await execute<{ newest: number | null }>(db, "select max(act) as newest from act");
  ear.newest = row?.newest ?? 0;
  ear.lookedAt = performance.now();
}

function earOn(server: Server): Ear {
  const ear: Ear = { session: 0, heard: 0, tells: false, newest: 0, lookedAt: Number.NEGATIVE_INFINITY };
  server.onNotification((payload) => {
    if (payload === ECHO) ear.tells = true;
    else ear.heard += 1;
  });
  ears.set(server, ear);
  return ear;
}

/** Whatever was missed meanwhile counts as a change. */
async function listen(db: Db, server: Server, ear: Ear): Promise<void> {
  ear.tells = false;
  await Promise.all([execute(db, "listen docket"), execute(db, "select pg_notify('docket', $1)", [ECHO])]);
  ear.session = server.session();
  ear.heard += 1;
}
