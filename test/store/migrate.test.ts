import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test } from "vitest";
import { connect, setUp } from "../../src/store/sqlite/connection.ts";
import { demandOurs, migrate } from "../../src/store/sqlite/migrate.ts";
import { freshFile } from "../databases.ts";
import { failing, failureOf } from "../given.ts";

const FIRST = "create table desk_version (version integer primary key) strict; insert into desk_version values (7);";
const SECOND = "alter table desk_version add column note text;";
const BROKEN = "create table half (a); create table half (a);";

function database() {
  const { location, drop } = freshFile();
  writeFileSync(location, "");
  const engine = connect(location);
  setUp(engine);
  onTestFinished(async () => {
    engine.close();
    await drop();
  });
  return { engine, location, copy: `${location}.before-1.${process.pid}` };
}

const versionOf = (engine: Database.Database) => engine.pragma("user_version", { simple: true });

describe("a migration", () => {
  test("takes a new file to the newest schema without a copy of nothing", async () => {
    const { engine, location, copy } = database();
    await migrate(engine, location, [FIRST, SECOND]);
    expect(versionOf(engine)).toBe(2);
    expect(engine.prepare("select * from desk_version").all()).toEqual([{ version: 7, note: null }]);
    expect(existsSync(copy)).toBe(false);
  });

  test("keeps a copy of an older desk, for its owner alone", async () => {
    const { engine, location, copy } = database();
    await migrate(engine, location, [FIRST]);
    const kept: string[] = [];
    await migrate(engine, location, [FIRST, SECOND], { onKept: (file) => kept.push(file) });
    expect(kept).toEqual([copy]);
    expect(versionOf(engine)).toBe(2);
    expect(statSync(copy).mode & 0o777).toBe(0o600);
    const old = new Database(copy, { readonly: true });
    expect([versionOf(old), old.prepare("select * from desk_version").all()]).toEqual([1, [{ version: 7 }]]);
    old.close();
  });

  test("removes what processes that were killed left of their copies, and nothing else", async () => {
    const { engine, location, copy } = database();
    await migrate(engine, location, [FIRST]);
    const ended = spawnSync("true").pid;
    const running = process.ppid;
    const left = [`${ended}.part`, `${ended}.part-journal`, `${running}.part`, `${ended}`, "note.part"];
    for (const name of left) writeFileSync(`${location}.before-1.${name}`, "");
    await migrate(engine, location, [FIRST, SECOND]);
    const prefix = `${basename(location)}.before-1.`;
    const there = readdirSync(dirname(location)).flatMap((name) =>
      name.startsWith(prefix) ? name.slice(prefix.length) : [],
    );
    expect(there.toSorted()).toEqual([`${running}.part`, `${ended}`, "note.part", `${process.pid}`].toSorted());
    expect(existsSync(copy)).toBe(true);
  });

  test("tells how far it is", async () => {
    const { engine, location } = database();
    await migrate(engine, location, [FIRST]);
    const shares: number[] = [];
    await migrate(engine, location, [FIRST, SECOND], { onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(0);
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true);
  });

  test("whose copy is cut off changes nothing, and what there is of it does not pass for a copy", async () => {
    const { engine, location, copy } = database();
    await migrate(engine, location, [FIRST]);
    const cutOff = () => {
      throw new Error("cut off");
    };
    await expect(migrate(engine, location, [FIRST, SECOND], { onProgress: cutOff })).rejects.toThrow("cut off");
    expect([versionOf(engine), existsSync(copy), existsSync(`${copy}.part`)]).toEqual([1, false, false]);
    await migrate(engine, location, [FIRST, SECOND]);
    expect(versionOf(engine)).toBe(2);
  });

  test("that fails changes nothing, and the lock is free again", async () => {
    const { engine, location } = database();
    await migrate(engine, location, [FIRST]);
    await expect(migrate(engine, location, [FIRST, SECOND, BROKEN])).rejects.toThrow(/already exists/);
    expect(versionOf(engine)).toBe(1);
    expect(engine.prepare("select * from desk_version").all()).toEqual([{ version: 7 }]);
    await migrate(engine, location, [FIRST, SECOND]);
    expect(versionOf(engine)).toBe(2);
  });

  test("by another process in the meantime is not done again", async () => {
    const { engine, location } = database();
    await migrate(engine, location, [FIRST]);
    const other = connect(location);
    await migrate(other, location, [FIRST, SECOND]);
    other.close();
    await migrate(engine, location, [FIRST, SECOND]);
    expect(versionOf(engine)).toBe(2);
  });

  test("does not go back", async () => {
    const { engine, location } = database();
    await migrate(engine, location, [FIRST, SECOND]);
    expect(await failureOf(() => demandOurs(engine, location, 1))).toMatchObject(
      failing("database_newer", "(2; this one"),
    );
  });
});
