import fc from "fast-check";
import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import type { Piece } from "../../../src/desk/reads/everything.ts";
import { parseFilter } from "../../../src/desk/reads/filter.ts";
import { countOf } from "../../../src/desk/reads/inbox.ts";
import { doctor } from "../../../src/desk/whole/doctor.ts";
import { exportDesk } from "../../../src/desk/whole/export.ts";
import { type Founding, foundDesk } from "../../../src/desk/whole/found.ts";
import type { PastTicket } from "../../../src/desk/whole/ingest.ts";
import { createDesk, type Desk } from "../../../src/desk/work/desk.ts";
import { setPresence } from "../../acting.ts";
import { databases, type Fresh } from "../../databases.ts";
import { failing, failureOf, givenDesk, NOW } from "../../given.ts";
import { begin, capacities, days, perform, smallDesk } from "../verbs/days.ts";

/** What a desk consists of; figures that are kept count only where they are not nothing. */
const TABLES = {
  desk_version: "select * from desk_version order by version",
  agent: "select * from agent order by handle",
  leave: "select * from leave order by id",
  customer: "select * from customer order by email",
  act: "select act, at, actor, command from act order by act",
  ticket: "select * from ticket order by number",
  desk_event: "select * from desk_event order by seq",
  event: "select * from event order by seq",
  contact: "select * from contact order by customer, agent",
  tally: "select * from tally where tickets <> 0 order by assignee, status, channel",
  due_tally: "select * from due_tally where tickets <> 0 order by kind, hour",
} as const;

async function contentsOf({ db }: Desk): Promise<Readonly<Record<string, unknown>>> {
  const all: Record<string, unknown> = {};
  for (const [table, query] of Object.entries(TABLES)) all[table] = (await sql.raw(query).execute(db)).rows;
  return all;
}

/** What an export hands over, put together as what a desk can be founded from. */
async function exported(desk: Desk): Promise<{ founding: Founding; tickets: PastTicket[] }> {
  const pieces: Piece[] = [];
  await exportDesk(desk, (piece) => void pieces.push(JSON.parse(JSON.stringify(piece))));
  const of = <Kind extends Piece["kind"]>(kind: Kind) =>
    pieces.filter((piece): piece is Extract<Piece, { kind: Kind }> => piece.kind === kind);
  return {
    founding: {
      versions: of("desk") as never,
      states: of("agent").map(({ agent }) => agent),
      customers: of("customer").map(({ customer }) => customer),
      acts: of("act"),
      deskEvents: of("deskEvent").map(({ deskEvent }) => deskEvent),
    },
    tickets: of("ticket").map(({ ticket, events }) => ({ number: ticket.number, events })),
  };
}

async function* inPiecesOf(size: number, tickets: readonly PastTicket[]): AsyncGenerator<readonly PastTicket[]> {
  for (let from = 0; from < tickets.length; from += size) yield tickets.slice(from, from + size);
}

async function emptyDesk({ location }: Fresh): Promise<Desk> {
  return createDesk(location, { handle: "sam", now: () => NOW, command: "import" });
}

describe.each(databases)("an export, in $name", ({ fresh }) => {
  test("of any desk makes the same desk somewhere else, and the doctor is content with it", async () => {
    await fc.assert(
      fc.asyncProperty(capacities, days, async (limits, day) => {
        const cleaning: (() => Promise<void>)[] = [];
        const testDesk = await givenDesk(smallDesk(limits), fresh, (work) => cleaning.push(work));
        await begin(testDesk);
        for (const act of day) await perform(testDesk, act);
        const { founding, tickets } = await exported(testDesk.as("sam"));
        const elsewhere = await fresh();
        const copy = await emptyDesk(elsewhere);
        expect(await foundDesk(copy, founding, inPiecesOf(2, tickets))).toEqual({ tickets: tickets.length });
        expect(await contentsOf(copy)).toEqual(await contentsOf(testDesk.as("sam")));
        expect((await doctor(copy)).flatMap(({ problems }) => problems)).toEqual([]);
        const found = await countOf(copy.db, parseFilter('"x" status:any'), { me: null, now: NOW });
        expect(found.count).toBe(tickets.length);
        await copy.db.destroy();
        await elsewhere.drop();
        for (const work of cleaning) await work();
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  test("goes only into an empty desk", async () => {
    const testDesk = await givenDesk({}, fresh);
    await testDesk.open();
    const { founding, tickets } = await exported(testDesk.as("sam"));
    const before = await contentsOf(testDesk.as("sam"));
    expect(await failureOf(foundDesk(testDesk.as("sam"), founding, inPiecesOf(9, tickets)))).toMatchObject(
      failing("bad_input", "This desk is not empty"),
    );
    expect(await contentsOf(testDesk.as("sam"))).toEqual(before);
  });

  test("that breaks off leaves nothing behind", async () => {
    const testDesk = await givenDesk({}, fresh);
    for (let count = 0; count < 3; count++) await testDesk.open();
    const { founding, tickets } = await exported(testDesk.as("sam"));
    const elsewhere = await fresh();
    const copy = await emptyDesk(elsewhere);
    async function* broken() {
      yield tickets.slice(0, 1);
      throw new Error("cut off");
    }
    await expect(foundDesk(copy, founding, broken())).rejects.toThrow("cut off");
    expect(Object.values(await contentsOf(copy)).flat()).toEqual([]);
    await foundDesk(copy, founding, inPiecesOf(1, tickets));
    expect(await contentsOf(copy)).toEqual(await contentsOf(testDesk.as("sam")));
    await copy.db.destroy();
    await elsewhere.drop();
  });

  test("whose agents or customers do not follow from their events is refused, with the reasons, and nothing is written", async () => {
    const testDesk = await givenDesk({}, fresh);
    await testDesk.open({ plan: "free" });
    await setPresence(testDesk.as("ana"), { agent: "ana", presence: "away" });
    const { founding, tickets } = await exported(testDesk.as("sam"));
    const elsewhere = await fresh();
    const copy = await emptyDesk(elsewhere);
    const forged = {
      ...founding,
      states: founding.states.map((state) => ({ ...state, presence: "online" as const })),
      customers: founding.customers.map((customer) => ({ ...customer, plan: "enterprise" })),
    };
    const refusal = await failureOf(foundDesk(copy, forged, inPiecesOf(1, tickets)));
    expect(refusal).toMatchObject(failing("import_rejected", "does not follow from its events"));
    expect(refusal.reasons).toEqual([
      'ana: presence is "online", should be "away"',
      'kim@example.com: plan is "enterprise", should be "free"',
    ]);
    expect(Object.values(await contentsOf(copy)).flat()).toEqual([]);
    await copy.db.destroy();
    await elsewhere.drop();
  });

  test("without a desk file is no desk", async () => {
    const elsewhere = await fresh();
    const copy = await emptyDesk(elsewhere);
    const nothing = foundDesk(copy, { versions: [], states: [], customers: [] }, inPiecesOf(1, []));
    expect(await failureOf(nothing)).toMatchObject(failing("bad_input", "no desk file"));
    await copy.db.destroy();
    await elsewhere.drop();
  });
});
