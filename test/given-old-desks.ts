import { chmodSync, copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { expect, inject } from "vitest";
import { emptyOnServer, type Fresh, freshFile, freshOnServer } from "./databases.ts";
import type { givenDocket } from "./given-docket.ts";

export const FIXTURES = join(import.meta.dirname, "fixtures", "0.1.0");
export const EXPORT = join(FIXTURES, "desk.jsonl");
export const NOW = "2026-11-24T10:00:00Z";

/** The desk of 0.1.0 at a fresh place, in one of the forms in which it may arrive. */
export type Arrival = { readonly name: string; readonly arrive: () => Promise<Fresh> };

export const hasServer = inject("postgres") !== null;

export const oldFile: Arrival = {
  name: "a SQLite file",
  arrive: async () => {
    const place = freshFile();
    copyFileSync(join(FIXTURES, "desk.db"), place.location);
    chmodSync(place.location, 0o600);
    return place;
  },
};
export const oldServer: Arrival = {
  name: "a PostgreSQL database",
  arrive: async () => {
    const place = await emptyOnServer();
    const client = new pg.Client(place.location);
    await client.connect();
    await client.query(readFileSync(join(FIXTURES, "desk.sql"), "utf8"));
    await client.end();
    return place;
  },
};

/** The desk of 0.1.0 in each form in which it may arrive, and how one works on it once it has. */
export function givenOldDesks(docket: ReturnType<typeof givenDocket>) {
  const imported = (kind: string, fresh: () => Fresh | Promise<Fresh>): Arrival => ({
    name: `an export, imported into ${kind}`,
    arrive: async () => {
      const place = await fresh();
      const { code, err } = await docket.docketIn(
        { env: { DOCKET_DB: place.location, DOCKET_NOW: NOW } },
        "import",
        "--from",
        "docket",
        EXPORT,
      );
      if (code !== 0) throw new Error(err);
      return place;
    },
  });

  const arrivals: readonly Arrival[] = [
    oldFile,
    imported("a SQLite file", freshFile),
    ...(hasServer ? [oldServer, imported("a PostgreSQL database", freshOnServer)] : []),
  ];

  /** A desk that has arrived, and how one works on it. */
  async function arrived({ arrive }: Arrival) {
    const { location, drop } = await arrive();
    const as = (agent: string, ...argv: readonly string[]) =>
      docket.docketIn({ env: { DOCKET_DB: location, DOCKET_AGENT: agent, DOCKET_NOW: NOW } }, ...argv);
    /** What a command answers; it must succeed. */
    const answerTo = async (agent: string, ...argv: readonly string[]): Promise<string> => {
      const { code, out, err } = await as(agent, ...argv);
      expect({ argv, code, err: code === 0 ? "" : err }).toEqual({ argv, code: 0, err: "" });
      return out;
    };
    return { as, answerTo, drop };
  }
  return { arrivals, arrived };
}
