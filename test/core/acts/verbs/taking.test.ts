import { describe, expect, test } from "vitest";
import type { Given } from "../../../../src/core/acts/verbs/all.ts";
import { nothingToTake } from "../../../../src/core/acts/verbs/next.ts";
import { AGENTS, failing, failureOf, MINUTE, NOW } from "../../../given.ts";
import { decision, outcome, type Situation } from "./deciding.ts";

type Row = readonly [given: string, situation: Situation, then: unknown];

const SKILLED = {
  desk: { categories: { refund: { skills: { billing: 1 } } }, agents: { ...AGENTS, ben: { skills: { billing: 1 } } } },
  ticket: { category: "refund" },
};
const AT_CAPACITY: Situation = { desk: { agents: { ...AGENTS, ana: { capacity: 1 } } }, states: { ana: { open: 1 } } };

function table(given: Given, rows: readonly Row[]): void {
  test.for(rows)("of %s", ([, situation, then]) => {
    expect(outcome(given, situation)).toEqual(then);
  });
}

describe("a claim", () => {
  table({ act: "claim", tickets: [1] }, [
    ["a ticket that nobody owns", {}, [["agent:ana", "claimed", {}]]],
    ["one's own ticket changes nothing", { ticket: { assignee: "ana", status: "open" } }, []],
    [
      "somebody else's",
      { ticket: { assignee: "ben", status: "open", assignedAt: NOW - 5 * MINUTE } },
      { already_assigned: "T-1 belongs to ben since 2026-11-04 10:55 (5m ago)." },
    ],
    [
      "a solved ticket",
      { ticket: { status: "solved" } },
      { wrong_status: "T-1 is solved: claiming takes a ticket that is not done." },
    ],
    [
      "one beyond the agent's skills",
      SKILLED,
      { not_eligible: "You cannot take T-1: without billing (skills: needs billing 1, found no billing)." },
    ],
    ["one too many", AT_CAPACITY, { not_eligible: expect.stringMatching(/^You cannot take T-1: at capacity/) }],
  ]);

  test("that is refused tells by what", async () => {
    const { reasons } = await failureOf(() => decision({ act: "claim", tickets: [1] }, SKILLED));
    expect(reasons).toEqual(["skills: needs billing 1, found no billing"]);
  });

  test("that a gate does not bind is remarked upon", () => {
    const { verdict } = decision({ act: "claim", tickets: [1] }, { states: { ana: { presence: "away" } } });
    expect(verdict?.remarks).toMatchObject([{ gate: "present" }]);
  });

  test.for([
    ["sam", [["agent:sam", "claimed", { override: "ben is ill" }]]],
    ["ana", { no_right: "ana is an agent; overriding the rules takes a lead." }],
  ] as const)("against the rules, by %s", ([by, then]) => {
    const act = { act: "claim", tickets: [1], override: true, reason: "ben is ill" } as const;
    expect(outcome(act, { ...SKILLED, by })).toEqual(then);
  });
});

describe("taking over", () => {
  table({ act: "steal", tickets: [1], reason: "ill" }, [
    [
      "somebody else's ticket",
      { ticket: { assignee: "ben", status: "open" } },
      [["agent:ana", "stolen", { from: "ben", reason: "ill" }]],
    ],
    ["one's own changes nothing", { ticket: { assignee: "ana", status: "open" } }, []],
    ["a ticket that nobody owns", {}, { not_assigned: "Nobody owns T-1: claim it." }],
    [
      "a solved one",
      { ticket: { assignee: "ben", status: "solved" } },
      { wrong_status: "T-1 is solved: taking over takes a ticket that is not done." },
    ],
    [
      "one beyond the agent's skills",
      { ...SKILLED, ticket: { category: "refund", assignee: "ben", status: "open" } },
      { not_eligible: expect.stringContaining("without billing") },
    ],
  ]);
});

test("taking over against the rules keeps why", () => {
  const act = { act: "steal", tickets: [1], override: true, reason: "ill" } as const;
  const ticket = { category: "refund", assignee: "ben", status: "open" } as const;
  expect(outcome(act, { ...SKILLED, by: "sam", ticket })).toEqual([
    ["agent:sam", "stolen", { from: "ben", reason: "ill", override: "ill" }],
  ]);
});

describe("the next ticket", () => {
  table({ act: "next" }, [
    ["that the agent may take is claimed", {}, [["agent:ana", "claimed", {}]]],
    ["that they may not take is left", SKILLED, []],
  ]);

  test("is none where none waits", () => {
    expect(nothingToTake([])).toMatchObject(failing("queue_empty", "No unclaimed tickets are waiting in your teams."));
  });

  test("is none where only others may take what waits, for the reasons counted", () => {
    const first = decision({ act: "next" }, SKILLED).verdict?.refusals ?? [];
    const failure = nothingToTake([...first, ...first]);
    expect(failure).toMatchObject(
      failing("not_eligible", "You cannot take any of the 2 waiting tickets: 2 without billing."),
    );
    expect(failure.reasons).toEqual(["2 without billing"]);
    expect(nothingToTake(first).code).toBe("not_eligible");
  });
});
