import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { databases } from "../databases.ts";
import { givenDocket } from "../given-docket.ts";

const { docket, docketIn, opened, folder, place } = givenDocket();

describe.each(databases)("docket db copy into $name", ({ fresh }) => {
  test("copies the desk, tells its digest, and goes only where there is none", async () => {
    await opened("Bike");
    const { location, drop } = await fresh();
    const rehearsed = JSON.parse((await docket("db", "copy", place(), location, "--dry-run", "--json")).out);
    expect(rehearsed).toMatchObject({ dryRun: true, from: place(), tickets: 1, events: 1 });
    const { code, out } = await docket("db", "copy", place(), location, "--json");
    expect([code, JSON.parse(out)]).toEqual([0, { ...rehearsed, dryRun: false }]);
    expect((await docket("--db", location, "list", "--ids")).out).toBe("T-1\n");
    expect((await docket("--db", location, "doctor")).code).toBe(0);
    expect((await docket("db", "copy", place(), location)).code).toBe(2);
    const back = join(folder(), `back-${crypto.randomUUID()}.db`);
    const { out: told } = await docket("db", "copy", location, back);
    expect(told).toMatch(
      /^Copied 1 ticket with 1 event to .*back-.*\.db\.\nRow for row the same: both have the digest /,
    );
    expect(told).toContain(rehearsed.digest);
    await drop();
  });
});

describe("docket db copy", () => {
  test("shows how far it is at a terminal, and no password", async () => {
    const { code, err } = await docketIn(
      { terminal: true },
      "db",
      "copy",
      place(),
      "postgres://ana:geheim@127.0.0.1:1/x",
    );
    expect([code, err.includes("geheim")]).toEqual([8, false]);
  });

  test.for([
    ["of a desk that is not there", ["nowhere.db", "new.db"], 3],
    ["without a place to go", ["nowhere.db"], 2],
  ] as const)("%s is refused", async ([, words, code]) => {
    expect((await docket("db", "copy", ...words)).code).toBe(code);
    expect(existsSync(join(folder(), "new.db"))).toBe(false);
  });
});
