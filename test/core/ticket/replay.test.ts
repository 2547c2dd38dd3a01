import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { apply, assigneeBy, replay } from "../../../src/core/ticket/apply.ts";
import { isUnsolved, mayBecome, STATUSES, type Status } from "../../../src/core/ticket/lifecycle.ts";
import type { Ticket } from "../../../src/core/ticket/ticket.ts";
import { histories, OPENED, undoing } from "./histories.ts";

const statusesOf = ({ timeline }: Ticket) =>
  timeline.flatMap(([at, what]) => (STATUSES.includes(what as Status) ? [[at, what as Status] as const] : []));

/** A law about every state of every history. */
function always(law: (ticket: Ticket) => void): void {
  fc.assert(fc.property(histories(), ({ states }) => states.forEach(law)));
}

describe("any history of allowed decisions", () => {
  test("replays to the state that it left, also from JSON", () => {
    fc.assert(
      fc.property(histories(), ({ events, states }) => {
        expect(replay(7, JSON.parse(JSON.stringify(events)))).toEqual(states.at(-1));
      }),
    );
  });

  test("has as many events as the version says", () => {
    fc.assert(
      fc.property(histories(), ({ states }) => {
        expect(states.map(({ version }) => version)).toEqual(states.map((_, place) => place + 1));
      }),
    );
  });

  test("names as the agent who got the ticket the one who has it then, and names them whenever it changes hands", () => {
    fc.assert(
      fc.property(histories(), ({ events, states }) => {
        events.forEach((event, place) => {
          const before = states[place - 1]?.assignee ?? null;
          const after = states[place]?.assignee ?? null;
          const gains = assigneeBy(event);
          if (gains !== null) expect(after).toBe(gains);
          else if (event.type !== "undone") expect([before, null]).toContain(after);
        });
      }),
    );
  });

  test("keeps the timeline in step with the status, and within the lifecycle", () => {
    always((ticket) => {
      const marks = statusesOf(ticket).map(([, status]) => status);
      expect(marks.at(-1)).toBe(ticket.status);
      expect(marks.every((status, place) => place === 0 || mayBecome(marks[place - 1] as Status, status))).toBe(true);
    });
  });

  test("knows when a ticket was solved last and first", () => {
    always((ticket) => {
      const solved = statusesOf(ticket).filter(([, status]) => status === "solved");
      expect(ticket.solvedAt).toBe(isUnsolved(ticket.status) ? null : solved.at(-1)?.[0]);
      expect(ticket.firstSolvedAt).toBe(solved[0]?.[0] ?? null);
    });
  });

  test("gives an owner and since when together, and an owned ticket is not unroutable", () => {
    always(({ assignee, assignedAt, unroutable }) => {
      expect(assignee === null).toBe(assignedAt === null);
      if (assignee !== null) expect(unroutable).toBeNull();
    });
  });

  test("calls unroutable only what waits for an agent", () => {
    always(({ status, unroutable }) => {
      if (unroutable !== null) expect(["new", "open"]).toContain(status);
    });
  });

  test("leaves the arrival as it was", () => {
    always((ticket) => expect(ticket.createdAt).toBe(OPENED.at));
  });
});

describe("undoing the last event", () => {
  const taken = [
    "assignee",
    "assignedAt",
    "status",
    "priority",
    "tier",
    "team",
    "tags",
    "excluded",
    "eligibleAt",
    "unroutable",
  ];
  const followed = ["timeline", "solvedAt", "firstSolvedAt"];

  test("makes the ticket what it was, its clocks and its resolution too", () => {
    fc.assert(
      fc.property(histories(), ({ events, states }) => {
        const [past, now] = states.slice(-2);
        const last = events.at(-1);
        fc.pre(past !== undefined && now !== undefined);
        fc.pre(last !== undefined && !["replied", "noted", "customer_replied"].includes(last.type));
        if (past === undefined || now === undefined || last === undefined) return;
        const back = apply(now, undoing(now, past, last.at + 1));
        const only = (ticket: Ticket) =>
          Object.fromEntries([...taken, ...followed].map((f) => [f, ticket[f as keyof Ticket]]));
        expect(only(back)).toEqual(only(past));
        expect(back.version).toBe(now.version + 1);
      }),
      { numRuns: 500 },
    );
  });
});

describe("a history that cannot be", () => {
  test.for([
    ["is empty", []],
    ["does not start with the opening", [{ type: "noted", at: 0, actor: "system", data: { body: "" } }]],
    ["opens twice", [OPENED, OPENED]],
  ] as const)("%s", ([, events]) => {
    expect(() => replay(7, events as never)).toThrow(/ticket 7/i);
  });
});
