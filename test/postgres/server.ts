import { spawn } from "node:child_process";
import { once } from "node:events";
import { rmSync } from "node:fs";
import { createServer } from "node:net";
import { findPrograms, type Programs } from "./programs.ts";

/** A real PostgreSQL server of one's own, in memory where there is such a place. */
export type TestServer = {
  /** The URL of a database on it; without a name, of the one that is always there. */
  readonly url: (database?: string) => string;
  readonly folder: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
};

/** For speed: nothing on this server outlives it. */
const HASTE = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=500"];

/**
 * Starts a server, as root too, with its data in a folder of its own below `place`. Null where its package has no programs for
 * this platform.
 */
export async function startServer(settings: readonly string[] = HASTE, place?: string): Promise<TestServer | null> {
  const programs = await findPrograms();
  if (programs === null) return null;
  const folder = programs.newFolder("postgres", place);
  const drop = () => {
    // Those whom the server had started may write for another moment.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    programs.drop();
  };
  try {
    await programs.initialise(folder);
    const port = await freePort();
    const end = await running(programs, folder, port, settings);
    return {
      url: (database = "postgres") => `postgres://postgres@127.0.0.1:${port}/${database}`,
      folder,
      port,
      stop: async () => {
        await end();
        drop();
      },
    };
  } catch (error) {
    drop();
    throw error;
  }
}

const READY = /ready to accept (read-only )?connections/;

/** Runs a server until it is told to end. Throws what it said last if it does not come up. */
async function running(
  { postgres, owner }: Programs,
  folder: string,
  port: number,
  settings: readonly string[],
): Promise<() => Promise<void>> {
  const flags = ["listen_addresses=127.0.0.1", "unix_socket_directories=", ...settings].flatMap((each) => ["-c", each]);
  const child = spawn(postgres, ["-D", folder, "-p", String(port), ...flags], { ...owner, cwd: folder });
  const kill = () => child.kill("SIGQUIT");
  process.once("exit", kill);
  await new Promise<void>((resolve, reject) => {
    let said = "";
    child.stderr.on("data", (chunk) => {
      said = `${said}${chunk}`.slice(-2_000);
      if (READY.test(said)) resolve();
    });
    child.once("error", reject);
    child.once("exit", (code) => reject(new Error(`The server ended with ${code}: ${said}`)));
  });
  return async () => {
    process.off("exit", kill);
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill("SIGINT");
    await once(child, "exit");
  };
}

/** A port that nobody listens to just now. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => (address !== null && typeof address === "object" ? resolve(address.port) : reject(address)));
    });
  });
}
