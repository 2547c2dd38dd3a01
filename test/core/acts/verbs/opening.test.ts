import { describe, expect, test } from "vitest";
import type { Given } from "../../../../src/core/acts/verbs/all.ts";
import { stranger } from "../../../../src/core/ticket/customer.ts";
import { decision, outcome, type Situation } from "./deciding.ts";

type Row = readonly [given: string, act: Given, situation: Situation, then: unknown];

const KIM = "kim@example.com";

function table(rows: readonly Row[]): void {
  test.for(rows)("%s", ([, act, situation, then]) => {
    expect(outcome(act, situation)).toEqual(then);
  });
}

describe("a new ticket", () => {
  const act = { act: "new", subject: "Bike" } as const;

  test("is the house's if no customer is named", () => {
    expect(outcome(act)).toMatchObject([
      [
        "agent:ana",
        "opened",
        {
          subject: "Bike",
          customer: null,
          body: "",
          priority: "normal",
          channel: "email",
          tier: 1,
          effortMs: 0,
          weight: 1,
        },
      ],
    ]);
  });

  test("is what was said of it, each tag once", () => {
    const said = { channel: "phone", tier: 2, effortMs: 5, weight: 3, region: "DE", product: "Bike" } as const;
    expect(outcome({ ...act, ...said, tags: ["vip", "old", "vip"] })).toMatchObject([
      ["agent:ana", "opened", { ...said, tags: ["vip", "old"] }],
    ]);
  });

  test.for(["tier", "effortMs", "weight"] as const)(
    "gets from its category what was not said, though %s was",
    (said) => {
      const refund = { tier: 2, effort: "5m", weight: 3 };
      const { [said]: _, ...brought } = { tier: 2, effortMs: 300_000, weight: 3 };
      expect(outcome({ ...act, category: "refund", [said]: 1 }, { desk: { categories: { refund } } })).toEqual([
        ["agent:ana", "opened", expect.objectContaining({ [said]: 1 })],
        ["system", "classified", { rule: null, set: brought }],
      ]);
    },
  );

  test("that an agent opens for a customer is the agent's", () => {
    expect(outcome({ ...act, customer: KIM, openedBy: "agent" })).toMatchObject([
      ["agent:ana", "opened", { customer: KIM }],
    ]);
  });

  test("of a customer is by them, with what the desk knows of them", () => {
    const known = { ...stranger(KIM), language: "pt", region: "BR", plan: "pro", firstTicketAt: 7 };
    const { opened } = decision({ ...act, customer: "Kim@Example.com", plan: "gold" }, { customer: known });
    expect(opened?.customer?.now).toEqual({ ...known, plan: "gold" });
    expect(opened?.customer?.events).toMatchObject([{ data: { before: { plan: "pro" }, after: { plan: "gold" } } }]);
    expect(opened?.events[0]).toMatchObject({
      actor: `customer:${KIM}`,
      data: { customer: KIM, language: "pt", region: "BR" },
    });
  });

  test("is classified and prioritised by the rules", () => {
    const rule = [{ name: "fire", when: { subject: ["fire"] }, set: { priority: "urgent", team: "finance" } }];
    expect(outcome({ ...act, subject: "Fire!" }, { desk: { rule } })).toMatchObject([
      ["agent:ana", "opened", { priority: "normal", team: null }],
      ["rule:fire", "classified", { set: { team: "finance" } }],
      ["rule:fire", "prioritised", { priority: "urgent" }],
    ]);
  });

  table([
    [
      "in a team that is not there",
      { ...act, team: "zoo" },
      {},
      { team_not_found: "There is no team zoo in this desk." },
    ],
    [
      "in a category that is not there",
      { ...act, category: "zoo" },
      {},
      { category_not_found: "There is no category zoo in this desk." },
    ],
    [
      "with an id elsewhere that another one has",
      { ...act, externalId: "Z-1" },
      { twin: 4 },
      { changed_meanwhile: "T-4 has the external id Z-1 already." },
    ],
    [
      "by a customer without an address",
      { ...act, openedBy: "customer" },
      {},
      { bad_input: "A customer who opens a ticket has an e-mail address." },
    ],
    ["by nobody", act, { by: null }, { not_identified: "I do not know who you are." }],
  ]);
});
