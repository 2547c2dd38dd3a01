import { describe, expect, test } from "vitest";
import type { Actor, EventData, EventType, TicketEvent } from "../../../src/core/ticket/event.ts";
import { eventTable } from "../../../src/core/ticket/event-table.ts";
import { eventLine } from "../../../src/core/words/event.ts";
import { givenOpening } from "../../given-opening.ts";

function happening<Type extends EventType>(type: Type, data: EventData[Type], actor: Actor = "agent:ana"): TicketEvent {
  return { type, at: 0, actor, data } as TicketEvent;
}

const opening = givenOpening({ subject: "Where is my refund", customer: "jo@x.example" });

const lines: readonly (readonly [TicketEvent, string])[] = [
  [happening("opened", opening, "customer:jo@x.example"), "jo@x.example opened it by email: Where is my refund"],
  [
    happening("classified", { set: { category: "refund", effortMs: 900_000 }, rule: "words" }, "rule:words"),
    'rule "words" set category refund, effort 15m',
  ],
  [happening("prioritised", { priority: "high", rule: null }), "ana set the priority to high"],
  [happening("routed", { to: "ben", unroutable: [] }, "system"), "docket routed it to ben"],
  [happening("routed", { to: null, unroutable: ["2 away"] }, "system"), "docket found nobody: 2 away"],
  [happening("routed", { to: null, unroutable: [] }, "system"), "docket left it in the queue, to be claimed"],
  [happening("claimed", {}), "ana claimed it"],
  [happening("claimed", { override: "asked her" }), "ana claimed it (override: asked her)"],
  [happening("stolen", { from: "ben", reason: "he is ill" }), "ana took it over from ben: he is ill"],
  [happening("released", { from: "ana", reason: null }), "ana released it"],
  [happening("reassigned", { from: "ana", to: "ben", team: null, reason: "knows it" }), "ana gave it to ben: knows it"],
  [happening("reassigned", { from: "ana", to: null, team: "finance", reason: null }), "ana moved it to finance"],
  [happening("escalated", { from: "ana", tier: 2, team: null, reason: "hard" }), "ana escalated it to tier 2: hard"],
  [
    happening("replied", { body: "Dear Jo,\nit is on its way.", auto: false }),
    "ana replied: Dear Jo, it is on its way.",
  ],
  [happening("noted", { body: "x".repeat(200) }), `ana noted: ${"x".repeat(71)}…`],
  [happening("customer_replied", { body: "Thanks" }, "customer:jo@x.example"), "jo@x.example wrote: Thanks"],
  [happening("status_changed", { status: "on_hold", reason: "parts" }), "ana set it to on hold: parts"],
  [happening("tagged", { add: ["vip"], remove: ["old"] }), "ana added the tag vip, removed the tag old"],
  [happening("undone", { what: "318", restore: {} }), "ana took back action 318"],
];

describe("a line of the history", () => {
  test.for(lines)("says what happened: %#", ([event, expected]) => {
    expect(eventLine(event)).toBe(expected);
  });

  test("exists for every type of event", () => {
    expect(new Set(lines.map(([event]) => event.type))).toEqual(new Set(Object.keys(eventTable())));
  });

  test("is safe though what it tells is not", () => {
    const event = happening("released", { from: "ana", reason: "\x1b]0;owned\x07no\ntime\u202e" });
    expect(eventLine(event)).toBe("ana released it: no time<U+202E>");
  });
});
