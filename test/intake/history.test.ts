import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replay } from "../../src/core/ticket/apply.ts";
import { mayBecome, STATUSES, type Status } from "../../src/core/ticket/lifecycle.ts";
import { historyOf } from "../../src/intake/history/history.ts";
import type { Incoming } from "../../src/intake/read/incoming.ts";
import { incoming, NOW, smallDesk } from "../given-import.ts";

const HOUR = 3_600_000;
const MONDAY = Date.UTC(2026, 2, 2, 9);
const history = (set: Partial<Incoming>) => historyOf(incoming(set), smallDesk, NOW);
const ticket = (set: Partial<Incoming>) => replay(1, history(set).events);
const types = (set: Partial<Incoming>) => history(set).events.map(({ type }) => type);
const note = (set: Partial<Incoming>) =>
  history(set).events.flatMap(({ type, data }) => (type === "noted" ? [data.body] : []));
const MIA = { email: "mia@example.com", name: "Mia", plan: "pro", revenue: null, language: null, region: "DE" };

describe("a ticket of a customer", () => {
  const asked = { customer: MIA, createdAt: MONDAY, language: "de" };

  test("is opened by the customer, who is kept with what the ticket tells of her", () => {
    expect(history(asked).events[0]).toMatchObject({ type: "opened", at: MONDAY, actor: "customer:mia@example.com" });
    expect(history(asked).customer).toMatchObject({ plan: "pro", language: "de", region: "DE", revenue: 0 });
  });
  test("needs no note if everything has a field", () => {
    expect(types(asked)).toEqual(["opened"]);
  });
});

test("a ticket of nobody is opened by the system, so that no clock waits for an answer", () => {
  expect(history({ createdAt: MONDAY }).events[0]?.actor).toBe("system");
  expect(ticket({ createdAt: MONDAY }).timeline).toEqual([[MONDAY, "new"]]);
});

describe("a closed ticket with all its instants", () => {
  const closed = {
    status: "closed",
    createdAt: MONDAY,
    answeredAt: MONDAY + HOUR,
    answer: "Turn it off.",
    solvedAt: MONDAY + 5 * HOUR,
    closedAt: MONDAY + 50 * HOUR,
    assignee: "Resolver 89",
    solvedBy: "Ana Silva",
    reassignments: 2,
  } as const;

  test("goes through all of them", () => {
    expect(types(closed)).toEqual([
      "opened",
      "reassigned",
      "reassigned",
      "replied",
      "status_changed",
      "status_changed",
      "noted",
    ]);
    expect(ticket(closed)).toMatchObject({
      status: "closed",
      assignee: "resolver-89",
      solvedAt: MONDAY + 5 * HOUR,
      firstSolvedAt: MONDAY + 5 * HOUR,
    });
  });
  test("was solved by the agent whom the file names", () => {
    const solved = history(closed).events.find(({ type }) => type === "status_changed");
    expect(solved).toMatchObject({ actor: "agent:ana", at: MONDAY + 5 * HOUR });
  });
  test("admits what is not known of the reassignments", () => {
    const moves = history(closed).events.flatMap(({ type, data }) => (type === "reassigned" ? [data] : []));
    expect(moves.map(({ to }) => to)).toEqual([null, "resolver-89"]);
    expect(moves[0]?.reason).toContain("1 of 2");
  });
});

describe("an instant that is missing", () => {
  test.for([
    ["solved, but not when: the closing", { status: "closed", closedAt: MONDAY + HOUR }, MONDAY + HOUR],
    ["solved, but not when: the last change", { status: "solved", updatedAt: MONDAY + HOUR }, MONDAY + HOUR],
    ["solved, and nothing else: the import", { status: "solved" }, NOW],
  ] as const)("%s stands for it, and is remarked", ([, set, at]) => {
    expect(ticket({ createdAt: MONDAY, ...set }).solvedAt).toBe(at);
    expect(note({ createdAt: MONDAY, ...set })[0]).toContain("does not say when it was solved");
  });
  test("of the opening is the earliest that is known", () => {
    expect(ticket({ status: "closed", solvedAt: MONDAY, closedAt: MONDAY + HOUR }).createdAt).toBe(MONDAY);
    expect(ticket({}).createdAt).toBe(NOW);
  });
  test("makes no ticket solved that is not", () => {
    const reopened = { status: "open", createdAt: MONDAY, solvedAt: MONDAY + HOUR } as const;
    expect(ticket(reopened)).toMatchObject({ status: "open", solvedAt: null });
    expect(note(reopened)[0]).toContain("treated as not solved");
  });
  test("before the opening is moved there", () => {
    expect(ticket({ status: "solved", createdAt: MONDAY, solvedAt: MONDAY - HOUR }).solvedAt).toBe(MONDAY);
  });
});

describe("somebody whom the desk does not know", () => {
  test("does not get work that is still to do", () => {
    expect(ticket({ status: "open", assignee: "Gone Person" })).toMatchObject({ assignee: null, status: "open" });
    expect(history({ status: "open", assignee: "Gone Person" }).remarks).toContain(
      "Gone Person is not an agent of this desk: the ticket is unassigned.",
    );
  });
  test("keeps what they did, and never under the handle of somebody else", () => {
    expect(ticket({ status: "solved", assignee: "Gone Person" }).assignee).toBe("gone-person");
    expect(ticket({ status: "solved", assignee: "ANA!" }).assignee).toBe("ana-imported");
  });
});

test("words that the desk does not know are kept: a team in the note, a category as a tag too", () => {
  const set = { team: "Group 4", category: "Category 5", tags: ["paper"], notes: ["Due: soon"] };
  expect(ticket(set)).toMatchObject({ team: null, category: null, tags: ["paper", "Category 5"] });
  expect(note(set)[0]).toContain("category: Category 5\nteam: Group 4\nDue: soon");
  expect(ticket({ team: "SUPPORT", category: "Refund" })).toMatchObject({
    team: "support",
    category: "refund",
    tags: [],
  });
});

describe("whatever a file says", () => {
  const instant = fc.option(fc.integer({ min: MONDAY, max: NOW }), { nil: null });
  const anything: fc.Arbitrary<Incoming> = fc
    .record({
      status: fc.option(fc.constantFrom(...STATUSES), { nil: null }),
      assignee: fc.constantFrom(null, "ana", "Gone Person"),
      solvedBy: fc.constantFrom(null, "ana", "Gone Person"),
      customer: fc.constantFrom(null, MIA),
      answer: fc.constantFrom(null, "Done."),
      createdAt: instant,
      answeredAt: instant,
      solvedAt: instant,
      closedAt: instant,
      updatedAt: instant,
      reassignments: fc.nat(5),
    })
    .map(incoming);

  test("its history is in order, within the lifecycle, and leads to the status it names", () => {
    fc.assert(
      fc.property(anything, (given) => {
        const { events } = historyOf(given, smallDesk, NOW);
        const instants = events.map(({ at }) => at);
        expect(instants).toEqual(instants.toSorted((a, b) => a - b));
        const { status, timeline } = replay(1, events);
        const walked = timeline.flatMap(([, what]) => (STATUSES.includes(what as Status) ? [what as Status] : []));
        const steps = walked.slice(1).map((next, index) => [walked[index] ?? "new", next] as const);
        expect(steps.filter(([from, to]) => !mayBecome(from, to))).toEqual([]);
        if (given.status !== null && given.status !== "new") expect(status).toBe(given.status);
      }),
    );
  });
});
