import { describe, expect, test } from "vitest";
import { movesTickets } from "../../../../src/core/acts/customer.ts";
import type { Given } from "../../../../src/core/acts/verbs/all.ts";
import type { Leave } from "../../../../src/core/ticket/agent.ts";
import { type Customer, stranger } from "../../../../src/core/ticket/customer.ts";
import { DAY, HOUR, NOW } from "../../../given.ts";
import { NEXT_NUMBER, outcome, type Situation } from "./deciding.ts";

type Row = readonly [given: string, act: Given, situation: Situation, then: unknown];

function table(rows: readonly Row[]): void {
  test.for(rows)("%s", ([, act, situation, then]) => {
    expect(outcome(act, situation)).toEqual(then);
  });
}

const NOT_YOURS = { no_right: "ben is an agent; changing somebody else's presence or leave takes a lead." };

describe("presence", () => {
  const changed = (by: string, before: string, after: string) => [
    `agent:${by}`,
    "presence_changed",
    { before: { presence: before, since: null }, after: { presence: after, since: NOW } },
  ];
  table([
    ["an agent goes away", { act: "agent away" }, {}, [changed("ana", "online", "away")]],
    ["and offline", { act: "agent offline" }, {}, [changed("ana", "online", "offline")]],
    [
      "and comes back",
      { act: "agent back" },
      { states: { ana: { presence: "offline" } } },
      [changed("ana", "offline", "online")],
    ],
    ["to say it twice changes nothing", { act: "agent away" }, { states: { ana: { presence: "away" } } }, []],
    [
      "a lead changes somebody else's",
      { act: "agent away", agent: "ana" },
      { by: "sam" },
      [changed("sam", "online", "away")],
    ],
    ["an agent does not", { act: "agent away", agent: "ana" }, { by: "ben" }, NOT_YOURS],
    [
      "nobody is there whom the desk does not have",
      { act: "agent back", agent: "zoe" },
      { by: "sam" },
      { agent_not_found: "There is no agent zoe in this desk." },
    ],
  ]);
});

const leave = (id: number, start: number, end: number | null): Leave => ({
  ...{ id, start, end, delegate: null },
  ...{ notedBy: "agent:sam", notedAt: NOW - DAY },
});
const NOTED = { id: NEXT_NUMBER, notedBy: "agent:ana", notedAt: NOW, delegate: null };
const noted = (after: object) => [["agent:ana", "leave_noted", { before: null, after: { ...NOTED, ...after } }]];

describe("a leave", () => {
  const act = { act: "agent leave" } as const;
  const during = { states: { ana: { leaves: [leave(1, NOW + DAY, NOW + 2 * DAY)] } } };
  table([
    ["begins now by default", { ...act, to: NOW + HOUR }, {}, noted({ start: NOW, end: NOW + HOUR })],
    ["may have no end yet", { ...act, from: NOW + HOUR, to: "open" }, {}, noted({ start: NOW + HOUR, end: null })],
    [
      "may have a delegate",
      { ...act, to: "open", delegate: "ben" },
      {},
      noted({ start: NOW, end: null, delegate: "ben" }),
    ],
    ["has an end, or is open", act, {}, { bad_input: expect.stringMatching(/^Say until when with --to/) }],
    [
      "ends after it starts",
      { ...act, from: NOW, to: NOW },
      {},
      {
        bad_input: "A leave ends after it starts, and this is from 2026-11-04 11:00 to 2026-11-04 11:00 Europe/Berlin.",
      },
    ],
    ["is not over already", { ...act, from: NOW - 2, to: NOW }, {}, { bad_input: "This leave is over already." }],
    [
      "has another delegate than the agent",
      { ...act, to: "open", delegate: "ana" },
      {},
      { bad_input: "Agents cannot be their own delegate." },
    ],
    [
      "has a delegate of the desk",
      { ...act, to: "open", delegate: "zoe" },
      {},
      { agent_not_found: "There is no agent zoe in this desk." },
    ],
    [
      "overlaps no other",
      { ...act, to: "open" },
      during,
      {
        bad_input: "There is a leave from 2026-11-05 11:00 to 2026-11-06 11:00 already, and the two overlap.",
      },
    ],
    [
      "overlaps none that is open",
      { ...act, from: NOW + 2 * DAY, to: "open" },
      { states: { ana: { leaves: [leave(1, NOW + DAY, null)] } } },
      { bad_input: "There is a leave from 2026-11-05 11:00 on already, and the two overlap." },
    ],
    [
      "overlaps none that is over",
      { ...act, from: NOW - HOUR, to: "open" },
      { states: { ana: { leaves: [leave(1, NOW - 2 * DAY, NOW - 1)] } } },
      {
        bad_input: "This leave overlaps one that is over, from 2026-11-02 11:00 to 2026-11-04 10:59.",
      },
    ],
    [
      "may begin where another ends",
      { ...act, from: NOW + 2 * DAY, to: "open" },
      during,
      noted({ start: NOW + 2 * DAY, end: null }),
    ],
    ["may end where another begins", { ...act, to: NOW + DAY }, during, noted({ start: NOW, end: NOW + DAY })],
    ["of somebody else is a lead's to note", { ...act, agent: "ana", to: "open" }, { by: "ben" }, NOT_YOURS],
  ]);
});

describe("the end of a leave", () => {
  const act = { act: "agent leave", end: true } as const;
  const [past, present, future] = [
    leave(1, NOW - 9, NOW),
    leave(2, NOW - DAY, null),
    leave(3, NOW + DAY, NOW + 2 * DAY),
  ];
  const ended = (before: Leave, end: number) => ["agent:ana", "leave_ended", { before, after: { ...before, end } }];
  table([
    [
      "ends the one that holds now, and calls off those to come",
      act,
      { states: { ana: { leaves: [past, present, future] } } },
      [ended(present, NOW), ended(future, future.start)],
    ],
    ["changes nothing where there is none", act, {}, []],
    ["of somebody else is a lead's to say", { ...act, agent: "ana" }, { by: "ben" }, NOT_YOURS],
  ]);
});

describe("a customer", () => {
  const act = { act: "customer set", customer: "kim@example.com" } as const;
  const known: Customer = { ...stranger("kim@example.com"), plan: "free", revenue: 5, excluded: ["ana", "ben"] };
  const changed = (before: object, after: object) => [["agent:ana", "customer_changed", { before, after }]];
  table([
    [
      "is known by what is said, and only by what is new",
      { ...act, name: "Kim", plan: "free", revenue: 7 },
      { customer: known },
      changed({ name: null, revenue: 5 }, { name: "Kim", revenue: 7 }),
    ],
    ["of whom nothing new is said is not changed", { ...act, plan: "free", exclude: ["ana"] }, { customer: known }, []],
    [
      "excludes agents beside those whom they exclude already",
      { ...act, exclude: ["sam", "sam"] },
      { customer: known },
      changed({ excluded: ["ana", "ben"] }, { excluded: ["ana", "ben", "sam"] }),
    ],
    [
      "includes them again",
      { ...act, include: ["ana", "fay"] },
      { customer: known },
      changed({ excluded: ["ana", "ben"] }, { excluded: ["ben"] }),
    ],
    [
      "does not exclude and include the same agent",
      { ...act, exclude: ["sam", "fay"], include: ["sam"] },
      { customer: known },
      { bad_input: "sam cannot be excluded and included at once." },
    ],
    [
      "includes agents of the desk",
      { ...act, include: ["zoe"] },
      {},
      { agent_not_found: "There is no agent zoe in this desk." },
    ],
    [
      "includes again who is no longer one",
      { ...act, include: ["zoe"] },
      { customer: { ...known, excluded: ["zoe"] } },
      changed({ excluded: ["zoe"] }, { excluded: [] }),
    ],
    [
      "speaks a language by its tag",
      { ...act, language: "not a tag" },
      {},
      { bad_input: '"not a tag" is not a language tag: write en, pt-BR or zh-Hant.' },
    ],
    [
      "has no longer what is said to be empty",
      { ...act, name: "", plan: " ", language: "", region: "" },
      { customer: { ...known, name: "Kim", language: "de", region: "DE" } },
      changed(
        { name: "Kim", plan: "free", language: "de", region: "DE" },
        { name: null, plan: null, language: null, region: null },
      ),
    ],
    [
      "excludes agents of the desk",
      { ...act, exclude: ["zoe"] },
      {},
      { agent_not_found: "There is no agent zoe in this desk." },
    ],
  ]);

  test.for([
    [{ name: "Kim" }, { name: null }],
    [{ plan: "pro" }, { plan: "free" }],
    [{ revenue: 6 }, { revenue: 5 }],
    [{ language: "de" }, { language: null }],
    [{ region: "DE" }, { region: null }],
  ] as const)("is known by one thing alone: %j", ([said, before]) => {
    expect(outcome({ ...act, ...said }, { customer: known })).toEqual(changed(before, said));
  });

  test.for([
    ["plan", { plan: "pro" }, true],
    ["revenue", { revenue: 6 }, true],
    ["first ticket", { firstTicketAt: NOW }, true],
    ["name", { name: "Kim" }, false],
    ["language", { language: "de" }, false],
    ["region", { region: "DE" }, false],
    ["exclusions", { excluded: [] }, false],
  ] as const)("whose %s is another one has their tickets moved: %s", ([, after, moves]) => {
    expect(movesTickets(known, { ...known, ...after })).toBe(moves);
  });
});
