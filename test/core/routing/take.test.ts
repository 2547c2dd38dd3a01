import { describe, expect, test } from "vitest";
import type { Question } from "../../../src/core/routing/facts/question.ts";
import type { Policy } from "../../../src/core/routing/policy.ts";
import { take } from "../../../src/core/routing/take.ts";
import type { Intent, Verdict } from "../../../src/core/ticket/verdict.ts";
import { refusalWords } from "../../../src/core/words/verdict.ts";
import { asking, category, HOUR, NOW, OFFICE, policy, running, someone, team } from "../../given-assignment.ts";

const ana = someone("ana", { skills: { refunds: 1 }, capacity: 2 }, { open: 1 });
const full = someone("full", { capacity: 2 }, { open: 2 });
const asleep = someone("asleep", { shift: "office" }, { calendars: { office: OFFICE }, now: NOW + 9 * HOUR });

function taking(
  intent: Intent,
  candidate = ana,
  question: Question = asking(),
  { override = null, rules = policy() }: { override?: string | null; rules?: Policy } = {},
): Verdict {
  return take(running([candidate], rules, 7), question, intent, override);
}

const reasonsOf = (list: Verdict["refusals"]) => list.map((refusal) => refusalWords(refusal).reason);

describe("claiming for oneself", () => {
  test("succeeds, with what would have ranked the agent", () => {
    expect(taking("claim")).toMatchObject({
      intent: "claim",
      assignee: "ana",
      admitted: [{ agent: "ana", because: [{ order: "longest_idle" }] }],
      policyVersion: 7,
    });
  });
  test.for([
    ["at capacity", full, asking()],
    ["without billing", ana, asking({}, { category: category("bill", { skills: { billing: 1 } }) })],
    ["not speaking de", ana, asking({ language: "de" })],
    ["not in finance", ana, asking({ team: "finance" }, { team: team("finance", { overflow: ["support"] }) })],
    ["just gave it back", ana, asking({ excluded: ["ana"] })],
  ] as const)("is refused %s", ([reason, candidate, question]) => {
    const verdict = taking("claim", candidate, question);
    expect(verdict).toMatchObject({ assignee: null, admitted: [], remarks: [] });
    expect(reasonsOf(verdict.refusals)).toEqual([reason]);
  });
  test.for(["claim", "next", "steal"] as const)("outside one's shift is only remarked on (%s)", (intent) => {
    const verdict = taking(intent, asleep);
    expect(verdict).toMatchObject({ assignee: "asleep", refusals: [] });
    expect(reasonsOf(verdict.remarks)).toEqual(["off shift"]);
  });
  test("is refused for a required skill, also when optional ones are dropped", () => {
    const rules = policy({ relax: [{ afterMs: 0, drop: "wants" }] });
    const bill = category("bill", { skills: { billing: 1 }, wants: ["api"] });
    const verdict = taking("claim", ana, asking({}, { category: bill, waitedMs: HOUR }), { rules });
    expect(verdict).toMatchObject({ assignee: null, dropped: [] });
    expect(reasonsOf(verdict.refusals)).toEqual(["without billing"]);
  });
  test("tells all that stands against it, the first gate first", () => {
    const verdict = taking("claim", full, asking({ team: "finance", language: "de" }));
    expect(reasonsOf(verdict.refusals)).toEqual(["not in finance", "not speaking de", "at capacity"]);
  });
  test("binds by other gates where the desk says so", () => {
    const rules = policy({ claimBinds: ["shift"] });
    expect(taking("claim", asleep, asking(), { rules }).assignee).toBeNull();
    expect(taking("claim", full, asking(), { rules }).assignee).toBe("full");
  });
  test("does not ask a gate that the desk does without", () => {
    const rules = policy({ gates: ["active"] });
    expect(taking("claim", full, asking(), { rules })).toMatchObject({ assignee: "full", remarks: [] });
  });
  test("takes a ticket whose language is dropped by now, and says so", () => {
    const rules = policy({ relax: [{ afterMs: HOUR, drop: "language" }] });
    const waited = asking({ language: "de" }, { waitedMs: HOUR });
    expect(taking("claim", ana, waited, { rules })).toMatchObject({ assignee: "ana", dropped: ["language"] });
  });
  test("without an optional skill is only remarked on", () => {
    const rules = policy({ relax: [{ afterMs: HOUR, drop: "wants" }] });
    const refund = asking({}, { category: category("refund", { skills: { refunds: 1 }, wants: ["billing"] }) });
    const verdict = taking("claim", ana, refund, { rules });
    expect(verdict).toMatchObject({
      assignee: "ana",
      dropped: [],
      remarks: [{ gate: "skills", facts: { wants: ["billing"] } }],
    });
  });
});

describe("giving a ticket to a named agent", () => {
  test("is bound by every gate of the desk", () => {
    expect(reasonsOf(taking("reassign", asleep).refusals)).toEqual(["off shift"]);
  });
  test("by override gives it all the same, over capacity too, and keeps what was overridden", () => {
    const verdict = taking("reassign", full, asking({ team: "finance" }), { override: "nobody else is here" });
    expect(verdict).toMatchObject({ assignee: "full", refusals: [] });
    expect(reasonsOf(verdict.remarks)).toEqual(["not in finance", "at capacity"]);
  });
  test("counts what everybody would: an override of nothing leaves no remark", () => {
    expect(taking("reassign", ana, asking(), { override: "to be sure" }).remarks).toEqual([]);
  });
});
