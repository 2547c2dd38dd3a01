import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { closeDesk, type Desk, openDesk } from "../src/commands/desk.ts";
import { handleOf } from "./desk-file.ts";
import { queue } from "./queue.ts";

/** What the measurements work on: a folder that goes with the run, and desks in it that are built when first asked for. */
export type Bed = {
  readonly folder: string;
  /** The instant that the run calls now, in ms UTC. */
  readonly now: number;
  /** A database with so many open tickets; the same one for all who ask. */
  readonly desk: (tickets: number) => Promise<string>;
  /** The environment for a docket process on a database: as one of the agents, with a home of its own. */
  readonly env: (database: string) => NodeJS.ProcessEnv;
  readonly remove: () => void;
};

export function bed(): Bed {
  const folder = mkdtempSync(join(tmpdir(), "docket-bench-"));
  const now = Date.now();
  const desks = new Map<number, Promise<string>>();
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
    remove: () => rmSync(folder, { recursive: true, force: true }),
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
