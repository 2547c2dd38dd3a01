import { describe, expect, test } from "vitest";
import { type Match, matches } from "../../../src/core/ticket/match.ts";
import { customer, ticket } from "../../given-assignment.ts";

const asked = ticket({
  subject: "Money BACK, please",
  category: "refund",
  priority: "high",
  channel: "chat",
  team: "support",
  language: "de",
  region: "AT",
  product: "bike",
  tags: ["vip", "angry"],
});
const kim = customer({ email: "kim@example.com", plan: "pro", revenue: 5_000 });

describe("a condition", () => {
  test.for<readonly [string, Match, boolean]>([
    ["nothing at all", {}, true],
    ["one of several plans", { plan: ["free", "pro"] }, true],
    ["another plan", { plan: ["free"] }, false],
    ["a category", { category: ["refund"] }, true],
    ["another category", { category: ["bug"] }, false],
    ["a priority", { priority: ["urgent", "high"] }, true],
    ["another priority", { priority: ["low"] }, false],
    ["a channel", { channel: ["chat"] }, true],
    ["another channel", { channel: ["email"] }, false],
    ["a team", { team: ["support"] }, true],
    ["another team", { team: ["finance"] }, false],
    ["a language", { language: ["de"] }, true],
    ["another language", { language: ["en"] }, false],
    ["a region", { region: ["AT"] }, true],
    ["another region", { region: ["DE"] }, false],
    ["a product", { product: ["bike"] }, true],
    ["another product", { product: ["lock"] }, false],
    ["the customer", { customer: ["kim@example.com"] }, true],
    ["another customer", { customer: ["lee@example.com"] }, false],
    ["any of several tags", { tags: ["quiet", "angry"] }, true],
    ["no tag of these", { tags: ["quiet"] }, false],
    ["words of the subject in another case", { subject: ["refund", "money back"] }, true],
    ["words that are not there", { subject: ["refund"] }, false],
    ["two fields that both hold", { plan: ["pro"], channel: ["chat"] }, true],
    ["two fields of which one does not", { plan: ["pro"], channel: ["email"] }, false],
    ["a list that names nothing", { plan: [] }, false],
  ])("%s", ([, match, holds]) => {
    expect(matches(match, asked, kim)).toBe(holds);
  });

  test.for([
    [">=", [false, true, true]],
    [">", [false, false, true]],
    ["<=", [true, true, false]],
    ["<", [true, false, false]],
    ["=", [false, true, false]],
  ] as const)("revenue %s 5000 of 4999, 5000 and 5001: %j", ([is, expected]) => {
    const holds = [4_999, 5_000, 5_001].map((revenue) =>
      matches({ revenue: { is, than: 5_000 } }, asked, customer({ revenue })),
    );
    expect(holds).toEqual(expected);
  });

  test("without a customer there is neither plan nor address, and no revenue", () => {
    const met = (match: Match) => matches(match, asked, null);
    expect([
      met({ plan: ["pro"] }),
      met({ customer: ["kim@example.com"] }),
      met({ revenue: { is: ">", than: 0 } }),
    ]).toEqual([false, false, false]);
    expect(met({ revenue: { is: "<=", than: 0 } })).toBe(true);
  });
});
