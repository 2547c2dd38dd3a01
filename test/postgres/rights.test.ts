import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { givenDocket } from "../given-docket.ts";
import { givenLogins, type Logins } from "../given-logins.ts";

const docket = givenDocket();

describe.skipIf(inject("postgres") === null)("a plain SQL client with ana's role", () => {
  let desk: Logins;
  beforeAll(async () => {
    desk = await givenLogins(docket);
    await desk.docketAs("ben", "new", "--subject", "Old", "--body", "b");
    await desk.docketAs("ana", "new", "--subject", "New", "--body", "b");
    await desk.sqlAs("postgres", "create schema vault; create table vault.secret as select 'hush' as word");
  });
  afterAll(() => desk.drop());

  const act = (actor: string) => `insert into act (at, actor, command) values (1, '${actor}', 'x') returning act`;
  const ownEvent = (actor: string) =>
    `do $$ declare own bigint; begin ${act("agent:ana")} into own;
       insert into event (ticket, act, at, type, actor, data, body) values (1, own, 1, 'noted', '${actor}', '{}', 'x'); end $$`;

  const deskEvent = (actor: string) =>
    `do $$ declare own bigint; begin ${act("agent:ana")} into own;
       insert into desk_event (act, at, type, actor, subject, data) values (own, 1, 'presence_changed', '${actor}', 'ana', '{"before":{"presence":"online","since":null},"after":{"presence":"away","since":1}}'); end $$`;

  test.for([
    ["an act in ben's name", act("agent:ben"), "agent:ana may not act as agent:ben"],
    ["an act in a name with a space behind it", act("agent:ana "), "may not act as"],
    ["an act in no known name", act("root"), "may not act as root"],
    ["an event in ben's name", ownEvent("agent:ben"), "agent:ana may not act as agent:ben"],
    ["an event in another case", ownEvent("Agent:ana"), "may not act as"],
    [
      "an event within an act of ben's",
      "insert into event (ticket, act, at, type, actor, data) select 1, min(act), 1, 'noted', 'agent:ana', '{}' from act where actor = 'agent:ben'",
      "did not begin act",
    ],
    [
      "many events of which one is in ben's name",
      `insert into event (ticket, act, at, type, actor, data) select 1, max(act), 1, 'noted', unnest(array['agent:ana', 'agent:ben']), '{}' from act where actor = 'agent:ana'`,
      "may not act as agent:ben",
    ],
    [
      "an act with another login role",
      "insert into act (at, actor, command, by_role) values (1, 'agent:ana', 'x', 'ben')",
      "permission denied",
    ],
    ["another login role in an act of her own", "update act set by_role = 'ben'", "permission denied"],
    ["the key of ben's act", "update act set key = 'mine' where actor = 'agent:ben'", "did not begin act"],
    [
      "an event at a place of her choice",
      "insert into event (seq, ticket, act, at, type, actor, data) values (0, 1, 1, 1, 'noted', 'agent:ana', '{}')",
      "permission denied",
    ],
    ["an event of the desk in ben's name", deskEvent("agent:ben"), "agent:ana may not act as agent:ben"],
    [
      "an event of the desk within an act of ben's",
      `insert into desk_event (act, at, type, actor, subject, data)
         select min(act), 1, 'presence_changed', 'agent:ana', 'ana', '{}' from act where actor = 'agent:ben'`,
      "did not begin act",
    ],
    [
      "an event of the desk outside of any act",
      "insert into desk_event (at, type, actor, subject, data) values (1, 'presence_changed', 'system', 'ana', '{}')",
      "did not begin act",
    ],
    [
      "an event of the desk at a place of her choice",
      "insert into desk_event (seq, act, at, type, actor, subject, data) values (0, 1, 1, 'x', 'agent:ana', 'ana', '{}')",
      "permission denied",
    ],
    ["an update of an event of the desk", "update desk_event set data = '{}'", "permission denied"],
    ["a delete of an event of the desk", "delete from desk_event", "permission denied"],
    ["a delete of a leave", "delete from leave", "permission denied"],
    ["who noted a leave", "update leave set noted_by = 'agent:ben'", "permission denied"],
    ["an update of an old event", "update event set body = 'never said'", "permission denied"],
    [
      "an update by way of a conflict",
      "insert into event (ticket, act, at, type, actor, data) values (1, 1, 1, 'noted', 'agent:ana', '{}') on conflict (seq) do update set body = 'x'",
      "permission denied",
    ],
    ["a delete of an event", "delete from event", "permission denied"],
    ["a delete of an act", "delete from act", "permission denied"],
    ["a delete of a ticket", "delete from ticket", "permission denied"],
    ["emptying the history", "truncate event", "permission denied"],
    ["dropping a trigger", "drop trigger event_is_ones_own on event", "must be owner"],
    ["switching triggers off", "alter table event disable trigger all", "must be owner"],
    ["skipping triggers", "set session_replication_role = replica", "permission denied"],
    [
      "a trigger of her own",
      "create trigger mine after insert on event execute function refuse_change()",
      "permission denied",
    ],
    ["a rule", "create rule mine as on insert to event do instead nothing", "must be owner"],
    ["a change of the schema's version", "update migration set version = 99", "permission denied"],
    ["a new schema version", "insert into migration (version) values (99)", "permission denied"],
    ["a change of a desk file that was in force", "update desk_version set toml = ''", "permission denied"],
    [
      "a desk file in ben's name",
      "insert into desk_version (version, at, actor, toml, plan) values (9, 1, 'agent:ben', '', '{}')",
      "may not put this desk file in force",
    ],
    ["a binding", "insert into login (role, handle, rights) values ('x', 'ben', 'admin')", "permission denied"],
    ["another binding for her role", "update login set handle = 'ben'", "permission denied"],
    ["what a ticket was about", "update ticket set subject = 'x'", "permission denied"],
    ["whose ticket it was", "update ticket set customer = null", "permission denied"],
    [
      "figures",
      "insert into tally_change (assignee, status, channel, tickets, weight) values ('ana', 'open', 'web', 1, 1)",
      "permission denied",
    ],
    ["folding figures", "select fold_tallies()", "permission denied"],
    ["the numbers of tickets", "select setval('ticket_number', 1)", "permission denied"],
    ["another schema's secret", "select * from vault.secret", "permission denied for schema vault"],
    ["passwords", "select rolpassword from pg_authid", "permission denied"],
    ["another role", "set role postgres", "permission denied"],
    [
      "the role that rights are given to, as a way around",
      "set role docket_admin; insert into docket.act (at, actor, command) values (1, 'agent:ben', 'x')",
      "permission denied for schema docket",
    ],
    ["somebody else's session", "set session authorization postgres", "permission denied"],
    ["a schema of her own", "create schema mine", "permission denied"],
    ["a table among docket's", "create table docket.mine ()", "permission denied"],
    ["a role", "create role mine", "permission denied"],
  ] as const)("is refused %s", async ([, statement, refusal]) => {
    const before = await desk.sqlAs("postgres", "select count(*) from event union all select count(*) from act");
    const answer = await desk.sqlAs("ana", statement);
    expect(answer).toBeTypeOf("string");
    expect(answer).toContain("42501");
    expect(answer).toContain(refusal);
    expect(await desk.sqlAs("postgres", "select count(*) from event union all select count(*) from act")).toEqual(
      before,
    );
  });

  test("is not fooled by operators and tables of her session", async () => {
    const answer = await desk.sqlAs(
      "ana",
      `create temp table login as select session_user::text as role, 'ben' as handle, 'admin' as rights; ${act("agent:ben")}`,
    );
    expect(answer).toContain("may not act as agent:ben");
  });

  test("may write in her own name, and the server notes whose login it was", async () => {
    expect(await desk.sqlAs("ana", ownEvent("agent:ana"))).toEqual([]);
    expect(await desk.sqlAs("ana", ownEvent("rule:pipeline"))).toEqual([]);
    expect(await desk.sqlAs("ana", deskEvent("agent:ana"))).toEqual([]);
    const acts = await desk.sqlAs("ana", "select distinct by_role from act where actor = 'agent:ana'");
    expect(acts).toEqual([{ by_role: desk.roleOf("ana") }]);
  });

  test("can change nothing of the past even as the owner", async () => {
    const events = ["update event set body = 'x'", "delete from event", "truncate event cascade"];
    const deskEvents = ["update desk_event set data = '{}'", "delete from desk_event", "truncate desk_event"];
    for (const statement of [...events, ...deskEvents])
      expect(await desk.sqlAs("postgres", statement)).toContain("append-only");
  });

  test("puts no desk file in force without the right", async () => {
    const file = "insert into desk_version (version, at, actor, toml, plan) values (9, 1, 'agent:ben', '', '{}')";
    expect(await desk.sqlAs("ben", file)).toContain("42501");
    await desk.sqlAs("postgres", `grant docket_admin to ${desk.roleOf("ben")}`);
    expect(await desk.sqlAs("ben", file)).toContain("may not put this desk file in force");
  });

  test("sees and writes nothing with a role that is nobody's", async () => {
    await desk.sqlAs("postgres", `create role ${desk.roleOf("eve")} login in role docket_agent`);
    expect(await desk.sqlAs("eve", "select * from docket.ticket")).toContain("permission denied for schema docket");
    await desk.sqlAs("postgres", `grant usage on schema docket to ${desk.roleOf("eve")}`);
    expect(await desk.sqlAs("eve", act("system"))).toContain("is no agent's");
    await desk.sqlAs("postgres", `drop owned by ${desk.roleOf("eve")}; drop role ${desk.roleOf("eve")}`);
  });
});
