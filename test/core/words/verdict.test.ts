import { describe, expect, test } from "vitest";
import type { Verdict } from "../../../src/core/ticket/verdict.ts";
import { whyChosen, whyNot } from "../../../src/core/words/verdict.ts";

const verdict: Verdict = {
  intent: "route",
  assignee: "ana",
  admitted: [
    {
      agent: "ana",
      because: [
        { order: "affinity", value: "none" },
        { order: "spare_capacity", value: "50 %" },
      ],
    },
    {
      agent: "ben",
      because: [
        { order: "affinity", value: "none" },
        { order: "spare_capacity", value: "20 %" },
      ],
    },
  ],
  refusals: [{ agent: "cho", gate: "skills", needed: "billing 2", found: "billing 1", reason: "without billing 2" }],
  dropped: [],
  remarks: [],
  policyVersion: 1,
};

test("the winner is explained by the first order that tells him from the next", () => {
  expect(whyChosen(verdict)).toBe("ana comes before ben: spare capacity 50 % against 20 %.");
});

test("the only one is told to be the only one", () => {
  expect(whyChosen({ ...verdict, admitted: verdict.admitted.slice(0, 1) })).toBe(
    "ana is the only one who can take it.",
  );
});

test("a ticket that waits to be claimed says so", () => {
  expect(whyChosen({ ...verdict, assignee: null })).toContain("waits to be claimed; ana would come first");
});

describe("why not", () => {
  test.for([
    ["the winner", "ana", "ana got it."],
    ["the runner-up", "ben", "ben could take it, but ana comes first: spare capacity 50 % against 20 %."],
    ["one whom a gate refused", "cho", "cho cannot take it: without billing 2 (needs billing 2, found billing 1)."],
    ["one who was not asked", "dia", "dia was not asked."],
  ] as const)("%s", ([, agent, expected]) => {
    expect(whyNot(verdict, agent)).toBe(expected);
  });
});
