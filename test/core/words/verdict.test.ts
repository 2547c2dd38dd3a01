import { describe, expect, test } from "vitest";
import { explain, reasons, refusalWords, scoreWords } from "../../../src/core/words/verdict.ts";

describe("a refusal", () => {
  test("is put into words from its facts", () => {
    expect(refusalWords({ gate: "capacity", facts: { needs: 1, has: 7, of: 7 } })).toEqual({
      needed: "1 free",
      found: "7 of 7 open",
      reason: "at capacity",
    });
  });
  test("of 0.1.0 has the words of that time", () => {
    const words = { needed: "billing 2", found: "no billing", reason: "lacks billing" };
    expect(refusalWords({ gate: "skills", facts: words })).toEqual(words);
  });
  test.for([
    ["of a gate that this version does not have", "mood", {}, "This version has no gate mood."],
    ["with a fact too few", "capacity", { needs: 1, of: 7 }, "These are not facts of the gate capacity."],
    ["with a fact too many", "active", { enabled: true, since: 1 }, "These are not facts of the gate active."],
    ["with a fact of another kind", "tier", { needs: "1", has: 1 }, "not facts of the gate tier"],
    ["with half the words", "tier", { needed: "1", found: "2" }, "not facts of the gate tier"],
  ] as const)("%s is an error", ([, gate, facts, message]) => {
    expect(() => refusalWords({ gate, facts })).toThrow(message);
  });
});

describe("a score", () => {
  test("is put into words from its facts", () => {
    expect(scoreWords({ order: "spare_capacity", facts: { percent: 67 } })).toBe("67% free");
  });
  test("of 0.1.0 has the words of that time", () => {
    expect(scoreWords({ order: "affinity", facts: { value: "spoke last week" } })).toBe("spoke last week");
  });
  test.for([
    ["of an order that this version does not have", "charm", {}, "This version has no order charm."],
    ["with other facts", "affinity", { level: 3 }, "These are not facts of the order affinity."],
  ] as const)("%s is an error", ([, order, facts, message]) => {
    expect(() => scoreWords({ order, facts })).toThrow(message);
  });
});

describe("a verdict in one line", () => {
  const full = { gate: "capacity", facts: { needs: 1, has: 7, of: 7 } };
  const old = { gate: "capacity", facts: { needed: "1 free", found: "3 of 3 open", reason: "at capacity" } };
  const off = { gate: "shift", facts: { onShift: false } };
  const refusals = [
    { agent: "ana", ...off },
    { agent: "ben", ...full },
    { agent: "cho", ...old },
  ];
  test("counts its reasons, those of 0.1.0 with the others, the most common first", () => {
    expect(reasons(refusals)).toEqual(["2 at capacity", "1 off shift"]);
  });
  test("names the winner, or nobody, and what was dropped", () => {
    const verdict = { intent: "route", admitted: [], dropped: ["region"], remarks: [], policyVersion: 1 } as const;
    expect(explain({ ...verdict, assignee: null, refusals })).toBe(
      "nobody: 2 at capacity, 1 off shift; dropped region",
    );
    expect(explain({ ...verdict, assignee: "dan", refusals: [] })).toBe("dan; dropped region");
  });
});
