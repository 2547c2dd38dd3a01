import { execute } from "../handle/compiled.ts";
import type { Db } from "../handle/schema.ts";
import type { Server } from "./server.ts";

/** A server that notifies us of changes is asked only so often, in ms: also to find out whether it is still there. */
const HEARTBEAT_MS = 5_000;

const ECHO = "echo";

/**
 * A figure that changes whenever the database does: how many notifications came, and the newest act as of the last look. Until
 * an echo shows that notifications arrive (a pooler between may swallow them), it looks every time. On a new connection it
 * listens again.
 */
export function versionOn(server: Server): (db: Db) => Promise<string> {
  let session = 0;
  let received = 0;
  let arrives = false;
  let newest = 0;
  let lookedAt = Number.NEGATIVE_INFINITY;

  server.onNotification((payload) => {
    if (payload === ECHO) arrives = true;
    else received += 1;
  });

  const look = async (db: Db) => {
    const [row] = await execute<{ newest: number | null }>(db, "select max(act) as newest from act");
    newest = row?.newest ?? 0;
    lookedAt = performance.now();
  };

  /** Whatever was missed meanwhile counts as a change. */
  const listen = async (db: Db) => {
    arrives = false;
    await Promise.all([execute(db, "listen docket"), execute(db, "select pg_notify('docket', $1)", [ECHO])]);
    session = server.session();
    received += 1;
  };

  return async (db) => {
    const isNew = session !== server.session() || server.session() === 0;
    const isDue = isNew || !arrives || performance.now() - lookedAt > HEARTBEAT_MS;
    await Promise.all([isNew && listen(db), isDue && look(db)]);
    return `${received}.${newest}`;
  };
}
