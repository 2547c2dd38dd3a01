import { describe, expect, test } from "vitest";
import { parseFilter } from "../../../src/desk/reads/filter.ts";
import { inbox } from "../../../src/desk/reads/inbox.ts";
import { ticketPage } from "../../../src/desk/reads/ticket.ts";
import { doctor } from "../../../src/desk/whole/doctor.ts";
import { databases } from "../../databases.ts";
import { failing, failureOf, givenDesk, NOW } from "../../given.ts";

/** What a program that is not docket can write into the row of a ticket where the tables let it. */
const UNREADABLE = [
  { timeline: "[null]" },
  { timeline: '[1,"x",{}]' },
  { timeline: '[[1,"moon"]]' },
  { timeline: '[[9e15,"new"]]' },
  { timeline: "{}" },
  { unroutable: "{}" },
  { unroutable: "7" },
  { unroutable: '{"reasons":[7]}' },
  { excluded: "[null]" },
  { tags: '["vip",7]' },
];

describe.each(databases)("the row of a ticket, in $name", ({ fresh }) => {
  const given = async (columns: object) => {
    const desk = await givenDesk({}, fresh);
    await desk.open();
    await desk.open();
    const { db } = desk.as("ana");
    await db.updateTable("ticket").set(columns).where("number", "=", 1).execute();
    const problems = async () => (await doctor(desk.as("ana"))).flatMap((each) => each.problems);
    const list = () => inbox(db, { filter: parseFilter(""), order: "urgency", limit: 9 }, { me: "ana", now: NOW });
    return { db, problems, list };
  };

  test.for(UNREADABLE)("%o is named by those who need it, and the doctor goes on", async (columns) => {
    const { db, problems } = await given(columns);
    await db.updateTable("ticket").set({ subject: "Other" }).where("number", "=", 2).execute();
    const refused = failing("database_damaged", "T-1 cannot be read. A row holds");
    expect(await failureOf(ticketPage(db, 1, NOW))).toMatchObject(refused);
    expect(await ticketPage(db, 2, NOW)).toMatchObject({ ticket: { number: 2 } });
    const found = (await problems()).join("\n");
    expect(found).toContain("T-1 cannot be read. A row holds");
    expect(found).toContain('T-2: subject is "Other"');
  });

  test("keeps no list from being shown by the name of a clock that is none, which the doctor tells", async () => {
    const { db, problems, list } = await given({ clock: "moon" });
    expect((await list()).map(({ number, clock }) => [number, clock]).toSorted()).toEqual([
      [1, null],
      [2, null],
    ]);
    expect(await ticketPage(db, 1, NOW)).toMatchObject({ ticket: { number: 1 } });
    expect((await problems()).join("\n")).toContain('T-1: clock is "moon", should be');
  });
});
