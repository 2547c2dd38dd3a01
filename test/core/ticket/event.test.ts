import { describe, expect, test } from "vitest";
import { answererBy, searchText, type TicketEvent } from "../../../src/core/ticket/event.ts";

const at = 0;
const OPENING = {
  ...({ subject: "Bike", channel: "email", category: null, priority: "normal", tier: 1, team: null } as const),
  ...{ language: null, region: null, product: null, tags: [], effortMs: 0, weight: 1, body: "It squeaks" },
};

describe("an event", () => {
  test.for([
    ["an answer", { type: "replied", at, actor: "agent:ana", data: { body: "Oil it", auto: false } }, "ana", "Oil it"],
    ["an automatic one", { type: "replied", at, actor: "agent:ana", data: { body: "Hi", auto: true } }, null, "Hi"],
    ["an answer of the desk", { type: "replied", at, actor: "system", data: { body: "Hi", auto: false } }, null, "Hi"],
    ["a note", { type: "noted", at, actor: "agent:ana", data: { body: "Hm" } }, null, "Hm"],
    ["a customer's message", { type: "customer_replied", at, actor: "customer:k@x", data: { body: "?" } }, null, "?"],
    ["a claim", { type: "claimed", at, actor: "agent:ana", data: {} }, null, null],
    [
      "an opening",
      { type: "opened", at, actor: "customer:k@x", data: { ...OPENING, customer: "k@x", externalId: "Z-7" } },
      null,
      "Bike\nIt squeaks\nk@x\nZ-7",
    ],
    [
      "an internal opening",
      { type: "opened", at, actor: "agent:ana", data: { ...OPENING, customer: null, externalId: null } },
      null,
      "Bike\nIt squeaks",
    ],
  ] as const satisfies readonly (readonly [string, TicketEvent, string | null, string | null])[])(
    "%s has its answerer, and the text that it is found by",
    ([, event, answerer, text]) => {
      expect([answererBy(event), searchText(event)]).toEqual([answerer, text]);
    },
  );
});
