import { describe, expect, test } from "vitest";
import type { Given } from "../../../../src/core/acts/verbs/all.ts";
import { AGENTS, HOUR, NOW } from "../../../given.ts";
import { givenLeave } from "../../../given-assignment.ts";
import { outcome, type Situation } from "./deciding.ts";

type Row = readonly [given: string, act: Given, situation: Situation, then: unknown];

const SOLVED = { status: "solved", assignee: "ana" } as const;
const OPEN = { status: "open", assignee: "ana" } as const;
const AWAY = { ana: { presence: "away" } } as const;
const FULL: Situation = {
  ticket: SOLVED,
  desk: { agents: { ...AGENTS, ana: { capacity: 1 } } },
  states: { ana: { open: 1 } },
};

const changed = (status: string, reason: string | null = null) => ["agent:ana", "status_changed", { status, reason }];
const back = (why: string) => [
  "rule:reopened",
  "reassigned",
  { from: "ana", to: null, team: null, reason: `reopened; ana${why}` },
];

function table(rows: readonly Row[]): void {
  test.for(rows)("%s", ([, act, situation, then]) => {
    expect(outcome(act, situation)).toEqual(then);
  });
}

describe("a status", () => {
  const to = (status: "open" | "pending" | "solved" | "closed"): Given => ({ act: "status", tickets: [1], status });
  table([
    ["may follow", to("pending"), {}, [changed("pending")]],
    ["is that already", to("solved"), { ticket: SOLVED }, []],
    ["may not follow", to("closed"), {}, { wrong_status: "T-1 is new and cannot become closed." }],
    ["opens a ticket again, which stays with its owner", to("open"), { ticket: SOLVED }, [changed("open")]],
    [
      "opens it again, and its owner is away",
      to("open"),
      { ticket: SOLVED, states: AWAY },
      [changed("open"), back(": away")],
    ],
    ["opens it again, and its owner has enough", to("open"), FULL, [changed("open"), back(": at capacity")]],
    [
      "opens it again, and its owner is on leave",
      to("open"),
      { ticket: SOLVED, states: { ana: { leaves: [givenLeave(NOW - HOUR, null)] } } },
      [changed("open"), back(": on leave")],
    ],
    [
      "opens it again, and its owner is disabled",
      to("open"),
      { by: "sam", ticket: SOLVED, desk: { agents: { ...AGENTS, ana: { active: false } } } },
      [["agent:sam", "status_changed", { status: "open", reason: null }], back(": disabled")],
    ],
    [
      "opens it again, and its owner is in another team",
      to("open"),
      { ticket: { ...SOLVED, team: "finance" } },
      [changed("open")],
    ],
    ["parks it while its owner is away", to("pending"), { ticket: OPEN, states: AWAY }, [changed("pending")]],
    ["closes it while its owner is away", to("closed"), { ticket: SOLVED, states: AWAY }, [changed("closed")]],
    [
      "opens it again, and its owner has left the desk",
      to("open"),
      { ticket: { ...SOLVED, assignee: "zoe" } },
      [
        changed("open"),
        [
          "rule:reopened",
          "reassigned",
          { from: "zoe", to: null, team: null, reason: "reopened; zoe is no longer an agent" },
        ],
      ],
    ],
  ]);
});

describe("solving", () => {
  const act = { act: "solve", tickets: [1], reason: "found it" } as const;
  table([
    ["a ticket", act, {}, [changed("solved", "found it")]],
    ["a solved one changes nothing", act, { ticket: SOLVED }, []],
    [
      "a closed one",
      act,
      { ticket: { status: "closed" } },
      { wrong_status: "T-1 is closed and cannot become solved." },
    ],
  ]);
});

describe("reopening", () => {
  const act = { act: "reopen", tickets: [1] } as const;
  table([
    ["a solved ticket", act, { ticket: SOLVED }, [changed("open")]],
    ["a ticket that nobody owned", act, { ticket: { status: "solved" } }, [changed("open")]],
    ["with its owner away", act, { ticket: SOLVED, states: AWAY }, [changed("open"), back(": away")]],
    ["a pending one changes nothing", act, { ticket: { status: "pending" } }, []],
    ["a closed one", act, { ticket: { status: "closed" } }, { wrong_status: "T-1 is closed and stays so." }],
  ]);
});

describe("a priority", () => {
  const act = { act: "priority", tickets: [1], priority: "high" } as const;
  table([
    ["is set", act, {}, [["agent:ana", "prioritised", { priority: "high", rule: null }]]],
    ["is that already", act, { ticket: { priority: "high" } }, []],
    [
      "of a solved ticket",
      act,
      { ticket: SOLVED },
      { wrong_status: "T-1 is solved: changing the priority takes a ticket that is not done." },
    ],
  ]);
});

describe("tags", () => {
  const tagged = (add: readonly string[], remove: readonly string[]) => [["agent:ana", "tagged", { add, remove }]];
  table([
    [
      "are added once",
      { act: "tag", tickets: [1], add: ["vip", "vip", "old"] },
      { ticket: { tags: ["old"] } },
      tagged(["vip"], []),
    ],
    [
      "are removed once",
      { act: "tag", tickets: [1], remove: ["old", "old", "vip"] },
      { ticket: { tags: ["old"] } },
      tagged([], ["old"]),
    ],
    [
      "that are named for both go",
      { act: "tag", tickets: [1], add: ["old"], remove: ["old"] },
      { ticket: { tags: ["old"] } },
      tagged([], ["old"]),
    ],
    [
      "that are there already change nothing",
      { act: "tag", tickets: [1], add: ["old"] },
      { ticket: { tags: ["old"] } },
      [],
    ],
  ]);
});
