import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { deskEventTable } from "../../src/core/ticket/desk-event-table.ts";
import { eventTable } from "../../src/core/ticket/event-table.ts";
import { givenDocket } from "../given-docket.ts";
import { givenLogins, type Logins } from "../given-logins.ts";

const docket = givenDocket();

describe.skipIf(inject("postgres") === null)("what a plain SQL client with ana's role writes", () => {
  let desk: Logins;
  beforeAll(async () => {
    desk = await givenLogins(docket);
    await desk.docketAs("ana", "new", "--subject", "New", "--body", "b");
    await desk.docketAs("ben", "note", "1", "--body", "Seen");
    await desk.sqlAs("postgres", "delete from event_text where rowid = (select max(seq) from event)");
  });
  afterAll(() => desk.drop());

  const act = (actor: string) => `insert into act (at, actor, command) values (1, '${actor}', 'x') returning act`;
  type Columns = { readonly who?: string; readonly at?: string; readonly type: string; readonly data?: string };
  const written = (table: "event" | "desk_event", { who = "ana", at = "1", type, data = "{}" }: Columns) =>
    `do $$ declare own bigint; begin ${act(`agent:${who}`)} into own;
       insert into ${table} (${table === "event" ? "ticket" : "subject"}, act, at, type, actor, data)
         values (1, own, ${at}, '${type}', 'agent:${who}', '${data}'); end $$`;
  const someTypes = [
    ["event", "noted"],
    ["desk_event", "presence_changed"],
  ] as const;
  const unreadable = someTypes.flatMap(([table, type]) => [
    [`a row of ${table} that is no JSON`, written(table, { type, data: "{" }), "nobody could read this event"] as const,
    [`a row of ${table} that is a list`, written(table, { type, data: "[]" }), "nobody could read this event"] as const,
    [`a row of ${table} in no year`, written(table, { type, at: "9e18" }), "nobody could read this event"] as const,
    [`a row of ${table} of no known type`, written(table, { type: "x" }), "there are no events of type x"] as const,
  ]);
  const ticket = (number: string) =>
    `insert into ticket select (json_populate_record(one, json_build_object('number', ${number}))).* from ticket as one where number = 1`;
  const leave = (id: string) => `insert into leave (id, agent, starts_at) values (${id}, 'ana', 1)`;

  const words = (events: string) => `insert into event_text select *, to_tsvector('x') from (${events}) as event`;

  test.for([
    ...unreadable,
    [
      "an event whose verdict is no JSON",
      `do $$ declare own bigint; begin ${act("agent:ana")} into own;
         insert into event (ticket, act, at, type, actor, data, verdict) values (1, own, 1, 'claimed', 'agent:ana', '{}', '{'); end $$`,
      "nobody could read the verdict",
    ],
    ["an act in no year", "insert into act (at, actor, command) values (9e18, 'agent:ana', 'x')", "is no instant"],
    ["the last id of a leave", leave("9223372036854775807"), "is not the number of a new leave"],
    ["the next id of a leave", leave("(select coalesce(max(id), 0) + 1 from leave)"), "is not the number of a new"],
    ["the last number of a ticket", ticket("9223372036854775807"), "is not the number of a new ticket"],
    ["the next number of a ticket", ticket("(select max(number) + 1 from ticket)"), "is not the number of a new"],
    ["tags that are no list", "update ticket set tags = '{}'", "nobody could read this row of ticket"],
    ["a timeline that is no JSON", "update ticket set timeline = ''", "nobody could read this row of ticket"],
    ["a solution in no year", "update ticket set solved_at = 9e18", "nobody could read this row of ticket"],
    [
      "an exclusion that is no JSON",
      "insert into customer (email, excluded) values ('x@y.example', '[')",
      "nobody could read this row of customer",
    ],
    ["a presence in no year", "update agent set presence_since = 9e18", "nobody could read this row of agent"],
    [
      "the words of the next events",
      words("select max(seq) + n from event, generate_series(1, 50) as n group by n"),
      "is no event of",
    ],
    ["the words of another's event", words("select seq from event where actor = 'agent:ben'"), "is no event of"],
    ["the ids of leaves", "select setval('leave_id', 9007199254740991)", "permission denied"],
  ] as const)("is not %s", async ([, statement, refusal]) => {
    const counted = "select (select count(*) from event), (select count(*) from ticket), (select count(*) from leave)";
    const before = await desk.sqlAs("postgres", counted);
    expect(await desk.sqlAs("ana", statement)).toContain("42501 ");
    expect(await desk.sqlAs("ana", statement)).toContain(refusal);
    expect(await desk.sqlAs("postgres", counted)).toEqual(before);
  });

  test.for([
    ...Object.keys(eventTable()).map((type) => ["event", type] as const),
    ...Object.keys(deskEventTable()).map((type) => ["desk_event", type] as const),
  ])("may be, in %s, an event of type %s", async ([table, type]) => {
    expect(await desk.sqlAs("ana", written(table, { type }))).toEqual([]);
  });

  test("tells of a desk file in force only with the right", async () => {
    const told = written("desk_event", { who: "ben", type: "desk_applied" });
    expect(await desk.sqlAs("ben", told)).toContain("42501 agent:ben may not put a desk file in force");
  });

  test("keeps nobody else from noting a leave or opening a ticket", async () => {
    const drawn = await desk.sqlAs("ana", "select nextval('leave_id')::int as id");
    const [{ id }] = drawn as [{ id: number }];
    expect(await desk.sqlAs("ana", leave(String(id)))).toEqual([]);
    expect(await desk.sqlAs("ana", "update leave set ends_at = 9e18")).toContain("nobody could read this row of leave");
    const leaveOfBen = await desk.docketAs(
      "ben",
      "agent",
      "leave",
      "--from",
      "2026-12-01",
      "--to",
      "2026-12-02",
      "--json",
    );
    expect(JSON.parse(leaveOfBen.out)).toMatchObject({ leaves: [{ id: id + 1 }] });
    expect(await desk.docketAs("ben", "new", "--subject", "Newer")).toMatchObject({ code: 0 });
  });
});
