import { describe, expect, onTestFinished, test } from "vitest";
import { createDatabase, isTaken, openDatabase } from "../../src/store/open.ts";
import { SCHEMA_VERSION } from "../../src/store/sqlite/migrate.ts";
import { freshOnServer } from "../databases.ts";
import { failing, failureOf, givenDesk } from "../given.ts";
import { asked, hasServer } from "./given-server.ts";

/** A database without any tables of docket. */
async function emptyDatabase(): Promise<string> {
  const { location, drop } = await freshOnServer();
  onTestFinished(drop);
  await asked({ location }, "drop schema docket cascade");
  return location;
}

describe.skipIf(!hasServer)("a place on a server", () => {
  test("without a desk is told to be one, and stays as it is", async () => {
    const location = await emptyDatabase();
    expect(await failureOf(openDatabase(location))).toMatchObject(failing("desk_missing", "There is no desk at"));
    expect(await isTaken(location)).toBe(false);
    expect(await asked({ location }, "select 1 from pg_namespace where nspname = 'docket'")).toEqual([]);
  });

  test("gets its tables once, however many make them at the same time", async () => {
    const location = await emptyDatabase();
    const all = await Promise.all(Array.from({ length: 6 }, () => createDatabase(location)));
    for (const db of all) await db.destroy();
    expect(await asked({ location }, "select version from docket.migration order by 1")).toEqual(
      Array.from({ length: SCHEMA_VERSION }, (_, step) => ({ version: String(step + 1) })),
    );
  });

  test("with a desk gets no other one", async () => {
    const { location } = await givenDesk({}, freshOnServer);
    expect(await isTaken(location)).toBe(true);
    expect(await failureOf(createDatabase(location))).toMatchObject(failing("bad_input", "There is a desk at"));
  });

  test("that a newer program has changed is refused", async () => {
    const { location } = await givenDesk({}, freshOnServer);
    await asked({ location }, "insert into docket.migration (version) values (99)");
    expect(await failureOf(openDatabase(location))).toMatchObject(
      failing("database_newer", `(99; this one knows up to ${SCHEMA_VERSION})`),
    );
  });

  test("whose server is not there, or has no such database, is told in a sentence without the password", async () => {
    const nowhere = await failureOf(openDatabase("postgres://ana:s3cret@127.0.0.1:1/desk"));
    expect(nowhere).toMatchObject(failing("database_unreachable", "postgres://ana@127.0.0.1:1/desk does not answer"));
    const { location } = await givenDesk({}, freshOnServer);
    const missing = await failureOf(openDatabase(location.replace(/[^/]*$/, "no_such_desk")));
    expect(missing).toMatchObject(failing("desk_missing", 'database "no_such_desk" does not exist'));
    expect(JSON.stringify([nowhere, nowhere.stack])).not.toContain("s3cret");
  });

  test("holds its tables in a schema of its own, beside those of others", async () => {
    const location = await emptyDatabase();
    await asked({ location }, "create table public.ticket (song text)");
    await (await createDatabase(location)).destroy();
    const rows = await asked(
      { location },
      "select table_schema from information_schema.tables where table_name = 'ticket' order by 1",
    );
    expect(rows).toEqual([{ table_schema: "docket" }, { table_schema: "public" }]);
  });
});
