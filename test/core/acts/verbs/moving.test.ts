import { describe, expect, test } from "vitest";
import type { Given } from "../../../../src/core/acts/verbs/all.ts";
import { AGENTS } from "../../../given.ts";
import { outcome, type Situation } from "./deciding.ts";

type Row = readonly [given: string, act: Given, situation: Situation, then: unknown];

const OPEN = { status: "open", assignee: "ana" } as const;
const SOLVED = { status: "solved" } as const;
const PULL = { teams: { support: { assignment: "pull" }, finance: { assignment: "pull" } } };
const UNROUTABLE = { unroutable: { reasons: ["1 away"] } };

const away = (...handles: readonly string[]) =>
  Object.fromEntries(handles.map((each) => [each, { presence: "away" as const }]));

function table(rows: readonly Row[]): void {
  test.for(rows)("%s", ([, act, situation, then]) => {
    expect(outcome(act, situation)).toEqual(then);
  });
}

describe("releasing", () => {
  const act = { act: "release", tickets: [1], reason: "lunch" } as const;
  table([
    [
      "gives one's own ticket back",
      act,
      { ticket: OPEN },
      [["agent:ana", "released", { from: "ana", reason: "lunch" }]],
    ],
    ["takes an owner", act, {}, { not_assigned: "Nobody owns T-1." }],
    [
      "takes the owner",
      act,
      { ticket: { ...OPEN, assignee: "ben" } },
      { not_yours: "T-1 belongs to ben; you can release only your own." },
    ],
    [
      "takes a ticket that is not done",
      act,
      { ticket: { ...OPEN, ...SOLVED } },
      { wrong_status: "T-1 is solved: releasing takes a ticket that is not done." },
    ],
  ]);
});

describe("reassigning", () => {
  const to = (where: string): Given => ({ act: "reassign", tickets: [1], to: where });
  const against = (to: string): Given => ({ act: "reassign", tickets: [1], to, override: true, reason: "on fire" });
  const moved = { from: null, to: null, team: null, reason: null };
  table([
    ["to an agent", to("ben"), {}, [["agent:ana", "reassigned", { ...moved, to: "ben" }]]],
    [
      "to an agent with @, where no team is called so",
      to("@ben"),
      {},
      [["agent:ana", "reassigned", { ...moved, to: "ben" }]],
    ],
    ["to who has it already", to("ana"), { ticket: OPEN }, []],
    [
      "to a team",
      to("@finance"),
      { ticket: OPEN },
      [["agent:ana", "reassigned", { ...moved, from: "ana", team: "finance" }]],
    ],
    ["to the queue that it waits in", to("@support"), {}, []],
    [
      "to the queue of its team, from its owner",
      to("@support"),
      { ticket: OPEN },
      [["agent:ana", "reassigned", { ...moved, from: "ana", team: "support" }]],
    ],
    ["from one queue to another", to("@finance"), {}, [["agent:ana", "reassigned", { ...moved, team: "finance" }]]],
    [
      "to a team that is called like an agent",
      to("@ben"),
      {
        desk: {
          teams: { support: {}, ben: {} },
          agents: { ...AGENTS, fay: { teams: ["ben"] }, ada: { role: "admin" } },
        },
      },
      [["agent:ana", "reassigned", { ...moved, team: "ben" }]],
    ],
    [
      "against the rules, by a lead",
      against("ben"),
      { by: "sam", states: away("ben") },
      [["agent:sam", "reassigned", { ...moved, to: "ben", reason: "on fire", override: "on fire" }]],
    ],
    [
      "against the rules, to a lead",
      against("sam"),
      { states: away("sam") },
      { no_right: "ana is an agent; overriding the rules takes a lead." },
    ],
    ["to nobody whom the desk knows", to("zoe"), {}, { agent_not_found: "There is no agent zoe in this desk." }],
    ["to no team that the desk knows", to("@zoo"), {}, { team_not_found: "There is no team zoo in this desk." }],
    [
      "to somebody whom a gate refuses, though a claim would only be remarked upon",
      to("ben"),
      { states: away("ben") },
      { not_eligible: expect.stringContaining("ben cannot take T-1: away") },
    ],
    [
      "of a solved ticket",
      to("ben"),
      { ticket: SOLVED },
      { wrong_status: "T-1 is solved: reassigning takes a ticket that is not done." },
    ],
  ]);
});

describe("routing", () => {
  const act = { act: "route", tickets: [1] } as const;
  const everybody = away("ana", "ben", "sam", "fay", "ada");
  table([
    ["gives the ticket to the first who fits", act, {}, [["agent:ana", "routed", { to: "ana", unroutable: [] }]]],
    [
      "also in a team that pulls, as it was asked for by name",
      act,
      { desk: PULL },
      [["agent:ana", "routed", { to: "ana", unroutable: [] }]],
    ],
    [
      "says why nobody fits",
      act,
      { states: everybody },
      [["agent:ana", "routed", { to: null, unroutable: ["5 away"] }]],
    ],
    ["says it once", act, { states: everybody, ticket: UNROUTABLE }, []],
    ["does not lose what may be claimed", act, { desk: PULL, states: everybody }, []],
    [
      "takes back that nobody fits as soon as somebody may claim it",
      act,
      { desk: PULL, states: everybody, ticket: UNROUTABLE },
      [["agent:ana", "routed", { to: null, unroutable: [] }]],
    ],
    ["leaves a ticket to its owner", act, { ticket: OPEN }, { already_assigned: "T-1 belongs to ana." }],
  ]);
});
