import { describe, expect, test } from "vitest";
import type { Candidate } from "../../../src/core/routing/facts/candidate.ts";
import type { Question } from "../../../src/core/routing/facts/question.ts";
import type { GateName } from "../../../src/core/routing/gates/all.ts";
import type { Policy } from "../../../src/core/routing/policy.ts";
import { route } from "../../../src/core/routing/route.ts";
import { refusalWords } from "../../../src/core/words/verdict.ts";
import {
  asking,
  category,
  customer,
  DAY,
  givenLeave,
  HOUR,
  MINUTE,
  NOW,
  OFFICE,
  policy,
  running,
  someone,
} from "../../given-assignment.ts";

type Row = readonly [situation: string, question: Question, candidate: Candidate, says: string | null, rules?: Policy];

const calendars = { office: OFFICE };
const billing = asking({}, { category: category("refund", { skills: { billing: 2 } }) });
const until = (effortMs: number) => asking({ effortMs });
const bySix = policy({ shiftUntilDone: true });
const near = policy({ tierAbove: 1 });
const office = someone("ana", { shift: "office" }, { calendars });
const evening = someone("ana", { shift: "office" }, { calendars, now: NOW + 7 * HOUR });

/** Each gate alone: null where it lets through, else its gate, found, needed and reason. */
const TABLE: Readonly<Record<GateName, readonly Row[]>> = {
  active: [
    ["an enabled account", asking(), someone("ana"), null],
    ["a disabled account", asking(), someone("ana", { active: false }), "disabled / an enabled account / disabled"],
  ],
  present: [
    ["somebody online", asking(), someone("ana"), null],
    ["somebody away", asking(), someone("ana", {}, { presence: "away" }), "away / online / away"],
    [
      "somebody offline since an hour",
      asking(),
      someone("ana", {}, { presence: "offline", presenceSince: NOW - HOUR }),
      "offline for 1h / online / offline",
    ],
  ],
  leave: [
    ["a leave to come", asking(), someone("ana", {}, { leaves: [givenLeave(NOW + 1, NOW + DAY)] }), null],
    ["a leave that ends at this instant", asking(), someone("ana", {}, { leaves: [givenLeave(NOW - DAY, NOW)] }), null],
    [
      "a leave that begins at this instant",
      asking(),
      someone("ana", {}, { leaves: [givenLeave(NOW, NOW + 3 * DAY)] }),
      "on leave, back in 3d / not on leave / on leave",
    ],
    [
      "a leave of which nobody knows when it ends",
      asking(),
      someone("ana", {}, { leaves: [givenLeave(NOW - DAY, null)] }),
      "on leave / not on leave / on leave",
    ],
  ],
  shift: [
    ["no shift", asking(), someone("ana"), null],
    ["inside the hours", asking(), office, null],
    ["after hours", asking(), evening, "off shift, back in 15h / on shift / off shift"],
    ["work that ends with the shift", until(6 * HOUR), office, null, bySix],
    [
      "work that ends after the shift",
      until(6 * HOUR + MINUTE),
      office,
      "on shift for 6h / on shift for 6h / shift ends soon",
      bySix,
    ],
    ["long work, if the desk does not mind", until(9 * HOUR), office, null],
  ],
  team: [
    ["a ticket of no team", asking(), someone("ana", { teams: [] }), null],
    ["a member", asking({ team: "finance" }), someone("ana", { teams: ["support", "finance"] }), null],
    ["somebody else", asking({ team: "finance" }), someone("ana"), "support / finance / not in finance"],
  ],
  tier: [
    ["the ticket's tier", asking({ tier: 2 }), someone("ana", { tier: 2 }), null],
    ["a lower tier", asking({ tier: 2 }), someone("ana"), "tier 1 / tier 2 or higher / below tier 2"],
    ["far above, if the desk does not mind", asking(), someone("ana", { tier: 3 }), null],
    ["one above, with one allowed", asking(), someone("ana", { tier: 2 }), null, near],
    [
      "two above, with one allowed",
      asking(),
      someone("ana", { tier: 3 }),
      "tier 3 / tier 1 to 2 / too far above tier 1",
      near,
    ],
  ],
  skills: [
    ["a ticket that asks for nothing", asking(), someone("ana"), null],
    ["the level that is asked", billing, someone("ana", { skills: { billing: 2 } }), null],
    ["a higher level", billing, someone("ana", { skills: { billing: 5 } }), null],
    ["no such skill", billing, someone("ana", { skills: { api: 5 } }), "no billing / billing 2 / without billing"],
    ["a lower level", billing, someone("ana", { skills: { billing: 1 } }), "billing 1 / billing 2 / billing below 2"],
  ],
  language: [
    ["a ticket in no language", asking(), someone("ana", { languages: [] }), null],
    ["the language", asking({ language: "de" }), someone("ana", { languages: ["en", "de"] }), null],
    ["the language for a region of it", asking({ language: "de-AT" }), someone("ana", { languages: ["de"] }), null],
    ["a region of the language", asking({ language: "de" }), someone("ana", { languages: ["de-AT"] }), null],
    ["a tag in other case", asking({ language: "DE" }), someone("ana", { languages: ["de-at"] }), null],
    [
      "other languages",
      asking({ language: "de" }),
      someone("ana", { languages: ["en", "fr"] }),
      "en, fr / de / not speaking de",
    ],
    [
      "a language that starts the same",
      asking({ language: "de" }),
      someone("ana", { languages: ["den"] }),
      "den / de / not speaking de",
    ],
  ],
  region: [
    ["a ticket from nowhere", asking(), someone("ana", { regions: ["PT"] }), null],
    ["somebody who serves every region", asking({ region: "DE" }), someone("ana"), null],
    ["the region", asking({ region: "DE" }), someone("ana", { regions: ["PT", "DE"] }), null],
    ["the country of the region", asking({ region: "DE-BY" }), someone("ana", { regions: ["DE"] }), null],
    [
      "only a part of the region",
      asking({ region: "DE" }),
      someone("ana", { regions: ["DE-BY"] }),
      "DE-BY / DE / not serving DE",
    ],
    [
      "a region that starts the same",
      asking({ region: "DEX" }),
      someone("ana", { regions: ["DE"] }),
      "DE / DEX / not serving DEX",
    ],
  ],
  capacity: [
    ["no limit", asking(), someone("ana", {}, { open: 99 }), null],
    ["the last free place", asking(), someone("ana", { capacity: 8 }, { open: 7 }), null],
    ["no free place", asking(), someone("ana", { capacity: 8 }, { open: 8 }), "8 of 8 open / 1 free / at capacity"],
    [
      "more than the limit, given by hand",
      asking(),
      someone("ana", { capacity: 5 }, { open: 7 }),
      "7 of 5 open / 1 free / at capacity",
    ],
    [
      "heavy work for one place",
      asking({ weight: 2 }),
      someone("ana", { capacity: 8 }, { open: 7 }),
      "7 of 8 open / 2 free / at capacity",
    ],
    [
      "a full channel",
      asking({ channel: "chat" }),
      someone("ana", { capacity: 8, capacityByChannel: { chat: 3 } }, { open: 3, byChannel: { chat: 3 } }),
      "3 of 3 open in chat / 1 free in chat / at chat capacity",
    ],
    [
      "another channel that is full",
      asking({ channel: "email" }),
      someone("ana", { capacity: 8, capacityByChannel: { chat: 3 } }, { open: 3, byChannel: { chat: 3 } }),
      null,
    ],
  ],
  excluded: [
    ["somebody else gave it back", asking({ excluded: ["ben"] }), someone("ana"), null],
    [
      "the agent gave it back",
      asking({ excluded: ["ana"] }),
      someone("ana"),
      "gave it back or escalated it / not excluded / just gave it back",
    ],
    [
      "the customer excluded the agent",
      asking({}, { customer: customer({ excluded: ["ana"] }) }),
      someone("ana"),
      "excluded by the customer / not excluded / unwanted by customer",
    ],
  ],
};

describe.each(Object.entries(TABLE))("the gate %s", (gate, rows) => {
  test.for(rows)("%s", ([, question, candidate, says, rules = policy()]) => {
    const [refusal] = route(running([candidate], rules), question, "route").refusals;
    const words = refusal && refusalWords(refusal);
    expect(words ? `${words.found} / ${words.needed} / ${words.reason}` : null).toBe(says);
    expect(refusal?.gate ?? gate).toBe(gate);
  });

  test("lets somebody through and refuses somebody", () => {
    const answers = rows.map(([, , , says]) => says !== null);
    expect(answers).toEqual(expect.arrayContaining([true, false]));
  });

  test("asks nothing where the desk does without it", () => {
    const others = policy({
      gates: policy().gates.filter((name) => name !== gate),
      shiftUntilDone: true,
      tierAbove: 1,
    });
    for (const [, question, candidate] of rows) {
      expect(route(running([candidate], others), question, "route").refusals).toEqual([]);
    }
  });
});
