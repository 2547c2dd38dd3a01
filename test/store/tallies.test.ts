import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { STATUSES } from "../../src/core/ticket/lifecycle.ts";
import { CHANNELS } from "../../src/core/ticket/ticket.ts";
import { NEVER } from "../../src/store/handle/schema.ts";
import { databaseOf } from "../../src/store/sqlite/engine.ts";
import type { StoredTicket } from "../../src/store/tables/ticket-row.ts";
import { insertTicket, updateTicket } from "../../src/store/tables/tickets.ts";
import { givenDesk, HOUR, NOW } from "../given.ts";
import { ticket } from "../given-assignment.ts";

const stored: fc.Arbitrary<Omit<StoredTicket, "number">> = fc
  .record({
    assignee: fc.constantFrom(null, "ana", "ben"),
    status: fc.constantFrom(...STATUSES),
    channel: fc.constantFrom(...CHANNELS.slice(0, 2)),
    weight: fc.constantFrom(0, 0.5, 1, 2),
    due: fc.option(fc.integer({ min: -3, max: 3 }).map((half) => NOW + (half * HOUR) / 2)),
    early: fc.nat(2 * HOUR),
  })
  .map(({ due, early, ...set }) => ({
    ticket: ticket({ ...set, subject: "x" }),
    derived: { queueAt: NOW, nextDueAt: due, riskAt: due === null ? null : due - early, clock: null, paused: false },
  }));

/** A ticket comes, or the one of that place is rewritten. */
const writes = fc.array(fc.record({ place: fc.nat(4), to: stored }), { minLength: 1, maxLength: 25 });

const KEPT =
  "select assignee, status, channel, tickets, weight from tally where tickets <> 0 or weight <> 0 order by 1, 2, 3";
const COUNTED =
  "select coalesce(assignee, '') as assignee, status, channel, count(*) as tickets, sum(weight) as weight from ticket group by 1, 2, 3 order by 1, 2, 3";
const DUE_KEPT = "select kind, hour, tickets from due_tally where tickets <> 0 order by kind, hour";
const DUE_COUNTED = `select 'due' as kind, due_at / ${HOUR} as hour, count(*) as tickets from ticket where unsolved = 1 and due_at < ${NEVER} group by 2
  union all select 'risk', risk_at / ${HOUR}, count(*) from ticket where unsolved = 1 and due_at < ${NEVER} group by 2 order by 1, 2`;

describe("the figures that are kept", () => {
  test("are those that counting gives, whatever is written", async () => {
    const desk = await givenDesk();
    const { db } = desk.as("ana");
    const rows = (sql: string) => databaseOf(db).prepare(sql).all();
    await fc.assert(
      fc.asyncProperty(writes, async (all) => {
        const there = new Map<number, StoredTicket>();
        databaseOf(db).exec("delete from ticket; delete from tally; delete from due_tally");
        for (const { place, to } of all) {
          const before = there.get(place);
          const version = (before?.ticket.version ?? 0) + 1;
          const after = { ...to, ticket: { ...to.ticket, number: place + 1, version } };
          if (before) expect(await updateTicket(db, before, after)).toBe(true);
          else await insertTicket(db, after.ticket, after.derived);
          there.set(place, after);
        }
        expect(rows(KEPT)).toEqual(rows(COUNTED));
        expect(rows(DUE_KEPT)).toEqual(rows(DUE_COUNTED));
      }),
      { numRuns: 150 },
    );
  });

  test("a write that somebody was faster with is not made", async () => {
    const desk = await givenDesk();
    await desk.open();
    const { db } = desk.as("ana");
    const read = {
      ticket: await desk.ticket(1),
      derived: { queueAt: 0, nextDueAt: null, riskAt: null, clock: null, paused: false },
    };
    const faster = { ...read, ticket: { ...read.ticket, priority: "high" as const, version: read.ticket.version + 1 } };
    const slower = { ...read, ticket: { ...read.ticket, priority: "low" as const, version: read.ticket.version + 1 } };
    expect(await updateTicket(db, read, faster)).toBe(true);
    expect(await updateTicket(db, read, slower)).toBe(false);
    expect((await desk.ticket(1)).priority).toBe("high");
  });
});
