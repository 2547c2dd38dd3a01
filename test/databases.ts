import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { inject } from "vitest";

/** A place where a desk can be made; `drop` takes it away with all that is there. */
export type Fresh = { readonly location: string; readonly drop: () => void | Promise<void> };

/** A folder for one test, and the place of a SQLite file in it. */
export function freshFile(): Fresh {
  const folder = mkdtempSync(join(tmpdir(), "docket-desk-"));
  return { location: join(folder, "desk.db"), drop: () => rmSync(folder, { recursive: true, force: true }) };
}

const server = inject("postgres");

/** A database for one test on the server of this run, copied from one that has the tables already. */
export function freshOnServer(): Promise<Fresh> {
  return madeOnServer("template postgres strategy file_copy");
}

/** A database for one test on the server of this run, without any tables. */
export function emptyOnServer(): Promise<Fresh> {
  return madeOnServer("");
}

async function madeOnServer(how: string): Promise<Fresh> {
  const name = `desk_${crypto.randomUUID().replaceAll("-", "")}`;
  await administer(`create database ${name} ${how}`);
  return {
    location: `${server}${name}`,
    drop: () => administer(`drop database ${name} with (force)`),
  };
}

/** Template1 is where one is connected to while others are copied from `postgres`. */
async function administer(statement: string): Promise<void> {
  const client = new pg.Client(`${server}template1`);
  await client.connect();
  await client.query(statement);
  await client.end();
}

const file = { name: "SQLite", fresh: freshFile };

/** Every database that a desk can live in: what is promised of commands and queries holds in each. */
export const databases: readonly { readonly name: string; readonly fresh: () => Fresh | Promise<Fresh> }[] =
  server === null ? [file] : [file, { name: "PostgreSQL", fresh: freshOnServer }];
