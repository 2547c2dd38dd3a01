import { writeFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { freshOnServer } from "./databases.ts";
import { DESK, type givenDocket, type Outcome } from "./given-docket.ts";

export type Logins = {
  /** The program with the login role of an agent, or with that of the owner. */
  readonly docketAs: (who: string, ...argv: readonly string[]) => Promise<Outcome>;
  /** A statement by a program that is not docket: what it answers, or the code and the words of its refusal. */
  readonly sqlAs: (who: string, statement: string) => Promise<readonly unknown[] | string>;
  readonly roleOf: (handle: string) => string;
  readonly location: (who: string) => string;
  readonly drop: () => Promise<void>;
};

/** A desk on a server: ana (admin), ben (agent) and cho (lead) have login roles of their own; `postgres` owns the tables. */
export async function givenLogins(
  docket: ReturnType<typeof givenDocket>,
  handles = ["ana", "ben", "cho"],
): Promise<Logins> {
  const { location: owners, drop } = await freshOnServer();
  // Roles belong to the whole server, which other tests use at the same time.
  const suffix = crypto.randomUUID().slice(0, 8);
  const roleOf = (handle: string) => (handle === "postgres" ? handle : `${handle}_${suffix}`);
  const location = (who: string) => owners.replace("postgres@", `${roleOf(who)}@`);
  const docketAs: Logins["docketAs"] = (who, ...argv) =>
    docket.docketIn({ env: { DOCKET_DB: location(who), DOCKET_AGENT: "" } }, ...argv);
  const sqlAs: Logins["sqlAs"] = async (who, statement) => {
    const client = new pg.Client(location(who));
    await client.connect();
    try {
      await client.query("set search_path = docket");
      return (await client.query(statement)).rows;
    } catch (error) {
      return error instanceof pg.DatabaseError ? `${error.code} ${error.message}` : String(error);
    } finally {
      await client.end();
    }
  };
  const file = join(docket.folder(), "desk.toml");
  writeFileSync(file, DESK);
  await docketAs("postgres", "desk", "apply", file);
  await docketAs("postgres", "db", "init");
  for (const handle of handles) await docketAs("postgres", "db", "grant", handle, "--role", roleOf(handle));
  return {
    docketAs,
    sqlAs,
    roleOf,
    location,
    drop: async () => {
      await drop();
      const client = new pg.Client(owners.replace(/[^/]*$/, "template1"));
      await client.connect();
      for (const handle of ["ana", "ben", "cho"]) await client.query(`drop role if exists ${roleOf(handle)}`);
      await client.end();
    },
  };
}
