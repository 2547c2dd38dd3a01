import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { doctor } from "../../../src/desk/whole/doctor.ts";
import { addLeave, claim, reply, setCustomer, setPresence, solve } from "../../acting.ts";
import { DAY, givenDesk, NOW, PULL, type TestDesk } from "../../given.ts";

const SLA = [{ name: "All", calendar: "always", first_response: { normal: "8h" } }];

/** Two tickets; Ana has answered the first one, and the third is solved. */
async function busyDesk(): Promise<TestDesk> {
  const desk = await givenDesk({ teams: PULL, sla: SLA });
  for (let count = 0; count < 3; count++) await desk.open({ body: "Where is it?" });
  await claim(desk.as("ana"), { tickets: [1] });
  await reply(desk.as("ana"), { ticket: 1, body: "On its way" });
  await solve(desk.as("ana"), { tickets: [3] });
  await setCustomer(desk.as("ana"), { customer: "kim@example.com", plan: "pro", exclude: ["ben"] });
  await addLeave(desk.as("ana"), { agent: "ana", start: NOW + DAY, end: NOW + 2 * DAY });
  await setPresence(desk.as("ana", "away"), { agent: "ana", presence: "away" });
  return desk;
}

async function examined(desk: TestDesk): Promise<Readonly<Record<string, readonly string[]>>> {
  const all = await doctor(await desk.apart("ana"));
  return Object.fromEntries(
    all.filter(({ problems }) => problems.length > 0).map(({ name, problems }) => [name, problems]),
  );
}

/** Changes the database as no program of ours would: its guards are taken off first. */
function tamper({ location }: TestDesk, ...statements: readonly string[]): void {
  const raw = new Database(location);
  raw.pragma("foreign_keys = off");
  const triggers = raw.prepare<[], { name: string }>("select name from sqlite_master where type = 'trigger'").all();
  for (const { name } of triggers) raw.exec(`drop trigger ${name}`);
  for (const statement of statements) raw.exec(statement);
  raw.close();
}

describe("the doctor", () => {
  test("is content with a desk that nobody tampered with, and changes nothing", async () => {
    const desk = await busyDesk();
    const shares: number[] = [];
    const all = await doctor(desk.as("ana"), (share) => void shares.push(share));
    expect(all.flatMap(({ problems }) => problems)).toEqual([]);
    expect(all.length).toBeGreaterThan(5);
    expect(shares.at(-1)).toBe(1);
    expect(await desk.ticket(1)).toMatchObject({ version: 3 });
  });

  test.for<readonly [string, string, string, RegExp]>([
    [
      "a state that its events do not make",
      "update ticket set priority = 'urgent' where number = 1",
      "replay",
      /^T-1: priority is "urgent", should be "normal"$/,
    ],
    [
      "an owner that nobody made",
      "update ticket set assignee = 'ben' where number = 2",
      "replay",
      /^T-2: assignee is "ben", should be null$/,
    ],
    [
      "an event that is gone",
      "delete from event where seq = (select max(seq) from event where ticket = 1)",
      "replay",
      /^T-1: .*version is 3, should be 2/,
    ],
    [
      "an event that was rewritten",
      "update event set at = at + 60000 where ticket = 1 and type = 'claimed'",
      "replay",
      /^T-1: assignedAt is/,
    ],
    [
      "a history that is gone",
      "delete from event where ticket = 2",
      "replay",
      /^T-2: The history of ticket 2 does not start with its opening\.$/,
    ],
    [
      "a channel that there is not",
      "update ticket set channel = 'pigeon' where number = 1",
      "replay",
      /^T-1 cannot be read. A row holds "pigeon" where one of email, .* should be\.$/,
    ],
    [
      "tags that are no JSON",
      "update ticket set tags = '{' where number = 2",
      "replay",
      /^T-2 cannot be read. A row holds "{" where/,
    ],
    [
      "a deadline that does not follow",
      "update ticket set due_at = due_at + 1 where number = 2",
      "clocks",
      /^T-2: nextDueAt is/,
    ],
    ["a place that does not follow", "update ticket set queue_at = 0 where number = 2", "clocks", /^T-2: queueAt is 0/],
    [
      "a solved ticket among the unsolved",
      "update ticket set unsolved = 1 where number = 3",
      "replay",
      /^T-3: unsolved is 1, should be 0$/,
    ],
    [
      "an unsolved one among the solved",
      "update ticket set unsolved = 0 where number = 2",
      "replay",
      /^T-2: unsolved is 0, should be 1$/,
    ],
    [
      "a load that is not held",
      "update tally set tickets = 5 where assignee = 'ana' and status = 'open'",
      "loads",
      /^ana open email: kept 5, counted 1$/,
    ],
    ["a load that is not kept", "delete from tally where assignee = ''", "loads", /^ new email: kept 0, counted 1$/],
    [
      "a weight that is not held",
      "update tally set weight = 9 where assignee = 'ana' and status = 'open'",
      "loads",
      /^ana open email/,
    ],
    [
      "deadlines that are not there",
      "update due_tally set tickets = tickets + 1 where kind = 'due'",
      "deadlines",
      /^due in hour \d+: kept 2, counted 1$/,
    ],
    [
      "a presence that nobody said",
      "update agent set presence = 'away' where handle = 'ben'",
      "agents",
      /^ben: presence is "away", should be "online"$/,
    ],
    [
      "an absence of which the event is gone",
      "delete from desk_event where type = 'presence_changed'",
      "agents",
      /^ana: presence is "away", should be "online", presenceSince is \d+, should be null$/,
    ],
    ["a leave that was moved", "update leave set ends_at = ends_at + 1", "agents", /^ana: leaves is .*, should be/],
    ["a leave that is gone", "delete from leave", "agents", /^ana: leaves is \[\], should be \[\{/],
    [
      "a plan that nobody noted",
      "update customer set plan = 'enterprise'",
      "customers",
      /^kim@example.com: plan is "enterprise", should be "pro"$/,
    ],
    [
      "an exclusion whose event is gone",
      "delete from desk_event where type = 'customer_changed'",
      "customers",
      /^kim@example.com: plan is "pro", should be null, excluded is \["ben"\], should be \[\]$/,
    ],
    [
      "a version that nobody put in force",
      "insert into desk_version select version + 1, at, actor, toml, plan, shape from desk_version",
      "desk file",
      /^version 2: no event tells of it$/,
    ],
    [
      "an event that names another version than it tells of",
      "update desk_event set subject = '7' where type = 'desk_applied'",
      "desk file",
      /^version 7: its event tells of another one$/,
    ],
    [
      "an act that is gone",
      "delete from act where command = 'away'",
      "references",
      /^event \d+ of the desk names an act that is not there$/,
    ],
    [
      "a ticket of a customer who is not there",
      "delete from customer",
      "references",
      /^ticket 1 names a customer that is not there$/,
    ],
  ])("finds %s", async ([, statement, examination, problem]) => {
    const desk = await busyDesk();
    tamper(desk, statement);
    const found = await examined(desk);
    expect(found[examination]?.[0]).toMatch(problem);
  });

  test("finds a text that cannot be searched", async () => {
    const desk = await busyDesk();
    tamper(desk, "insert into event_text (event_text) values ('delete-all')");
    expect((await examined(desk)).search?.[0]).toMatch(/^the text of event \d+ cannot be found$/);
  });

  test("tells some of many problems, and how many more there are", async () => {
    const desk = await givenDesk({ teams: PULL });
    for (let count = 0; count < 25; count++) await desk.open();
    tamper(desk, "update ticket set tier = 7");
    const problems = (await examined(desk)).replay ?? [];
    expect([problems.length, problems.at(-1)]).toEqual([21, "and 5 more"]);
  });
});
