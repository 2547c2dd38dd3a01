import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeDesk, type Desk, openDesk } from "../src/desk/work/desk.ts";
import { execute } from "../src/store/handle/compiled.ts";
import { startServer, type TestServer } from "../test/postgres/server.ts";
import { handleOf } from "./desk-file.ts";
import { queue } from "./queue.ts";
import { serverQueue } from "./server-queue.ts";
import { runSql } from "./sql.ts";

/** What the measurements work on: a folder that goes with the run, and desks in it that are built when first asked for. */
export type Bed = {
  readonly folder: string;
  /** The instant that the run calls now, in ms UTC. */
  readonly now: number;
  /** A database with so many open tickets; the same one for all who ask. */
  readonly desk: (tickets: number) => Promise<string>;
  /** A PostgreSQL server of the run's own, started when it is first asked for; null where there is none for this platform. */
  readonly server: () => Promise<TestServer | null>;
  /** A new database on that server, without a desk. */
  readonly database: () => Promise<string>;
  /** The same as `desk`, in a database on that server. */
  readonly serverDesk: (tickets: number) => Promise<string>;
  /** The environment for a docket process on a database: as one of the agents, with a home of its own. */
  readonly env: (database: string) => NodeJS.ProcessEnv;
  readonly remove: () => Promise<void>;
};

/** A server as one would be set up for a desk: everything that was acknowledged is on the disk. */
const SETTINGS = ["shared_buffers=1GB", "max_wal_size=4GB", "maintenance_work_mem=512MB", "max_connections=100"];

export function bed(): Bed {
  const folder = mkdtempSync(join(tmpdir(), "docket-bench-"));
  const now = Date.now();
  const desks = new Map<number, Promise<string>>();
  const serverDesks = new Map<number, Promise<string>>();
  let started: Promise<TestServer | null> | null = null;
  let databases = 0;
  const server = () => {
    started ??= startServer(SETTINGS, tmpdir());
    return started;
  };
  const database = async () => {
    const found = await server();
    if (found === null) throw new Error("There is no PostgreSQL for this platform.");
    databases += 1;
    await runSql(found.url(), `create database desk_${databases}`);
    return found.url(`desk_${databases}`);
  };
  const home = join(folder, "home");
  mkdirSync(home);
  return {
    folder,
    now,
    desk: (tickets) => {
      const path = join(folder, `${tickets}.db`);
      const built = desks.get(tickets) ?? queue(path, tickets, now).then(() => path);
      desks.set(tickets, built);
      return built;
    },
    server,
    database,
    serverDesk: (tickets) => {
      const built =
        serverDesks.get(tickets) ?? database().then((url) => serverQueue(url, tickets, now).then(() => url));
      serverDesks.set(tickets, built);
      return built;
    },
    env: (database) => ({
      PATH: process.env.PATH,
      TERM: "xterm-256color",
      LANG: "C.UTF-8",
      HOME: home,
      XDG_CACHE_HOME: join(home, "cache"),
      XDG_CONFIG_HOME: join(home, "config"),
      XDG_DATA_HOME: join(home, "data"),
      DOCKET_DB: database,
      DOCKET_AGENT: handleOf(0),
    }),
    remove: async () => {
      rmSync(folder, { recursive: true, force: true });
      await (await started)?.stop();
    },
  };
}

/** Opens a desk as one of its agents for the time that `work` takes. */
export async function withDesk<T>(
  path: string,
  now: number,
  work: (desk: Desk) => Promise<T>,
  handle = handleOf(0),
): Promise<T> {
  const desk = await openDesk(path, { handle, now: () => now, command: "bench" });
  try {
    return await work(desk);
  } finally {
    await closeDesk(desk);
  }
}

/** The numbers of so many tickets of a desk that nobody owns, from anywhere in its queue. */
export async function unowned(place: string, count: number): Promise<readonly number[]> {
  const rows = await withDesk(place, Date.now(), ({ db }) =>
    execute<{ number: number }>(
      db,
      `select number from ticket where assignee is null and unsolved = 1 order by (number * 7919) % 100003 limit ${count}`,
    ),
  );
  if (rows.length < count) throw new Error(`${place} has only ${rows.length} tickets that nobody owns.`);
  return rows.map(({ number }) => number);
}
