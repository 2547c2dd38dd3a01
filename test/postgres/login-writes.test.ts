import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { LATEST } from "../../src/core/ticket/bounds.ts";
import { givenDocket } from "../given-docket.ts";
import { everyDeskEvent, oneOfEveryEvent } from "../given-everything.ts";
import { givenLogins, type Logins } from "../given-logins.ts";

const docket = givenDocket();

describe.skipIf(inject("postgres") === null)("what a plain SQL client with ana's role writes", () => {
  let desk: Logins;
  beforeAll(async () => {
    desk = await givenLogins(docket);
    await desk.docketAs("ana", "new", "--subject", "New", "--body", "b");
    await desk.docketAs("ben", "note", "1", "--body", "Seen");
    await desk.docketAs("ben", "customer", "set", "kim@example.com", "--name", "Kim");
    await desk.sqlAs("postgres", "insert into contact values ('kim@example.com', 'ben', 1)");
    await desk.sqlAs("postgres", "delete from event_text where rowid = (select max(seq) from event)");
  });
  afterAll(() => desk.drop());

  const act = (actor: string) => `insert into act (at, actor, command) values (1, '${actor}', 'x') returning act`;
  type Columns = {
    readonly who?: string;
    readonly at?: string;
    readonly type: string;
    readonly data?: string;
    readonly body?: string;
  };
  const insertion = (table: "event" | "desk_event", columns: Columns) => {
    const { who = "ana", at = "1", type, data = "{}", body = "'A text'" } = columns;
    const [about, texts, text] =
      table === "event" ? ["ticket", "data, body", `'${data}', ${body}`] : ["subject", "data", `'${data}'`];
    return `insert into ${table} (${about}, act, at, type, actor, ${texts}) values (1, own, ${at}, '${type}', 'agent:${who}', ${text})`;
  };
  const written = (table: "event" | "desk_event", columns: Columns) =>
    `do $$ declare own bigint; begin ${act(`agent:${columns.who ?? "ana"}`)} into own; ${insertion(table, columns)}; end $$`;
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
  const ticket = (number: string, otherwise = "tier = 1") => {
    const [column, value] = otherwise.split(" = ");
    return `insert into ticket select (json_populate_record(one, json_build_object('number', ${number}, '${column}', ${value}))).* from ticket as one where number = 1`;
  };
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
    ["a solution in no year", "update ticket set solved_at = 9e18", "nobody could read this row of ticket"],
    [
      "an exclusion that is no JSON",
      "insert into customer (email, excluded) values ('x@y.example', '[')",
      "nobody could read this row of customer",
    ],
    ...(
      [
        ["ticket", "tags", `'["vip", 1]'`],
        ["ticket", "tags", `'["\\u0000"]'`],
        ["ticket", "excluded", `'[null]'`],
        ["ticket", "timeline", `'[null]'`],
        ["ticket", "timeline", `'[1, "x", {}]'`],
        ["ticket", "timeline", `'[[1, "moon"]]'`],
        ["ticket", "timeline", `'[[9e15, "new"]]'`],
        ["ticket", "unroutable", `'{}'`],
        ["ticket", "unroutable", `'{"reasons": [7]}'`],
        ["ticket", "clock", "'foo'"],
        ["ticket", "version", "9223372036854775807"],
        ["ticket", "tier", "9223372036854775807"],
        ["customer", "revenue", "'NaN'"],
        ["customer", "excluded", `'[{}]'`],
        ["contact", "at", "9223372036854775807"],
      ] as const
    ).map(
      ([table, column, value]) =>
        [
          `${column} of a ${table} set to ${value}`,
          `update ${table} set ${column} = ${value}`,
          `nobody could read this row of ${table}`,
        ] as const,
    ),
    ...(["effort_ms = 9223372036854775807", "weight = 'NaN'", "weight = 'Infinity'", "channel = 'fax'"] as const).map(
      (what) =>
        [
          `a ticket with ${what}`,
          ticket("nextval('ticket_number')", what),
          "nobody could read this row of ticket",
        ] as const,
    ),
    ["a presence in no year", "update agent set presence_since = -9e18", "nobody could read this row of agent"],
    [
      "the words of the next events",
      words("select max(seq) + n from event, generate_series(1, 50) as n group by n"),
      "is no event of",
    ],
    ["the words of another's event", words("select seq from event where actor = 'agent:ben'"), "is no event of"],
    ["a presence in the future", `update agent set presence_since = ${LATEST}`, "is not in the future"],
    ["a turn in the future", `update agent set last_assigned_at = ${LATEST}`, "is not in the future"],
    ["an agent who is not there", "insert into agent (handle) values ('ana2')", "ana2 is no agent of the desk file"],
    ["the ids of leaves", "select setval('leave_id', 9007199254740991)", "permission denied"],
  ] as const)("is not %s", async ([, statement, refusal]) => {
    const counted = "select (select count(*) from event), (select count(*) from ticket), (select count(*) from leave)";
    const before = await desk.sqlAs("postgres", counted);
    expect(await desk.sqlAs("ana", statement)).toContain("42501 ");
    expect(await desk.sqlAs("ana", statement)).toContain(refusal);
    expect(await desk.sqlAs("postgres", counted)).toEqual(before);
  });

  /** What is in the column of data: a text has its own. */
  const withoutText = (event: { readonly data: object } | undefined): object => {
    const { body: _, ...data } = { body: "", ...event?.data };
    return data;
  };
  const everyEvent = [
    ...Map.groupBy(
      oneOfEveryEvent().tickets.map(({ events }) => events.at(-1)),
      (event) => event?.type ?? "",
    ),
  ].map(([type, events]) => ["event", type, events.map(withoutText)] as const);
  const everyEventOfDesk = everyDeskEvent(0).deskEvents.map(({ type, data }) => ["desk_event", type, [data]] as const);
  const every: readonly (readonly ["event" | "desk_event", string, readonly object[]])[] = [
    ...everyEvent,
    ...everyEventOfDesk,
  ];

  test.for(every)("may be, in %s, an event of type %s", async ([table, type, samples]) => {
    const all = samples.map((data) => insertion(table, { type, data: JSON.stringify(data) }));
    expect(
      await desk.sqlAs("ana", `do $$ declare own bigint; begin ${act("agent:ana")} into own; ${all.join(";")}; end $$`),
    ).toEqual([]);
  });

  test.for(every)(
    "is not, in %s, an event of type %s with a field that is something else",
    async ([table, type, samples]) => {
      const [sample] = samples;
      const wrong = Object.keys(sample ?? {}).map((field) => JSON.stringify({ ...sample, [field]: [7] }));
      const attempts = wrong.map(
        (data) => `begin ${insertion(table, { type, data })};
        raise exception 'this was written: %', '${data}'; exception when insufficient_privilege then null; end;`,
      );
      expect(
        await desk.sqlAs(
          "ana",
          `do $$ declare own bigint; begin ${act("agent:ana")} into own; ${attempts.join("\n")} end $$`,
        ),
      ).toEqual([]);
    },
  );

  test.for(["replied", "noted", "customer_replied"])("is no event of type %s without a text", async (type) => {
    expect(await desk.sqlAs("ana", written("event", { type, data: '{"auto":false}', body: "null" }))).toContain(
      "has a text",
    );
  });

  test("tells of a desk file in force only with the right", async () => {
    const told = written("desk_event", { who: "ben", type: "desk_applied", data: '{"before":1,"after":2}' });
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
