import { execFile } from "node:child_process";
import { readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import pg from "pg";
import { describe, expect, test, vi } from "vitest";
import { copyDesk } from "../../../src/desk/whole/copy.ts";
import { isServerLocation } from "../../../src/deskfile/location.ts";
import { databases } from "../../databases.ts";
import { givenDesk, PULL } from "../../given.ts";
import { freshPlace } from "./copies.ts";

type End = { readonly code: number | null; readonly signal: string | null; readonly err: string };

/** A process that copies a desk and gets a signal on its way. */
function copier(from: string, to: string, signal: string): Promise<End> {
  const words = ["--disable-warning=ExperimentalWarning", join(import.meta.dirname, "copier.ts"), from, to, signal];
  return new Promise((resolve) => {
    const child = execFile(process.execPath, words, (_, __, err) =>
      resolve({ code: child.exitCode, signal: child.signalCode, err }),
    );
  });
}

/** What is there of a desk; a draft does not count. */
async function deskAt(location: string): Promise<readonly unknown[]> {
  if (!isServerLocation(location)) return readdirSync(dirname(location)).filter((name) => !name.startsWith("."));
  const client = new pg.Client(location);
  await client.connect();
  const { rows } = await client.query(
    "select version from docket.desk_version union all select number from docket.ticket",
  );
  await client.end();
  return rows;
}

describe.each(databases)("a copy into $name, by a process", ({ fresh }) => {
  test.for([
    ["SIGINT", 130],
    ["SIGTERM", 143],
  ] as const)("that is asked to end by %s cleans up and says so", async ([signal, code]) => {
    const testDesk = await givenDesk({ teams: PULL });
    for (let count = 0; count < 3; count++) await testDesk.open();
    const place = await freshPlace({ fresh });
    const end = await copier(testDesk.location, place, signal);
    expect(end).toEqual({ code, signal: null, err: "Interrupted: nothing of it was kept.\n" });
    expect(await deskAt(place)).toEqual([]);
    if (!isServerLocation(place)) expect(readdirSync(dirname(place))).toEqual([]);
  });

  test("that is killed has made nothing, and the next one is not in its way", async () => {
    const testDesk = await givenDesk({ teams: PULL });
    for (let count = 0; count < 3; count++) await testDesk.open();
    const place = await freshPlace({ fresh });
    expect(await copier(testDesk.location, place, "SIGKILL")).toMatchObject({ code: null, signal: "SIGKILL" });
    expect(await deskAt(place)).toEqual([]);
    const copied = await vi.waitUntil(() => copyDesk(testDesk.as("ana").db, place).catch(() => null), {
      timeout: 20_000,
    });
    expect(copied).toMatchObject({ tickets: 3 });
    if (!isServerLocation(place))
      expect(readdirSync(dirname(place)).filter((name) => name.startsWith("."))).toEqual([]);
  });
});
