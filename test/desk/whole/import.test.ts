import { describe, expect, test } from "vitest";
import { log } from "../../../src/desk/reads/log.ts";
import { doctor } from "../../../src/desk/whole/doctor.ts";
import { type Arrival, IMPORT_CHUNK, type Imported, importTickets } from "../../../src/desk/whole/import.ts";
import { reply } from "../../acting.ts";
import { OPENED } from "../../core/ticket/histories.ts";
import { databases } from "../../databases.ts";
import { DAY, failing, failureOf, givenDesk, HOUR, NOW, only, PULL, type TestDesk } from "../../given.ts";
import { customer } from "../../given-assignment.ts";

/** A ticket that was opened elsewhere a day ago, answered by Ana and solved. */
function arrival(id: string | null, email = "kim@example.com"): Arrival {
  const actor = "agent:ana" as const;
  return {
    externalId: id,
    customer: customer({ email, name: "Kim" }),
    events: [
      { ...OPENED, at: NOW - DAY, data: { ...OPENED.data, externalId: id, customer: email } },
      { type: "routed", at: NOW - DAY, actor: "system", data: { to: "ana", unroutable: [] } },
      { type: "replied", at: NOW - HOUR, actor, data: { body: "Fixed", auto: false } },
      { type: "status_changed", at: NOW - HOUR, actor, data: { status: "solved", reason: null } },
    ],
  };
}

async function* stream(count: number, from = 1): AsyncGenerator<Arrival> {
  for (let place = from; place < from + count; place++) yield arrival(`x-${place}`);
}

const countOf = async ({ as }: TestDesk) => (await as("").db.selectFrom("ticket").select("number").execute()).length;
const problems = async ({ as }: TestDesk) => (await doctor(as("sam"))).flatMap((each) => each.problems);

describe.each(databases)("an import, in $name", ({ fresh }) => {
  test("brings tickets with their past, and what the pipeline asks of it", async () => {
    const desk = await givenDesk({}, fresh);
    async function* one() {
      yield arrival("x-1");
    }
    expect(await importTickets(desk.as("sam", "import"), one())).toEqual({ created: 1, known: 0 });
    expect(await desk.ticket(1)).toMatchObject({
      status: "solved",
      assignee: "ana",
      solvedAt: NOW - HOUR,
      createdAt: NOW - DAY,
      version: 4,
    });
    const { db } = desk.as("sam");
    expect(await db.selectFrom("contact").selectAll().execute()).toEqual([
      { customer: "kim@example.com", agent: "ana", at: NOW - HOUR },
    ]);
    expect(await db.selectFrom("customer").select(["name", "first_ticket_at"]).execute()).toEqual([
      { name: "Kim", first_ticket_at: NOW - DAY },
    ]);
    expect(only(await log(db, { by: "sam", limit: 9 }))).toMatchObject({ command: "import", tickets: [1] });
    expect(await problems(desk)).toEqual([]);
  });

  test("leaves who answered whom where it was later than in the file", async () => {
    const desk = await givenDesk({ teams: PULL }, fresh);
    await desk.open();
    await reply(desk.as("ana"), { ticket: 1, body: "Now" });
    async function* one() {
      yield arrival("x-1");
    }
    await importTickets(desk.as("sam", "import"), one());
    expect(await desk.as("sam").db.selectFrom("contact").select(["agent", "at"]).execute()).toEqual([
      { agent: "ana", at: NOW },
    ]);
  });

  test.for([
    ["less than what is written at once", IMPORT_CHUNK - 1],
    ["exactly as much", IMPORT_CHUNK],
    ["one more", IMPORT_CHUNK + 1],
  ] as const)("%s: all of it, as one act, and again nothing", async ([, count]) => {
    const desk = await givenDesk({}, fresh);
    const told: Imported[] = [];
    const first = await importTickets(desk.as("sam"), stream(count), { onProgress: (soFar) => void told.push(soFar) });
    expect([first, told.at(-1), await countOf(desk)]).toEqual([{ created: count, known: 0 }, first, count]);
    expect(await log(desk.as("").db, { by: "sam", limit: 9 })).toHaveLength(1);
    expect(await importTickets(desk.as("sam"), stream(count))).toEqual({ created: 0, known: count });
    expect(await countOf(desk)).toBe(count);
  });

  test("knows a ticket by its external id, also twice in one file; one without an id always is new", async () => {
    const desk = await givenDesk({}, fresh);
    async function* repeated() {
      for (const id of ["x-1", "x-1", null, null, "x-2"]) yield arrival(id);
    }
    expect(await importTickets(desk.as("sam"), repeated())).toEqual({ created: 4, known: 1 });
    expect(await importTickets(desk.as("sam"), repeated(), { dryRun: true })).toEqual({ created: 2, known: 3 });
    expect(await countOf(desk)).toBe(4);
  });

  test("that is cut off leaves whole tickets, and goes on where it was", async () => {
    const desk = await givenDesk({}, fresh);
    async function* cut() {
      yield* stream(IMPORT_CHUNK + 300);
      throw new Error("disk gone");
    }
    await expect(importTickets(desk.as("sam"), cut())).rejects.toThrow("disk gone");
    expect(await countOf(desk)).toBe(IMPORT_CHUNK);
    expect(await problems(desk)).toEqual([]);
    expect(await importTickets(desk.as("sam"), stream(IMPORT_CHUNK + 300))).toEqual({
      created: 300,
      known: IMPORT_CHUNK,
    });
  });

  test("leaves what the desk knows of a customer, except for a ticket older than their first", async () => {
    const desk = await givenDesk({ queue: { head_start: { first_time_customer: "2h" } } }, fresh);
    await desk.open({ name: "Kim Known" });
    async function* one() {
      yield arrival("x-1");
    }
    await importTickets(desk.as("sam"), one());
    const { db } = desk.as("sam");
    expect(await db.selectFrom("customer").select(["name", "first_ticket_at"]).execute()).toEqual([
      { name: "Kim Known", first_ticket_at: NOW - DAY },
    ]);
    expect(await problems(desk)).toEqual([]);
  });

  test("as a rehearsal counts and writes nothing", async () => {
    const desk = await givenDesk({}, fresh);
    expect(await importTickets(desk.as("sam"), stream(7), { dryRun: true })).toEqual({ created: 7, known: 0 });
    expect(await countOf(desk)).toBe(0);
  });

  test("is a lead's, also of nothing", async () => {
    const desk = await givenDesk({}, fresh);
    for (const count of [0, 3])
      expect(await failureOf(importTickets(desk.as("ana"), stream(count)))).toMatchObject(
        failing("no_right", "importing tickets takes a lead"),
      );
    expect(await countOf(desk)).toBe(0);
  });
});
