import { describe, expect, test } from "vitest";
import { apply, open } from "../../../src/core/ticket/apply.ts";
import { agentOf, type EventData, type EventType, type TicketEvent } from "../../../src/core/ticket/event.ts";
import { eventTable } from "../../../src/core/ticket/event-table.ts";
import type { Ticket } from "../../../src/core/ticket/ticket.ts";
import { MINUTE, NOW } from "../../given.ts";
import { ticket } from "../../given-assignment.ts";
import { OPENED } from "./histories.ts";

const LATER = NOW + 5 * MINUTE;

function after<Type extends EventType>(given: Partial<Ticket>, type: Type, data: EventData[Type], actor = "agent:ana") {
  return apply(ticket({ timeline: [[NOW, "new"]], ...given }), { type, at: LATER, actor, data } as TicketEvent);
}

const FREE = { assignee: null, assignedAt: null };
const ANAS = { assignee: "ana", assignedAt: LATER, excluded: [], unroutable: null };
const UNROUTABLE = { unroutable: { reasons: ["2 away"] } };
const BENS = { status: "open", assignee: "ben", assignedAt: NOW, eligibleAt: NOW } as const;
const WAITS = { ...FREE, eligibleAt: LATER, unroutable: null };

type Row = {
  [Type in EventType]: readonly [string, Type, Partial<Ticket>, EventData[Type], Partial<Ticket>];
}[EventType];

const ROWS: readonly Row[] = [
  [
    "sets what a rule set",
    "classified",
    { tags: ["a"] },
    { set: { category: "refund", tags: ["a", "b"] }, rule: "r" },
    { category: "refund", tags: ["a", "b"] },
  ],
  ["adds the tags of a rule", "classified", { tags: ["a"] }, { set: { tags: ["b"] }, rule: "r" }, { tags: ["a", "b"] }],
  ["sets the priority", "prioritised", {}, { priority: "urgent", rule: null }, { priority: "urgent" }],
  [
    "gives a new ticket to an agent and opens it",
    "routed",
    { ...UNROUTABLE, excluded: ["ben"] },
    { to: "ana", unroutable: [] },
    { ...ANAS, status: "open" },
  ],
  [
    "notes that nobody fits",
    "routed",
    {},
    { to: null, unroutable: ["2 away"] },
    { ...FREE, ...UNROUTABLE, status: "new" },
  ],
  ["notes that somebody fits again", "routed", UNROUTABLE, { to: null, unroutable: [] }, { unroutable: null }],
  ["opens a new ticket for its claimer", "claimed", UNROUTABLE, {}, { ...ANAS, status: "open" }],
  ["leaves a pending ticket pending", "claimed", { status: "pending" }, {}, { ...ANAS, status: "pending" }],
  ["changes the owner", "stolen", BENS, { from: "ben", reason: "ill" }, ANAS],
  [
    "excludes who gave it back",
    "released",
    { ...BENS, ...UNROUTABLE, excluded: ["sam"] },
    { from: "ben", reason: null },
    { ...WAITS, excluded: ["sam", "ben"] },
  ],
  ["gives it to another", "reassigned", BENS, { from: "ben", to: "ana", team: null, reason: null }, ANAS],
  [
    "puts it into the queue of a team",
    "reassigned",
    BENS,
    { from: "ben", to: null, team: "finance", reason: null },
    { ...WAITS, team: "finance", excluded: [] },
  ],
  [
    "raises the tier and excludes who had it and who escalates it",
    "escalated",
    BENS,
    { from: "ben", tier: 2, team: null, reason: "x" },
    { ...WAITS, tier: 2, excluded: ["ben", "ana"] },
  ],
  [
    "moves it to another team",
    "escalated",
    {},
    { from: null, tier: 1, team: "finance", reason: "x" },
    { team: "finance", excluded: ["ana"] },
  ],
  [
    "answers, and opens what was new",
    "replied",
    {},
    { body: "Hi", auto: false },
    {
      status: "open",
      timeline: [
        [NOW, "new"],
        [LATER, "answer"],
        [LATER, "open"],
      ],
    },
  ],
  [
    "is no answer if nobody wrote it",
    "replied",
    {},
    { body: "Hi", auto: true },
    { status: "new", timeline: [[NOW, "new"]] },
  ],
  ["changes nothing", "noted", BENS, { body: "Hm" }, BENS],
  [
    "wakes a pending ticket",
    "customer_replied",
    { status: "pending" },
    { body: "?" },
    {
      status: "open",
      timeline: [
        [NOW, "new"],
        [LATER, "ask"],
        [LATER, "open"],
      ],
    },
  ],
  [
    "wakes a solved ticket",
    "customer_replied",
    { status: "solved", solvedAt: NOW, firstSolvedAt: NOW },
    { body: "?" },
    { status: "open", solvedAt: null, firstSolvedAt: NOW, eligibleAt: LATER },
  ],
  ["leaves what is on hold", "customer_replied", { status: "on_hold" }, { body: "?" }, { status: "on_hold" }],
  [
    "solves",
    "status_changed",
    BENS,
    { status: "solved", reason: null },
    { status: "solved", solvedAt: LATER, firstSolvedAt: LATER, assignee: "ben" },
  ],
  [
    "keeps the first resolution",
    "status_changed",
    { status: "open", firstSolvedAt: NOW },
    { status: "solved", reason: null },
    { solvedAt: LATER, firstSolvedAt: NOW },
  ],
  [
    "leaves the waiting time of what was not done",
    "status_changed",
    { status: "pending", eligibleAt: NOW },
    { status: "open", reason: null },
    { status: "open", eligibleAt: NOW },
  ],
  [
    "to the same status leaves no mark",
    "status_changed",
    { status: "open" },
    { status: "open", reason: null },
    { status: "open", timeline: [[NOW, "new"]] },
  ],
  [
    "takes the mark from what waits for somebody else",
    "status_changed",
    { status: "open", ...UNROUTABLE },
    { status: "pending", reason: null },
    { status: "pending", unroutable: null },
  ],
  ["adds a tag once", "tagged", { tags: ["a"] }, { add: ["b", "b", "a"], remove: [] }, { tags: ["a", "b"] }],
  [
    "takes back the last of two resolutions",
    "undone",
    {
      status: "open",
      timeline: [
        [NOW, "new"],
        [NOW + 1, "solved"],
        [NOW + 2, "open"],
        [NOW + 3, "solved"],
        [NOW + 4, "open"],
      ],
    },
    { what: "3", restore: { status: "solved" } },
    { status: "solved", solvedAt: NOW + 3, firstSolvedAt: NOW + 1 },
  ],
  [
    "sets a status that the marks do not tell of like any change",
    "undone",
    { status: "pending" },
    { what: "3", restore: { status: "open" } },
    {
      status: "open",
      timeline: [
        [NOW, "new"],
        [LATER, "open"],
      ],
    },
  ],
  ["adds and removes tags", "tagged", { tags: ["a", "b"] }, { add: ["b", "c"], remove: ["a"] }, { tags: ["b", "c"] }],
  [
    "puts back what it names",
    "undone",
    { ...BENS, priority: "low" },
    { what: "3", restore: { ...FREE, priority: "high" } },
    { ...FREE, priority: "high", status: "open" },
  ],
];

describe("an event", () => {
  test.for(ROWS.map((row) => [row[1], row[0], row] as const))("%s %s", ([, , [, type, given, data, expected]]) => {
    expect(after(given, type, data)).toMatchObject({ ...expected, version: 2 });
  });

  test("of every type is in the table", () => {
    expect(new Set(["opened", ...ROWS.map(([, type]) => type)])).toEqual(new Set(Object.keys(eventTable())));
  });

  test("of a person is an agent's by its actor", () => {
    expect([agentOf("agent:ana"), agentOf("customer:kim@example.com"), agentOf("rule:x"), agentOf("system")]).toEqual([
      "ana",
      null,
      null,
      null,
    ]);
  });
});

describe("an opening", () => {
  test("by a customer is their question; its text is not part of the state", () => {
    const opened = open(7, OPENED);
    expect(opened).toMatchObject({
      number: 7,
      status: "new",
      version: 1,
      timeline: [
        [NOW, "new"],
        [NOW, "ask"],
      ],
    });
    expect(opened).not.toHaveProperty("body");
  });
  test("by an agent asks nothing", () => {
    expect(open(7, { ...OPENED, actor: "agent:ana" }).timeline).toEqual([[NOW, "new"]]);
  });
});
