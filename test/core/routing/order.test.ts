import { describe, expect, test } from "vitest";
import type { Candidate } from "../../../src/core/routing/facts/candidate.ts";
import type { Question } from "../../../src/core/routing/facts/question.ts";
import type { Policy } from "../../../src/core/routing/policy.ts";
import { route } from "../../../src/core/routing/route.ts";
import { scoreWords } from "../../../src/core/words/verdict.ts";
import { asking, category, DAY, HOUR, MINUTE, NOW, policy, running, someone } from "../../given-assignment.ts";

function ranking(rules: Partial<Policy>, candidates: readonly Candidate[], question: Question = asking()): string[] {
  const { admitted } = route(running(candidates, policy(rules)), question, "route");
  return admitted.map(({ agent, because }) => `${agent}: ${because.map(scoreWords).join(", ")}`);
}

describe("affinity", () => {
  const spoke = new Map([
    ["ben", NOW - 3 * DAY],
    ["cleo", NOW - 5 * HOUR],
    ["dan", NOW - 31 * DAY],
  ]);
  test("prefers who spoke to the customer most recently, and forgets after a while", () => {
    const all = ["ana", "ben", "cleo", "dan"].map((handle) => someone(handle));
    expect(ranking({ order: ["affinity"] }, all, asking({}, { spoke }))).toEqual([
      "cleo: spoke 5h ago",
      "ben: spoke 3d ago",
      "ana: never spoke",
      "dan: never spoke",
    ]);
  });
});

test.for([
  ["exactly as long ago as the desk remembers", 30 * DAY, "spoke 30d ago"],
  ["a moment longer ago", 30 * DAY + 1, "never spoke"],
] as const)("affinity with who spoke %s", ([, ago, words]) => {
  const spoke = new Map([["ana", NOW - ago]]);
  expect(ranking({ order: ["affinity"] }, [someone("ana")], asking({}, { spoke }))).toEqual([`ana: ${words}`]);
});

describe("skill level", () => {
  test("adds up the levels of required and optional skills, and of no others", () => {
    const question = asking(
      {},
      { category: category("refund", { skills: { refunds: 1 }, wants: ["billing", "refunds"] }) },
    );
    const ana = someone("ana", { skills: { refunds: 2, api: 5 } });
    const ben = someone("ben", { skills: { refunds: 1, billing: 3 } });
    expect(ranking({ order: ["skill_level"] }, [ana, ben], question)).toEqual(["ben: level 4", "ana: level 2"]);
  });
});

describe("spare capacity", () => {
  const small = someone("small", { capacity: 2 }, { open: 1 });
  const big = someone("big", { capacity: 10 }, { open: 8 });
  const free = someone("free", { capacity: null }, { open: 99 });

  test("as a number prefers the larger rest", () => {
    const numbers = ranking({ order: ["spare_capacity"], spareCapacity: "number" }, [small, big, free]);
    expect(numbers).toEqual(["free: no limit", "big: 2 free", "small: 1 free"]);
  });
  test("as a share prefers the agent who is less full", () => {
    const shares = ranking({ order: ["spare_capacity"], spareCapacity: "percent" }, [small, big, free]);
    expect(shares).toEqual(["free: no limit", "small: 50% free", "big: 20% free"]);
  });
  test("as a share is nothing for somebody who may hold nothing", () => {
    const none = someone("none", { capacity: 0 });
    const rules = { order: ["spare_capacity"], spareCapacity: "percent" } as const;
    expect(ranking(rules, [none, small], asking({ weight: 0 }))).toEqual(["small: 50% free", "none: 0% free"]);
  });
  test("is higher for the one with one open than with two or three", () => {
    const all = [3, 1, 2].map((open) => someone(`has-${open}`, { capacity: 9 }, { open }));
    expect(ranking({ order: ["spare_capacity"] }, all)[0]).toBe("has-1: 8 free");
  });
  test("hands a tie on to the next order", () => {
    const ana = someone("ana", { capacity: 5 }, { open: 1, lastAssignedAt: NOW - MINUTE });
    const ben = someone("ben", { capacity: 5 }, { open: 1, lastAssignedAt: NOW - HOUR });
    expect(ranking({ order: ["spare_capacity", "longest_idle"] }, [ana, ben])).toEqual([
      "ben: 4 free, idle 1h",
      "ana: 4 free, idle 1m",
    ]);
  });
});

describe("longest idle", () => {
  test("prefers a newcomer, then the agent who has waited longest", () => {
    const ana = someone("ana", {}, { lastAssignedAt: NOW - MINUTE });
    const ben = someone("ben", {}, { lastAssignedAt: NOW - HOUR });
    const newcomer = someone("new");
    expect(ranking({}, [ana, ben, newcomer])).toEqual(["new: never assigned", "ben: idle 1h", "ana: idle 1m"]);
  });
  test("keeps the turn of somebody who could not take the last ticket", () => {
    const skipped = someone("zoe", {}, { lastAssignedAt: NOW - 2 * HOUR });
    const served = someone("ana", {}, { lastAssignedAt: NOW - HOUR });
    expect(route(running([served, skipped]), asking(), "route").assignee).toBe("zoe");
  });
});

describe("the nearest region", () => {
  test("is the region itself, then its country or a part of that, then somebody for every region", () => {
    const all = [
      someone("all", { regions: [] }),
      someone("country", { regions: ["DE"] }),
      someone("here", { regions: ["PT", "DE-BY"] }),
      someone("far", { regions: ["PT"] }),
    ];
    const gates = policy().gates.filter((name) => name !== "region");
    expect(ranking({ order: ["region_nearest"], gates }, all, asking({ region: "DE-BY" }))).toEqual([
      "here: this region",
      "country: a region nearby",
      "all: every region",
      "far: elsewhere",
    ]);
  });
});

test("the last tie goes to the handle, by code unit", () => {
  expect(ranking({}, [someone("b"), someone("a"), someone("B"), someone("ä")])).toEqual(
    ["B", "a", "b", "ä"].map((handle) => `${handle}: never assigned`),
  );
});
