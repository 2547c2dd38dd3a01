import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { databaseOf } from "../../src/store/sqlite/engine.ts";
import { createFile, openFile } from "../../src/store/sqlite/file.ts";
import { SCHEMA_VERSION } from "../../src/store/sqlite/migrate.ts";
import { freshFile } from "../databases.ts";
import { failing, failureOf } from "../given.ts";

function place(): string {
  const { location, drop } = freshFile();
  onTestFinished(drop);
  return location;
}

async function made(path = place()): Promise<string> {
  databaseOf(await createFile(path)).close();
  return path;
}

function written(path: string, content: string): string {
  writeFileSync(path, content);
  return path;
}

function folder(path: string): string {
  mkdirSync(path);
  return path;
}

/** Changes a database behind the program's back. */
function tamper(path: string, sql: string): string {
  const raw = new Database(path);
  raw.exec(sql);
  raw.close();
  return path;
}

describe("a new database", () => {
  test("is readable by its owner alone, in folders of their own", async () => {
    const path = await made(join(dirname(place()), "data", "docket", "desk.db"));
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(dirname(path)).mode & 0o777).toBe(0o700);
  });

  test("keeps what was acknowledged, and holds references and types to the schema", async () => {
    const db = await createFile(place());
    const engine = databaseOf(db);
    const pragma = (name: string) => engine.pragma(name, { simple: true });
    expect([pragma("journal_mode"), pragma("synchronous"), pragma("foreign_keys"), pragma("user_version")]).toEqual([
      ...["wal", 2, 1],
      SCHEMA_VERSION,
    ]);
    const tables = engine.pragma("table_list") as { name: string; schema: string; type: string; strict: number }[];
    const own = tables.filter(
      ({ name, schema, type }) => schema === "main" && type === "table" && !name.startsWith("sqlite_"),
    );
    expect(own.length).toBeGreaterThan(5);
    expect(own.filter(({ strict }) => strict === 0)).toEqual([]);
    await db.destroy();
  });

  test("does not replace what is there", async () => {
    const path = written(place(), "precious");
    expect(await failureOf(() => createFile(path))).toMatchObject(failing("bad_input", "is there already"));
    expect(readFileSync(path, "utf8")).toBe("precious");
  });

  test("cannot be made inside of a file", async () => {
    const path = written(place(), "a file");
    expect(await failureOf(() => createFile(join(path, "desk.db")))).toMatchObject(failing("failed", "cannot be made"));
  });
});

describe("a place without a desk", () => {
  test.for<readonly [string, (path: string) => string | Promise<string>, ReturnType<typeof failing>]>([
    ["nothing", (path) => path, failing("desk_missing", "There is no desk at")],
    ["a file where a folder should be", async (path) => join(await made(path), "desk.db"), failing("desk_missing")],
    ["a directory", folder, failing("bad_input", "is a directory")],
    ["a text", (path) => written(path, "hello ".repeat(300)), failing("database_damaged", "is not a docket")],
    ["a file cut short", cutShort, failing("database_damaged")],
    ["pages of nonsense", scrambled, failing("database_damaged")],
    [
      "a database of another program",
      (path) => tamper(path, "create table song (title)"),
      failing("database_damaged", "another program"),
    ],
    [
      "a newer desk",
      async (path) => tamper(await made(path), "pragma user_version = 99"),
      failing("database_newer", "(99; this one knows up to"),
    ],
  ])("%s is refused", async ([, prepare, expected]) => {
    const path = await prepare(place());
    expect(await failureOf(() => openFile(path))).toMatchObject(expected);
  });

  test.for([
    ["SQLITE_FULL", "database or disk is full"],
    ["SQLITE_IOERR", "disk I/O error"],
    ["SQLITE_IOERR_SHMSIZE", "disk I/O error"],
    ["SQLITE_IOERR_WRITE", "disk I/O error"],
  ] as const)("on a disk where nothing can be written is told by the disk: %s", async ([code, words]) => {
    const path = await made(place());
    vi.spyOn(Database.prototype, "pragma").mockImplementation(() => {
      throw new Database.SqliteError(words, code);
    });
    const refused = failing("failed", `${path} cannot be opened: ${words}. Nothing was changed.`);
    expect(await failureOf(() => openFile(path))).toMatchObject(refused);
    vi.restoreAllMocks();
  });

  test("stays as it was", async () => {
    const path = tamper(place(), "create table song (title)");
    const before = readFileSync(path);
    await failureOf(() => openFile(path));
    expect(readFileSync(path).equals(before)).toBe(true);
    expect(readdirSync(dirname(path))).toEqual(["desk.db"]);
  });
});

async function cutShort(path: string): Promise<string> {
  writeFileSync(path, readFileSync(await made(path)).subarray(0, 5_000));
  return path;
}

async function scrambled(path: string): Promise<string> {
  const bytes = readFileSync(await made(path));
  bytes.fill(0x5a, 100, 4_096);
  writeFileSync(path, bytes);
  return path;
}
