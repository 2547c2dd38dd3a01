import { describe, expect, test } from "vitest";
import type { Given } from "../../../../src/core/acts/verbs/all.ts";
import { AGENTS } from "../../../given.ts";
import { outcome, type Situation } from "./deciding.ts";

type Row = readonly [given: string, act: Given, situation: Situation, then: unknown];

const OPEN = { status: "open", assignee: "ana" } as const;

function table(rows: readonly Row[]): void {
  test.for(rows)("%s", ([, act, situation, then]) => {
    expect(outcome(act, situation)).toEqual(then);
  });
}

const ROTATION = {
  ...{ tier: 2, team: "support", every: "1w", turns: [["ben"]] },
  handover: { day: "mon", time: "09:00", time_zone: "Europe/Berlin", first: "2026-11-02" },
};

describe("escalating", () => {
  const act = { act: "escalate", tickets: [1], reason: "hard" } as const;
  const escalated = { from: "ana", tier: 2, team: null, reason: "hard" };
  table([
    ["to the next tier that somebody has", act, { ticket: OPEN }, [["agent:ana", "escalated", escalated]]],
    [
      "to the lowest of several tiers",
      act,
      { ticket: OPEN, desk: { agents: { ...AGENTS, ada: { role: "admin", tier: 3 } } } },
      [["agent:ana", "escalated", escalated]],
    ],
    [
      "to no tier that only a disabled agent has",
      act,
      {
        ticket: OPEN,
        desk: { agents: { ...AGENTS, sam: { tier: 2, active: false }, ada: { role: "admin", tier: 3 } } },
      },
      [["agent:ana", "escalated", { ...escalated, tier: 3 }]],
    ],
    [
      "to a tier that somebody has in turn",
      act,
      {
        ticket: OPEN,
        desk: { agents: { ana: {}, ben: {}, ada: { role: "admin" } }, teams: { support: {} }, rotation: [ROTATION] },
      },
      [["agent:ana", "escalated", escalated]],
    ],
    [
      "without a team to a tier of the desk",
      act,
      { ticket: { ...OPEN, team: null, tier: 2 } },
      [["agent:ana", "escalated", { ...escalated, tier: 3 }]],
    ],
    [
      "to the tier that is named",
      { ...act, to: "3" },
      { ticket: OPEN },
      [["agent:ana", "escalated", { ...escalated, tier: 3 }]],
    ],
    [
      "to another team, at the same tier",
      { ...act, to: "@finance" },
      { ticket: { ...OPEN, tier: 2 } },
      [["agent:ana", "escalated", { ...escalated, team: "finance" }]],
    ],
    [
      "never down",
      { ...act, to: "1" },
      { ticket: OPEN },
      { not_eligible: "T-1 is at tier 1: it cannot be escalated to tier 1." },
    ],
    [
      "never to its own team",
      { ...act, to: "support" },
      { ticket: OPEN },
      { not_eligible: "T-1 is in the team support already." },
    ],
    [
      "not above everybody",
      act,
      { ticket: { ...OPEN, tier: 3 } },
      { not_eligible: "Nobody in the team support has a tier above 3 today, so T-1 cannot be escalated there." },
    ],
    [
      "not when it is solved",
      act,
      { ticket: { status: "solved" } },
      { wrong_status: "T-1 is solved: escalating takes a ticket that is not done." },
    ],
  ]);
});
