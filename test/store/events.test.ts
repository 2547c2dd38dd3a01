import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { databaseOf } from "../../src/store/sqlite/engine.ts";
import { eventsOf } from "../../src/store/tables/events.ts";
import { reply } from "../acting.ts";
import { givenDesk } from "../given.ts";

describe("what happened", () => {
  test.for([
    ["cannot be rewritten", "update event set actor = 'agent:nobody'"],
    ["cannot be rewritten in part", "update event set verdict = null where seq = 1"],
    ["cannot be taken away", "delete from event"],
    ["cannot be replaced", "insert or replace into event select * from event"],
  ] as const)("%s: the database itself refuses", async ([, statement]) => {
    const desk = await givenDesk();
    await desk.open();
    const { db } = desk.as("ana");
    const before = await eventsOf(db, 1);
    await expect(sql.raw(statement).execute(db)).rejects.toThrow(/append-only/);
    expect(await eventsOf(db, 1)).toEqual(before);
  });

  test.for([
    ["a ticket that is not there", "update event set ticket = 99", /append-only/],
    [
      "an event of no ticket",
      "insert into event values (null, 99, 1, 0, 'noted', 'system', '{}', null, null)",
      /FOREIGN KEY/,
    ],
    [
      "an event of no act",
      "insert into event values (null, 1, 99, 0, 'noted', 'system', '{}', null, null)",
      /FOREIGN KEY/,
    ],
    ["a text for an instant", "update ticket set created_at = 'yesterday'", /cannot store TEXT/],
    ["a status that there is not", "update ticket set status = 'stuck'", /CHECK/],
    ["a priority that there is not", "update ticket set priority = 'p1'", /CHECK/],
    ["a customer that there is not", "update ticket set customer = 'lee@example.com'", /FOREIGN KEY/],
    [
      "the same external id twice",
      "insert into ticket select 2, subject, channel, category, priority, tier, team, assignee, status, customer, language, region, product, tags, effort_ms, weight, external_id, created_at, eligible_at, assigned_at, excluded, unroutable, solved_at, first_solved_at, timeline, version, unsolved, queue_at, due_at, risk_at, clock, paused from ticket",
      /UNIQUE/,
    ],
  ] as const)("the database refuses %s", async ([, statement, why]) => {
    const desk = await givenDesk();
    await desk.open({ externalId: "x-1" });
    expect(() => databaseOf(desk.as("ana").db).exec(statement)).toThrow(why);
  });

  test("comes back as it was written, hostile texts too", async () => {
    const desk = await givenDesk();
    const { number } = await desk.open({
      subject: "\u001b[31mred\u202e",
      body: "\0 '\"; drop table event; -- \u{1f525}\ud83d",
    });
    const body = "a".repeat(100_000);
    await reply(desk.as("ana"), { ticket: number, body });
    const events = await eventsOf(desk.as("ana").db, number);
    expect(events[0]?.data).toMatchObject({
      subject: "\u001b[31mred\u202e",
      body: "\0 '\"; drop table event; -- \u{1f525}\ufffd",
    });
    expect(events.at(-1)).toMatchObject({ type: "replied", data: { body, auto: false } });
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, place) => place + 1));
  });
});
