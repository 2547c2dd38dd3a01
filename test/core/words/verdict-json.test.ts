import { expect, test } from "vitest";
import type { Score } from "../../../src/core/ticket/verdict.ts";
import { worded } from "../../../src/core/words/verdict-json.ts";

const verdictOf = (score: Score) => ({
  intent: "route" as const,
  assignee: "ana",
  admitted: [{ agent: "ana", because: [score] }],
  refusals: [],
  dropped: [],
  remarks: [],
  policyVersion: 1,
});

test.for([
  ["without facts, where it found nothing", {}, { value: "never spoke" }],
  ["with its facts", { spokeMsAgo: 60_000 }, { value: "spoke 1m ago", facts: { spokeMsAgo: 60_000 } }],
  ["of 0.1.0 with the words of that time", { value: "spoke last week" }, { value: "spoke last week" }],
] as const)("a score is told %s", ([, facts, told]) => {
  const { admitted } = worded(verdictOf({ order: "affinity", facts }));
  expect(admitted[0]?.because).toEqual([{ order: "affinity", ...told }]);
});
