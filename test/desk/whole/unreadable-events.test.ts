import { describe, expect, test } from "vitest";
import { log } from "../../../src/desk/reads/log.ts";
import { ticketPage } from "../../../src/desk/reads/ticket.ts";
import { backup } from "../../../src/desk/whole/backup.ts";
import { copyDesk } from "../../../src/desk/whole/copy.ts";
import { doctor } from "../../../src/desk/whole/doctor.ts";
import { exportDesk } from "../../../src/desk/whole/export.ts";
import { setPriority, undo } from "../../acting.ts";
import { databases } from "../../databases.ts";
import { failing, failureOf, givenDesk, NOW, type TestDesk } from "../../given.ts";
import { freshPlace } from "./copies.ts";

type Written = { readonly type: string; readonly at?: number; readonly actor?: string; readonly data: string };

/** What a program that is not docket can write where the tables let it. */
const UNREADABLE: readonly (readonly [what: string, event: Written, why: string])[] = [
  ["no JSON", { type: "noted", data: "oops" }, "Its data is not JSON."],
  ["a number", { type: "noted", data: "7" }, "Its data is not a JSON object."],
  ["an unknown type", { type: "moon_rose", data: "{}" }, 'does not know events of type "moon_rose"'],
  ["half of its data", { type: "tagged", data: '{"add":["vip"]}' }, "data.remove is not as docket writes it"],
  ["an instant of no calendar", { type: "tagged", at: 9e15, data: '{"add":[],"remove":[]}' }, "is no instant"],
  ["an actor of no kind", { type: "tagged", actor: "eve", data: '{"add":[],"remove":[]}' }, '"eve" is nobody'],
];
const OF_DESK: Readonly<Record<string, string>> = {
  noted: "customer_changed",
  tagged: "presence_changed",
};

/** A desk with a ticket, and an act of Ana's that wrote this event of it, or of the desk. */
async function given(fresh: (typeof databases)[number]["fresh"], table: "event" | "desk_event", event: Written) {
  const desk = await givenDesk({}, fresh);
  await desk.open();
  await setPriority(desk.as("ana"), { tickets: [1], priority: "high" });
  const { db } = desk.as("ana");
  const { act } = await db
    .insertInto("act")
    .values({ at: NOW, actor: "agent:ana", command: "forged" })
    .returning("act")
    .executeTakeFirstOrThrow();
  const row = { act, at: NOW, actor: "agent:ana", ...event };
  const { seq } =
    table === "event"
      ? await db
          .insertInto("event")
          .values({ ...row, ticket: 1, body: null, verdict: null })
          .returning("seq")
          .executeTakeFirstOrThrow()
      : await db
          .insertInto("desk_event")
          .values({ ...row, type: OF_DESK[event.type] ?? event.type, subject: "ana" })
          .returning("seq")
          .executeTakeFirstOrThrow();
  return { desk, act, seq };
}

async function problemsOf(desk: TestDesk): Promise<readonly string[]> {
  return (await doctor(desk.as("ana"))).flatMap(({ problems }) => problems);
}

describe.each(databases)("an event that cannot be read, in $name", ({ fresh }) => {
  describe.each(["event", "desk_event"] as const)("of %s", (table) => {
    test.for(UNREADABLE)("because it has %s, is told by its place, and is in nobody's way", async ([, event, why]) => {
      const { desk, act, seq } = await given(fresh, table, event);
      const me = desk.as("ana");
      const words = table === "event" ? why : why.replace("data.remove", "data.before");
      expect((await problemsOf(desk)).join("\n")).toMatch(
        new RegExp(`Event ${seq} of (the desk|ticket 1) cannot be read`),
      );
      expect((await problemsOf(desk)).join("\n")).toContain(words);
      const told = (await log(me.db, { limit: 5 }))[0];
      expect(told).toMatchObject({ act, command: "forged" });
      expect(told?.unreadable.map((each) => each.seq)).toEqual(table === "event" ? [] : [seq]);
      const refused = failing("database_damaged", `Event ${seq} of`);
      expect(await failureOf(exportDesk(me, () => {}))).toMatchObject(refused);
      expect(await failureOf(undo(me, { act }))).toMatchObject(refused);
      expect(await failureOf(copyDesk(me.db, await freshPlace({ fresh })))).toMatchObject(failing("failed", "doctor"));
      await backup(me, `${await freshPlace(databases[0] ?? { fresh })}.copy`);
      const page = await ticketPage(me.db, 1, NOW);
      expect(page.history.map(({ type }) => type)).toEqual(["opened", "routed", "prioritised"]);
      expect(page.unreadable.map((each) => each.seq)).toEqual(table === "event" ? [seq] : []);
      if (table === "event") expect(page.unreadable[0]?.why).toContain(words);
    });
  });

  test("because of its verdict, is told too", async () => {
    const { desk, act } = await given(fresh, "event", { type: "claimed", data: "{}" });
    const { db } = desk.as("ana");
    const { seq } = await db
      .insertInto("event")
      .values({
        ticket: 1,
        act,
        at: NOW,
        actor: "system",
        type: "routed",
        data: '{"to":null,"unroutable":[]}',
        body: null,
        verdict: '{"form":2}',
      })
      .returning("seq")
      .executeTakeFirstOrThrow();
    expect((await problemsOf(desk)).join()).toContain(`Event ${seq} of ticket 1 cannot be read. Its verdict is not`);
  });
});
