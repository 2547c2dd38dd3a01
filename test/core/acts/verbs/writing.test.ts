import { describe, expect, test } from "vitest";
import { ACTS, type Given } from "../../../../src/core/acts/verbs/all.ts";
import { demandDesk } from "../../../../src/deskfile/read.ts";
import { deskFile, NOW } from "../../../given.ts";
import { ticket } from "../../../given-assignment.ts";
import { decision, NEXT_NUMBER, outcome, type Situation } from "./deciding.ts";

type Row = readonly [given: string, act: Given, situation: Situation, then: unknown];

const KIM = "kim@example.com";
const CLOSED = { status: "closed", customer: KIM, team: "support", tags: ["vip"], subject: "Bike" } as const;

function table(rows: readonly Row[]): void {
  test.for(rows)("%s", ([, act, situation, then]) => {
    expect(outcome(act, situation)).toEqual(then);
  });
}

describe("a reply", () => {
  const act = { act: "reply", ticket: 1, body: "Done" } as const;
  const replied = (auto: boolean) => ["agent:ana", "replied", { body: "Done", auto }];
  const changed = (status: string) => ["agent:ana", "status_changed", { status, reason: null }];
  table([
    ["answers", act, {}, [replied(false)]],
    ["that nobody wrote", { ...act, auto: true }, {}, [replied(true)]],
    ["leaves the ticket in a status", { ...act, status: "solved" }, {}, [replied(false), changed("solved")]],
    ["opens a new ticket by itself", { ...act, status: "open" }, {}, [replied(false)]],
    [
      "that opens a solved ticket again may return it to the queue",
      { ...act, status: "open" },
      { ticket: { status: "solved", assignee: "ana" }, states: { ana: { presence: "away" } } },
      [
        replied(false),
        changed("open"),
        ["rule:reopened", "reassigned", { from: "ana", to: null, team: null, reason: "reopened; ana: away" }],
      ],
    ],
    ["to a closed ticket", act, { ticket: { status: "closed" } }, { wrong_status: "T-1 is closed." }],
    [
      "with a status that may not follow",
      { ...act, status: "closed" },
      {},
      { wrong_status: "T-1 is open and cannot become closed." },
    ],
  ]);

  const plan = demandDesk(deskFile(), "desk.toml");
  test.for([
    [
      "that parks a ticket frees its owner",
      { status: "open", assignee: "ana" },
      { status: "pending", assignee: "ana" },
      true,
    ],
    ["that solves it, too", { status: "open", assignee: "ana" }, { status: "solved", assignee: "ana" }, true],
    ["that only answers does not", { status: "open", assignee: "ana" }, { status: "open", assignee: "ana" }, false],
    [
      "on a parked ticket does not",
      { status: "pending", assignee: "ana" },
      { status: "solved", assignee: "ana" },
      false,
    ],
    ["that puts it into a queue has something routed", { status: "solved" }, { status: "open" }, true],
    ["on a ticket of nobody's does not", { status: "open" }, { status: "pending" }, false],
    ["to a ticket in a queue does not", { status: "open" }, { status: "open" }, false],
  ] as const)("%s", ([, before, after, drains]) => {
    expect(ACTS.reply.drains(ticket(before), ticket(after), plan)).toBe(drains);
  });
});

describe("what a customer wrote", () => {
  const act = { act: "reply", ticket: 1, body: "Still?", from: "customer" } as const;
  const heard = [`customer:${KIM}`, "customer_replied", { body: "Still?" }];
  table([
    ["is recorded", act, { ticket: { customer: KIM } }, [heard]],
    ["is recorded, no matter who records it", act, { by: null, ticket: { customer: KIM } }, [heard]],
    [
      "opens a solved ticket again",
      act,
      { ticket: { customer: KIM, status: "solved", assignee: "ana" }, states: { ana: { presence: "offline" } } },
      [heard, ["rule:reopened", "reassigned", { from: "ana", to: null, team: null, reason: "reopened; ana: offline" }]],
    ],
  ]);

  test("to a closed ticket opens one that follows it", () => {
    const { events, opened } = decision(act, { ticket: CLOSED });
    expect(events).toEqual([]);
    expect(opened).toMatchObject({ number: NEXT_NUMBER, customer: { now: { email: KIM, firstTicketAt: NOW } } });
    expect(opened?.events[0]).toMatchObject({
      actor: `customer:${KIM}`,
      data: {
        subject: "Bike",
        team: "support",
        tags: ["vip", "follow-up"],
        body: "Still?\n\n(follows T-1, which is closed)",
      },
    });
  });
});

test("a ticket that follows one leaves out what the desk has no longer", () => {
  const act = { act: "reply", ticket: 1, body: "Still?", from: "customer" } as const;
  const { opened } = decision(act, {
    ticket: { ...CLOSED, team: "zoo", category: "zoo", channel: "chat", region: "DE" },
  });
  expect(opened?.events[0].data).toMatchObject({ team: null, category: null, channel: "chat", region: "DE" });
});

describe("a note", () => {
  table([
    ["is written", { act: "note", ticket: 1, body: " Hm\r\n" }, {}, [["agent:ana", "noted", { body: "Hm" }]]],
    [
      "on a closed ticket, too",
      { act: "note", ticket: 1, body: "Hm" },
      { ticket: { status: "closed" } },
      [["agent:ana", "noted", { body: "Hm" }]],
    ],
  ]);
});
