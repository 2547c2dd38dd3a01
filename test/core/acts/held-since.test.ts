import { expect, test } from "vitest";
import { heldSince } from "../../../src/core/acts/held-since.ts";

/** Acts 1, 2, … of one event each; a number is the act that one takes back. */
function history(...acts: readonly (number | "changes")[]) {
  return acts.map((what, place) => ({ seq: place + 1, act: place + 1, undoes: what === "changes" ? null : what }));
}

test.for([
  ["nothing happened", history("changes"), []],
  ["something did", history("changes", "changes"), [2]],
  ["it was taken back", history("changes", "changes", 2), []],
  ["that was done again", history("changes", "changes", 2, 3), [2]],
  ["and taken back at last", history("changes", "changes", 2, 3, 4), []],
  ["two changes were taken back", history("changes", "changes", "changes", 3, 2), []],
  ["the first of two was taken back", history("changes", "changes", "changes", 2), [3]],
  ["it was itself taken back", history("changes", 1), [2]],
  ["it was taken back, and that too", history("changes", 1, 2), []],
] as const)("what holds since act 1: %s", ([, all, held]) => {
  const [first = { seq: 0, act: null }] = all;
  expect(heldSince(all, first, ({ undoes }) => undoes).map(({ act }) => act)).toEqual(held);
});
