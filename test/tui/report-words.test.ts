import { expect, test } from "vitest";
import { reportWords } from "../../src/tui/model/report-words.ts";
import { setPresence } from "../acting.ts";
import { givenDesk } from "../given.ts";

test("of the tickets that were routed besides, those are told that somebody got", async () => {
  const desk = await givenDesk();
  for (const agent of ["ana", "ben", "sam"]) await setPresence(desk.as(agent), { agent, presence: "offline" });
  for (const _ of [1, 2, 3]) await desk.open();
  const report = await setPresence(desk.as("ana"), { agent: "ana", presence: "online" });
  const wordsIf = (...waiting: readonly number[]) => {
    const routed = report.routed.map((each) => (waiting.includes(each.number) ? { ...each, to: null } : each));
    return reportWords({ act: "agent back", agent: "ana" }, { ...report, routed }, "UTC")
      .split(" · ")
      .slice(1);
  };
  expect(wordsIf()).toEqual(["T-1 went to ana and 2 more routed"]);
  expect(wordsIf(1)).toEqual(["T-2 went to ana and 1 more routed"]);
  expect(wordsIf(2, 3)).toEqual(["T-1 went to ana"]);
  expect(wordsIf(1, 2, 3)).toEqual([]);
});
