import { describe, expect, test } from "vitest";
import { EVERYTHING } from "../../src/desk/reads/filter.ts";
import { inbox } from "../../src/desk/reads/inbox.ts";
import { doctor } from "../../src/desk/whole/doctor.ts";
import { eventsOf } from "../../src/store/tables/events.ts";
import { claim, note } from "../acting.ts";
import { failing, failureOf, NOW, only, PULL } from "../given.ts";
import { asked, givenServer, hasServer } from "./given-server.ts";

const KILL = `select pg_terminate_backend(pid) from pg_stat_activity
  where datname = current_database() and pid <> pg_backend_pid()`;

describe.skipIf(!hasServer)("a connection that is lost", () => {
  test("between two commands is made again", async () => {
    const desk = await givenServer({ teams: PULL });
    await desk.open();
    const far = await desk.far("ana");
    await asked(desk, KILL);
    expect(only((await claim(far, { tickets: [1] })).done).ticket.assignee).toBe("ana");
  });

  test.for<readonly [string, string]>([
    ["before it read", "desk_version"],
    ["after it read", "for no key update"],
    ["while it wrote", 'insert into "event"'],
  ])("in the middle of a command, %s, undoes what it did, and it is done again", async ([, text]) => {
    const desk = await givenServer({ teams: PULL });
    await desk.open();
    const far = await desk.far("ana");
    desk.proxy.breakAfter(text);
    const { number } = only((await note(far, { ticket: 1, body: "once" })).done);
    const notes = (await eventsOf(desk.as("ana").db, number)).filter(({ type }) => type === "noted");
    expect(notes).toHaveLength(1);
  });

  test("after the command was done, before its answer came, does not do it twice", async () => {
    const desk = await givenServer({ teams: PULL });
    await desk.open();
    const far = await desk.far("ana", "key of this run");
    desk.proxy.breakAfter("commit");
    const report = await note(far, { ticket: 1, body: "once" });
    const notes = (await eventsOf(desk.as("ana").db, 1)).filter(({ type }) => type === "noted");
    expect(notes.map(({ act }) => act)).toEqual([report.act]);
    expect(await asked(desk, "select command from docket.act where key = 'key of this run'")).toEqual([
      { command: "far" },
    ]);
    expect((await doctor(desk.as("ana"))).flatMap(({ problems }) => problems)).toEqual([]);
  });

  test("for good ends the command with a sentence, and a list at once", async () => {
    const desk = await givenServer({ teams: PULL });
    const far = await desk.far("ana");
    desk.proxy.close();
    const question = { filter: EVERYTHING, order: "urgency", limit: 9 } as const;
    const failure = await failureOf(inbox(far.db, question, { me: null, now: NOW }));
    expect(failure).toMatchObject({ ...failing("database_unreachable", "does not answer"), exit: 8 });
    setTimeout(desk.proxy.open, 300);
    expect(await inbox(far.db, question, { me: null, now: NOW }).catch(() => "still away")).toBe("still away");
    expect(await failureOf(claim(far, { tickets: [99] }))).toMatchObject(failing("ticket_not_found"));
  });
});
