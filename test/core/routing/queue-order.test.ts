import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { QUEUE_ORDER, type Queued, whyFirst } from "../../../src/core/routing/queue-order.ts";
import type { HeadStart } from "../../../src/core/routing/urgency.ts";
import { headStart, type QueueStanding, queueAt } from "../../../src/core/routing/urgency.ts";
import type { Customer } from "../../../src/core/ticket/customer.ts";
import { QUEUE_ORDERS } from "../../../src/core/ticket/team.ts";
import type { Ticket } from "../../../src/core/ticket/ticket.ts";
import { customer, HOUR, MINUTE, NOW, ticket } from "../../given-assignment.ts";

const worth: HeadStart = {
  priority: { urgent: 24 * HOUR, high: 8 * HOUR, low: -8 * HOUR },
  plan: { enterprise: 8 * HOUR, pro: 2 * HOUR },
  channel: { chat: 4 * HOUR },
  firstTimeCustomer: 2 * HOUR,
  revenue: { ms: 30 * MINUTE, per: 1000 },
};

type Waiting = Queued & QueueStanding;

function waiting(
  number: number,
  waitedMs: number,
  given: Partial<Ticket & Queued> = {},
  from: Customer | null = null,
): Waiting {
  const { nextDueAt = null, ...fields } = given;
  const queued = ticket({ number, createdAt: NOW - waitedMs, ...fields });
  const { parts } = headStart(queued, from, worth);
  const { createdAt, effortMs } = queued;
  return { number, createdAt, effortMs, nextDueAt, queueAt: queueAt(queued, from, worth), parts };
}

describe("a head start", () => {
  test.for([
    ["an urgent ticket", { priority: "urgent" }, null, 24 * HOUR, ["urgent"]],
    ["a normal ticket by mail", {}, null, 0, []],
    ["a low one, which can wait", { priority: "low" }, null, -8 * HOUR, ["low"]],
    ["a chat of an enterprise", { channel: "chat" }, { plan: "enterprise" }, 12 * HOUR, ["enterprise", "chat"]],
    ["a plan that is worth nothing", {}, { plan: "free" }, 0, []],
    ["a first ticket", {}, { firstTicketAt: NOW }, 2 * HOUR, ["first-time customer"]],
    ["a later ticket", {}, { firstTicketAt: NOW - 1 }, 0, []],
    ["full thousands of revenue", {}, { revenue: 2999 }, HOUR, ["revenue"]],
    ["less than a thousand", {}, { revenue: 999 }, 0, []],
  ] as const)("%s", ([, fields, from, ms, parts]) => {
    const start = headStart(ticket(fields), from === null ? null : customer(from), worth);
    expect(start.ms).toBe(ms);
    expect(start.parts.map(({ what }) => what)).toEqual(parts);
  });
});

describe("why one ticket is ahead of another", () => {
  const enterprise = customer({ plan: "enterprise" });
  const pro = customer({ plan: "pro" });

  test.for([
    [
      "urgency",
      waiting(42, 3 * HOUR, { priority: "urgent" }, enterprise),
      waiting(17, 30 * HOUR),
      "T-42 is ahead of T-17: +24h urgent, +8h enterprise, waiting 3h against 30h",
    ],
    [
      "urgency",
      waiting(42, 3 * HOUR, { priority: "urgent" }, pro),
      waiting(17, 4 * HOUR, { channel: "chat" }, pro),
      "T-42 is ahead of T-17: +24h urgent, waiting 3h against 4h and +4h chat",
    ],
    [
      "urgency",
      waiting(1, 30 * MINUTE),
      waiting(2, HOUR, { priority: "low" }),
      "T-1 is ahead of T-2: waiting 30m against 1h and -8h low",
    ],
    [
      "fifo",
      waiting(9, 5 * HOUR),
      waiting(8, HOUR, { priority: "urgent" }),
      "T-9 is ahead of T-8: waiting 5h against 1h",
    ],
    [
      "due",
      waiting(1, HOUR, { nextDueAt: NOW - HOUR }),
      waiting(2, HOUR, { nextDueAt: NOW + 20 * MINUTE }),
      "T-1 is ahead of T-2: missed 1h ago against due in 20m",
    ],
    [
      "due",
      waiting(1, HOUR, { nextDueAt: NOW + HOUR }),
      waiting(2, 90 * HOUR, { priority: "urgent" }),
      "T-1 is ahead of T-2: due in 1h against no clock",
    ],
    ["due", waiting(1, 2 * HOUR), waiting(2, HOUR), "T-1 is ahead of T-2: waiting 2h against 1h"],
    [
      "easiest",
      waiting(1, HOUR, { effortMs: 10 * MINUTE }),
      waiting(2, HOUR, { effortMs: HOUR, priority: "urgent" }),
      "T-1 is ahead of T-2: 10m of work against 1h",
    ],
    ["easiest", waiting(1, 2 * HOUR), waiting(2, HOUR), "T-1 is ahead of T-2: waiting 2h against 1h"],
  ] as const)("by %s: %#", ([order, ahead, behind, sentence]) => {
    expect(whyFirst(order, ahead, behind, NOW)).toBe(sentence);
    expect(whyFirst(order, behind, ahead, NOW)).toBe(sentence);
  });
});

describe.each(QUEUE_ORDERS)("the order %s", (order) => {
  const compare = QUEUE_ORDER[order];
  const few = fc.integer({ min: 0, max: 3 });
  const queued = fc
    .record({ queueAt: few, createdAt: few, effortMs: few, nextDueAt: fc.option(few) })
    .map((fields): Queued => ({ number: 0, ...fields }));
  const queue = fc
    .array(queued, { minLength: 3, maxLength: 8 })
    .map((all) => all.map((one, place) => ({ ...one, number: place + 1 })));

  test("puts any two tickets into one order, and says the opposite the other way round", () => {
    fc.assert(
      fc.property(queue, (all) => {
        for (const a of all) {
          for (const b of all) {
            expect(Math.sign(compare(a, b)) + Math.sign(compare(b, a))).toBe(0);
            expect(compare(a, b) === 0).toBe(a === b);
          }
        }
      }),
    );
  });
  test("is transitive, so that a queue comes out the same from any arrangement", () => {
    fc.assert(
      fc.property(queue, (all) => {
        const sorted = all.toSorted(compare);
        expect(all.toReversed().sort(compare)).toEqual(sorted);
        for (const [place, a] of sorted.entries()) {
          for (const b of sorted.slice(place + 1)) expect(compare(a, b)).toBeLessThan(0);
        }
      }),
    );
  });
});

describe("by urgency", () => {
  const start = fc.record({
    priority: fc.constantFrom("urgent", "high", "normal", "low"),
    channel: fc.constantFrom("email", "chat"),
  });
  test("nobody starves: a ticket that comes later than the largest head start is behind, whatever it is", () => {
    const largest = 28 * HOUR + 8 * HOUR;
    fc.assert(
      fc.property(start, start, fc.nat(99 * HOUR), (old, young, later) => {
        const first = waiting(1, 100 * HOUR + largest, old);
        const next = waiting(2, 99 * HOUR - later, young);
        expect(QUEUE_ORDER.urgency(first, next)).toBeLessThan(0);
      }),
    );
  });
  test("a ticket that was given back keeps its arrival", () => {
    const returned = ticket({ number: 1, createdAt: NOW - 5 * HOUR, eligibleAt: NOW });
    expect(queueAt(returned, null, worth)).toBe(NOW - 5 * HOUR);
  });
});
