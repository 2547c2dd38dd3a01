import type { TestProject } from "vitest/node";
import { createDatabase } from "../../src/store/open.ts";
import { startServer } from "./server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The URL of the server that all tests share, without a database; null where there is none for this platform. */
    postgres: string | null;
  }
}

/** One server for the whole run. Its first database has the tables without a desk; those of the tests are copied from it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer();
  if (server === null) {
    project.provide("postgres", null);
    project.vitest.logger.log("There is no PostgreSQL for this platform: only SQLite is tested.");
    return async () => {};
  }
  const db = await createDatabase(server.url());
  await db.destroy();
  project.provide("postgres", server.url(""));
  return server.stop;
}
