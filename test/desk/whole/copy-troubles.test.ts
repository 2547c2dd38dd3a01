import { readdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { copyDesk } from "../../../src/desk/whole/copy.ts";
import { doctor } from "../../../src/desk/whole/doctor.ts";
import { isServerLocation } from "../../../src/deskfile/location.ts";
import { openTicket } from "../../acting.ts";
import { databases, freshFile } from "../../databases.ts";
import { failing, failureOf, givenDesk, PULL } from "../../given.ts";
import { at, contentsOf, freshPlace } from "./copies.ts";

const servers = databases.filter(({ name }) => name === "PostgreSQL");

/** What somebody else does with a database of the server. */
async function administered(location: string, statement: string): Promise<readonly unknown[]> {
  const client = new pg.Client(location);
  await client.connect();
  const { rows } = await client.query(statement);
  await client.end();
  return rows;
}

async function everythingAt(location: string): Promise<readonly unknown[]> {
  if (!isServerLocation(location)) return readdirSync(dirname(location));
  const tables = [
    "desk_version",
    "agent",
    "customer",
    "act",
    "ticket",
    "event",
    "event_text",
    "contact",
    "tally_change",
  ];
  return administered(location, tables.map((table) => `select '${table}' from docket.${table}`).join(" union all "));
}

describe.each(servers)("a server that breaks the connection during a copy", ({ fresh }) => {
  test.for([
    ["in the middle", 0.2],
    ["while the copy is proven", 0.5],
    ["at the end", 0.9],
  ] as const)("%s has nothing of it", async ([, moment]) => {
    const testDesk = await givenDesk({ teams: PULL });
    for (let count = 0; count < 5; count++) await testDesk.open();
    const place = await freshPlace({ fresh });
    let breaking: Promise<unknown> | null = null;
    const end =
      "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
    const work = copyDesk(testDesk.as("ana").db, place, {
      onProgress: (share) => {
        if (share >= moment) breaking ??= administered(place, end);
        return breaking;
      },
    });
    expect(await failureOf(work)).toMatchObject(failing("database_unreachable"));
    expect(await everythingAt(place)).toEqual([]);
    expect(await copyDesk(testDesk.as("ana").db, place)).toMatchObject({ tickets: 5 });
  });
});

describe.each(servers)("a server that does not keep what is written", ({ fresh }) => {
  test("as it was gets no copy: it is compared with what was read", async () => {
    const testDesk = await givenDesk({ teams: PULL });
    await testDesk.open();
    const place = await freshPlace({ fresh });
    await administered(
      place,
      `create function docket.rewrite() returns trigger language plpgsql as $$ begin new.name := 'Other'; return new; end $$;
       create trigger rewrite before insert on docket.customer for each row execute function docket.rewrite()`,
    );
    const refusal = await failureOf(copyDesk(testDesk.as("ana").db, place));
    expect(refusal).toMatchObject(failing("failed", "not the same"));
    expect(refusal.reasons).toEqual(["customer: 1 rows were read, 1 were written, and they differ."]);
    expect(await everythingAt(place)).toEqual([]);
  });
});

describe("a draft of a copy", () => {
  const draftOf = (place: string, pid: number) => join(dirname(place), `.${basename(place)}.draft-${pid}`);

  test("that a killed process left is removed by the next copy, and no other is", async () => {
    const testDesk = await givenDesk();
    const place = await freshPlace({ fresh: freshFile });
    const [dead, living] = [draftOf(place, 2 ** 30), draftOf(place, process.ppid)];
    const other = `${place}.draft-1`;
    for (const file of [dead, `${dead}-journal`, living, other]) writeFileSync(file, "");
    await copyDesk(testDesk.as("ana").db, place);
    expect(readdirSync(dirname(place)).toSorted()).toEqual(
      [living, place, other].map((file) => basename(file)).toSorted(),
    );
  });

  test("does not take the place of a file that came meanwhile", async () => {
    const testDesk = await givenDesk();
    const place = await freshPlace({ fresh: freshFile });
    const work = copyDesk(testDesk.as("ana").db, place, { onProgress: () => writeFileSync(place, "mine") });
    expect(await failureOf(work)).toMatchObject(failing("bad_input", "there already"));
    expect(readdirSync(dirname(place))).toEqual([basename(place)]);
  });
});

describe.each(databases)("a copy into $name", ({ fresh }) => {
  test("of a desk that is not well is refused with the reasons, and nothing stays", async () => {
    const testDesk = await givenDesk({ teams: PULL });
    await testDesk.open();
    const raw = new Database(testDesk.location);
    raw.exec("update ticket set priority = 'urgent'");
    raw.close();
    const place = await freshPlace({ fresh });
    const refusal = await failureOf(copyDesk(testDesk.as("ana").db, place));
    expect(refusal).toMatchObject(failing("failed", "doctor"));
    expect(refusal.reasons).toEqual(['T-1: priority is "urgent", should be "normal"']);
    expect(await everythingAt(place)).toEqual([]);
  });

  test("of a desk without tickets is a desk whose first ticket is the first", async () => {
    const testDesk = await givenDesk();
    const place = await freshPlace({ fresh });
    await copyDesk(testDesk.as("ana").db, place);
    await at(place, async (desk) => {
      const { done } = await openTicket(desk, { subject: "First", customer: "kim@example.com", team: "support" });
      expect(done.map(({ ticket }) => ticket.number)).toEqual([1]);
    });
  });

  test("holds more rows than are in memory at a time", async () => {
    const testDesk = await givenDesk({ teams: PULL });
    await testDesk.open();
    const raw = new Database(testDesk.location);
    raw.exec(`with recursive n (n) as (select 2 union all select n + 1 from n where n < 2500)
      insert into contact select 'c' || (n / 2) || '@example.com', 'agent' || (n % 2), n from n`);
    raw.close();
    const place = await freshPlace({ fresh });
    const { tables } = await copyDesk(testDesk.as("ana").db, place);
    expect(tables.find(({ table }) => table === "contact")?.rows).toBe(2499);
    await at(place, async ({ db }) => expect(await contentsOf(db)).toEqual(await contentsOf(testDesk.as("ana").db)));
  });
});

describe("a place that is none", () => {
  test.for([
    ["a server that is not there", "postgres://127.0.0.1:1/desk", "database_unreachable"],
    ["a server that is misspelt", "postgres://host:port:5/desk", "bad_input"],
    ["a folder that cannot be made", "/dev/null/desks/desk.db", "failed"],
  ] as const)("is refused as %s", async ([, place, code]) => {
    const testDesk = await givenDesk();
    expect(await failureOf(copyDesk(testDesk.as("ana").db, place))).toMatchObject(failing(code));
  });

  test.for(servers)("is refused as a database that is not on the server", async ({ fresh }) => {
    const testDesk = await givenDesk();
    const place = await freshPlace({ fresh });
    const work = copyDesk(testDesk.as("ana").db, place.replace(/[^/]*$/, "no_such_database"));
    expect(await failureOf(work)).toMatchObject(failing("desk_missing", "no_such_database"));
  });
});

describe.each(servers)("the doctor of a server", ({ fresh }) => {
  test("sees that a number would be given again", async () => {
    const testDesk = await givenDesk({ teams: PULL }, fresh);
    for (let count = 0; count < 3; count++) await testDesk.open();
    await administered(testDesk.location, "select setval('docket.ticket_number', 1)");
    const found = await doctor(testDesk.as("ana"));
    expect(found.flatMap(({ problems }) => problems)).toEqual([
      "the next ticket would be numbered as one that is there",
    ]);
  });
});
