import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { QUEUE_ORDERS, type QueueOrder } from "../../src/core/ticket/team.ts";
import { databaseOf } from "../../src/store/sqlite/engine.ts";
import type { StoredTicket } from "../../src/store/tables/ticket-row.ts";
import { insertTicket } from "../../src/store/tables/tickets.ts";
import { waitingOf } from "../../src/store/tables/waiting.ts";
import { givenDesk, NOW } from "../given.ts";
import { ticket } from "../given-assignment.ts";

const small = fc.nat(3);
const some = fc.record({
  team: fc.constantFrom(null, "support", "finance"),
  assignee: fc.constantFrom(null, null, null, "ana"),
  status: fc.constantFrom("new", "open", "pending", "solved"),
  createdAt: small,
  effortMs: small,
  queueAt: small,
  due: fc.option(small),
});

type Key = readonly number[];
const KEYS: Record<QueueOrder, (stored: StoredTicket) => Key> = {
  urgency: ({ ticket: { number }, derived }) => [derived.queueAt, number],
  due: ({ ticket: { number }, derived }) => [derived.nextDueAt ?? Number.POSITIVE_INFINITY, derived.queueAt, number],
  fifo: ({ ticket: { createdAt, number } }) => [createdAt, number],
  easiest: ({ ticket: { effortMs, number }, derived }) => [effortMs, derived.queueAt, number],
};

function byKey(keyOf: (stored: StoredTicket) => Key) {
  return (a: StoredTicket, b: StoredTicket) => {
    const [left, right] = [keyOf(a), keyOf(b)];
    const place = left.findIndex((value, index) => value !== right[index]);
    return place === -1 ? 0 : (left[place] ?? 0) < (right[place] ?? 0) ? -1 : 1;
  };
}

describe("walking over the waiting tickets", () => {
  test("meets each one of the team once, in the order of the queue, also beyond what is read at once", async () => {
    const desk = await givenDesk();
    const { db } = desk.as("ana");
    await fc.assert(
      fc.asyncProperty(
        fc.array(some, { minLength: 30, maxLength: 30 }),
        fc.constantFrom(...QUEUE_ORDERS),
        async (all, order) => {
          databaseOf(db).exec("delete from ticket");
          const stored = Array.from({ length: 20 }, () => all)
            .flat()
            .map(({ due, queueAt, ...set }, place) => ({
              ticket: ticket({ ...set, number: place + 1 } as never),
              derived: { queueAt, nextDueAt: due, riskAt: due, clock: null, paused: false },
            }));
          await db.transaction().execute(async (tx) => {
            for (const each of stored) await insertTicket(tx, each.ticket, each.derived);
          });
          for (const team of [null, "support"]) {
            const met: number[] = [];
            for await (const each of waitingOf(db, team, order)) met.push(each.ticket.number);
            const waits = ({ ticket: it }: StoredTicket) =>
              it.team === team && it.assignee === null && ["new", "open"].includes(it.status);
            expect(met).toEqual(
              stored
                .filter(waits)
                .toSorted(byKey(KEYS[order]))
                .map((each) => each.ticket.number),
            );
          }
        },
      ),
      { numRuns: 8 },
    );
  });

  test("does not stumble over a queue that is taken from meanwhile", async () => {
    const desk = await givenDesk({ teams: { support: { assignment: "pull" } }, agents: { ana: {} } });
    const { db } = desk.as("ana");
    await db.transaction().execute(async (tx) => {
      const derived = { queueAt: NOW, nextDueAt: null, riskAt: null, clock: null, paused: false };
      for (let number = 1; number <= 450; number++)
        await insertTicket(tx, ticket({ number, team: "support" }), derived);
    });
    const met: number[] = [];
    for await (const { ticket: each } of waitingOf(db, "support", "urgency")) {
      met.push(each.number);
      databaseOf(db).prepare("update ticket set assignee = 'ana' where number = ?").run(each.number);
    }
    expect(met).toEqual(Array.from({ length: 450 }, (_, place) => place + 1));
  });
});
