import { readdirSync } from "node:fs";
import { dirname } from "node:path";
import pg from "pg";
import { describe, expect, test } from "vitest";
import { copyDesk, rehearseCopy } from "../../../src/desk/whole/copy.ts";
import { doctor } from "../../../src/desk/whole/doctor.ts";
import { isServerLocation } from "../../../src/deskfile/location.ts";
import { openTicket } from "../../acting.ts";
import type { databases } from "../../databases.ts";
import { failing, failureOf, givenDesk, PULL, type TestDesk } from "../../given.ts";
import { at, contentsOf, freshPlace, ways } from "./copies.ts";

/** Some tickets of which one was answered. */
async function busyDesk(fresh: Parameters<typeof givenDesk>[1], tickets = 3): Promise<TestDesk> {
  const testDesk = await givenDesk({ teams: PULL }, fresh);
  for (let count = 0; count < tickets; count++) await testDesk.open({ body: `It is number ${count}` });
  return testDesk;
}

/** What is at a place where no desk is. */
async function leftAt(location: string): Promise<readonly unknown[]> {
  if (!isServerLocation(location)) return readdirSync(dirname(location));
  const client = new pg.Client(location);
  await client.connect();
  const { rows } = await client.query("select nspname from pg_namespace where nspname = 'docket'");
  await client.end();
  return rows;
}

/** A place where not even tables are. */
async function bareOf(to: (typeof databases)[number]): Promise<string> {
  const location = await freshPlace(to);
  if (!isServerLocation(location)) return location;
  const client = new pg.Client(location);
  await client.connect();
  await client.query("drop schema docket cascade");
  await client.end();
  return location;
}

describe.each(ways)("a copy from $name", ({ from, to }) => {
  test("is the same desk, where work goes on", async () => {
    const testDesk = await busyDesk(from.fresh);
    const place = await bareOf(to);
    const shares: number[] = [];
    const { db } = testDesk.as("ana");
    const copied = await copyDesk(db, place, { onProgress: (share) => shares.push(share) });
    expect(copied).toMatchObject({ tickets: 3, events: 3 });
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
    await at(place, async (desk) => {
      expect(await contentsOf(desk.db)).toEqual(await contentsOf(db));
      expect((await doctor(desk)).flatMap(({ problems }) => problems)).toEqual([]);
      const { done } = await openTicket(desk, { subject: "Next", customer: "kim@example.com", team: "support" });
      expect(done.map(({ ticket }) => ticket.number)).toEqual([4]);
    });
  });

  test("holds every text as it was", async () => {
    const testDesk = await givenDesk({ teams: PULL }, from.fresh);
    const hostile = [
      "\0",
      "\u{10ffff}",
      "\u{10ffff}0",
      "\\N",
      "\\\\",
      '{"a","b"}',
      "null",
      "\t\r\n\\.\n",
      "\ud800",
      "👩‍👩‍👧",
      "\u202eabc",
    ];
    for (const text of hostile)
      await testDesk.open({ subject: `s${text}`, body: text, customer: "kim@example.com", tags: [] });
    const place = await freshPlace(to);
    await copyDesk(testDesk.as("ana").db, place);
    await at(place, async ({ db }) => expect(await contentsOf(db)).toEqual(await contentsOf(testDesk.as("ana").db)));
  });

  test("is of one moment: what others do meanwhile is not in it", async () => {
    const testDesk = await busyDesk(from.fresh);
    const before = await contentsOf(testDesk.as("ana").db);
    const other = await testDesk.apart("ben");
    const place = await freshPlace(to);
    let written: Promise<unknown> | null = null;
    const { tickets } = await copyDesk(testDesk.as("ana").db, place, {
      onProgress: () => {
        written ??= openTicket(other, { subject: "Late", customer: "kim@example.com", team: "support" });
      },
    });
    await written;
    expect(tickets).toBe(3);
    expect((await contentsOf(testDesk.as("ana").db)).ticket).toHaveLength(4);
    await at(place, async ({ db }) => expect(await contentsOf(db)).toEqual(before));
  });

  test.for([0, 0.3, 0.6, 0.99])("that is interrupted at %d leaves nothing behind", async (moment) => {
    const testDesk = await busyDesk(from.fresh);
    const place = await bareOf(to);
    const controller = new AbortController();
    const onProgress = (share: number) => void (share >= moment && controller.abort());
    const work = copyDesk(testDesk.as("ana").db, place, { onProgress, signal: controller.signal });
    expect(await failureOf(work)).toMatchObject(failing("failed", "interrupted"));
    expect(await leftAt(place)).toEqual([]);
    await copyDesk(testDesk.as("ana").db, place);
  });

  test("goes to no place where a desk is", async () => {
    const testDesk = await busyDesk(from.fresh);
    const taken = await givenDesk({}, to.fresh);
    const before = await contentsOf(taken.as("ana").db);
    for (const work of [copyDesk, rehearseCopy])
      expect(await failureOf(work(testDesk.as("ana").db, taken.location))).toMatchObject(
        failing("bad_input", "already"),
      );
    expect(await contentsOf(taken.as("ana").db)).toEqual(before);
  });

  test("can be rehearsed: the same figures, and nothing is written", async () => {
    const testDesk = await busyDesk(from.fresh);
    const place = await bareOf(to);
    const rehearsed = await rehearseCopy(testDesk.as("ana").db, place);
    expect(await leftAt(place)).toEqual([]);
    expect(await copyDesk(testDesk.as("ana").db, place)).toEqual(rehearsed);
  });
});
