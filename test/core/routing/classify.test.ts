import { describe, expect, test } from "vitest";
import { type Chosen, classify, type Rule } from "../../../src/core/routing/classify.ts";
import type { Customer } from "../../../src/core/ticket/customer.ts";
import type { Opening } from "../../../src/core/ticket/event.ts";
import { category, customer, MINUTE } from "../../given-assignment.ts";
import { givenOpening } from "../../given-opening.ts";

const categories = [
  category("refund", { team: "support", tier: 2, effortMs: 10 * MINUTE, weight: 3 }),
  category("question"),
];

const refundWords: Rule = { name: "refund words", when: { subject: ["refund"] }, set: { category: "refund" } };
const enterprise: Rule = {
  name: "enterprise is never below high",
  when: { plan: ["enterprise"], priority: ["normal", "low"] },
  set: { priority: "high" },
};

function opening(given: Partial<Opening> = {}): Opening {
  const { body: _, ...rest } = givenOpening({ subject: "My REFUND, please", effortMs: 30 * MINUTE, ...given });
  return rest;
}

function intake(
  rules: readonly Rule[],
  given: Partial<Opening> = {},
  from: Customer | null = null,
  chosen: Chosen[] = [],
) {
  return classify(opening(given), from, rules, categories, chosen);
}

describe("a ticket that a rule recognises", () => {
  test("gets the category by the rule's name, and then what the category brings", () => {
    expect(intake([refundWords]).classified).toEqual([
      { set: { category: "refund" }, rule: "refund words" },
      { set: { team: "support", tier: 2, effortMs: 10 * MINUTE, weight: 3 }, rule: null },
    ]);
  });
  test("keeps what another rule set over what the category brings", () => {
    const finance: Rule = { name: "to finance", when: { category: ["refund"] }, set: { team: "finance" } };
    const { classified } = intake([refundWords, finance]);
    expect(classified.slice(1)).toEqual([
      { set: { team: "finance" }, rule: "to finance" },
      { set: { tier: 2, effortMs: 10 * MINUTE, weight: 3 }, rule: null },
    ]);
  });
  test("shows a later rule what the category brings", () => {
    const inSupport: Rule = { name: "support's", when: { team: ["support"] }, set: { product: "shop" } };
    expect(intake([refundWords, inSupport]).classified).toContainEqual({ set: { product: "shop" }, rule: "support's" });
  });
  test("does not show a rule what a later one sets", () => {
    const onRefund: Rule = { name: "early", when: { category: ["refund"] }, set: { product: "shop" } };
    expect(intake([onRefund, refundWords]).classified.map(({ rule }) => rule)).toEqual(["refund words", null]);
  });
});

describe("two rules that set the same field", () => {
  const first: Rule = { name: "first", when: {}, set: { region: "DE", tags: ["a", "b"] } };
  const second: Rule = { name: "second", when: {}, set: { region: "PT", language: "pt", tags: ["b", "c"] } };
  test("leave it to the first; the second sets the rest, and tags add up", () => {
    expect(intake([first, second]).classified).toEqual([
      { set: { region: "DE", tags: ["a", "b"] }, rule: "first" },
      { set: { language: "pt", tags: ["c"] }, rule: "second" },
    ]);
  });
  test("leave no event of a rule that set nothing", () => {
    expect(intake([first, { ...first, name: "again" }]).classified.map(({ rule }) => rule)).toEqual(["first"]);
  });
});

describe("what the opening gives", () => {
  test("is kept against rules and category", () => {
    const { classified } = intake([refundWords], { category: "question", team: "finance" });
    expect(classified).toEqual([]);
  });
  test("brings what its category brings, without any rule", () => {
    const { classified } = intake([], { category: "refund", team: "finance" });
    expect(classified).toEqual([{ set: { tier: 2, effortMs: 10 * MINUTE, weight: 3 }, rule: null }]);
  });
  test("is kept where it was chosen among values that are always there", () => {
    const { classified } = intake([], { category: "refund", tier: 3, weight: 5 }, null, ["tier", "weight"]);
    expect(classified).toEqual([{ set: { team: "support", effortMs: 10 * MINUTE }, rule: null }]);
  });
});

describe("priority", () => {
  const vip: Rule = {
    name: "big accounts",
    when: { revenue: { is: ">=", than: 50_000 } },
    set: { priority: "urgent" },
  };
  const big = customer({ plan: "enterprise", revenue: 80_000 });

  test("is shown to the rules that follow", () => {
    const urgent: Rule = { name: "first", when: {}, set: { priority: "urgent" } };
    const seen: Rule = { name: "seen", when: { priority: ["urgent"] }, set: { product: "shop" } };
    expect(intake([urgent, seen]).classified).toContainEqual({ set: { product: "shop" }, rule: "seen" });
    expect(intake([seen, urgent]).classified).not.toContainEqual({ set: { product: "shop" }, rule: "seen" });
  });
  test("is the first rule's that sets it", () => {
    expect(intake([enterprise, vip], {}, big).prioritised).toEqual([
      { priority: "high", rule: "enterprise is never below high" },
    ]);
    expect(intake([vip, enterprise], {}, big).prioritised).toEqual([{ priority: "urgent", rule: "big accounts" }]);
  });
  test("is left alone by a rule that does not match it", () => {
    expect(intake([enterprise], { priority: "urgent" }, big).prioritised).toEqual([]);
  });
  test("that is the rule's already is no event, and is settled", () => {
    const stay: Rule = { name: "stay", when: {}, set: { priority: "normal" } };
    expect(intake([stay, vip], {}, big).prioritised).toEqual([]);
  });
});
