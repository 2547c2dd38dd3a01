import { describe, expect, test } from "vitest";
import { freshState, type Leave } from "../../../src/core/ticket/agent.ts";
import { applyToAgent, replayAgent, replayCustomer } from "../../../src/core/ticket/apply-desk.ts";
import type { DeskEvent, DeskEventOf } from "../../../src/core/ticket/desk-event.ts";
import { DAY, NOW } from "../../given.ts";

function leave(id: number, start: number, end: number | null): Leave {
  return { id, start, end, delegate: null, notedBy: "agent:ana", notedAt: NOW };
}

function noted(after: Leave): DeskEventOf<"leave_noted"> {
  return { type: "leave_noted", subject: "ana", at: NOW, actor: "agent:ana", data: { before: null, after } };
}

function ended(before: Leave, after: Leave): DeskEventOf<"leave_ended"> {
  return { type: "leave_ended", subject: "ana", at: NOW, actor: "agent:ana", data: { before, after } };
}

const later = leave(1, NOW + 5 * DAY, NOW + 6 * DAY);
const sooner = leave(2, NOW + DAY, NOW + 2 * DAY);

describe("what happened to an agent makes", () => {
  test.for<readonly [string, readonly DeskEvent[], readonly Leave[]]>([
    ["leaves in the order of their starts", [noted(later), noted(sooner)], [sooner, later]],
    [
      "leaves of the same start in the order of their numbers",
      [noted({ ...sooner, id: 7 }), noted(sooner)],
      [sooner, { ...sooner, id: 7 }],
    ],
    [
      "a leave that ends sooner, and once",
      [noted(later), ended(later, { ...later, end: NOW + 5 * DAY + 1 })],
      [{ ...later, end: NOW + 5 * DAY + 1 }],
    ],
    [
      "no leave of one that was called off",
      [noted(later), noted(sooner), ended(later, { ...later, end: later.start })],
      [sooner],
    ],
    ["a leave without an end", [noted(leave(3, NOW, null))], [leave(3, NOW, null)]],
  ])("%s", ([, events, leaves]) => {
    expect(replayAgent("ana", events).leaves).toEqual(leaves);
  });

  test("presence, and since when", () => {
    const after = { presence: "away", since: NOW - DAY } as const;
    const before = { presence: "online", since: null } as const;
    const event = {
      type: "presence_changed",
      subject: "ana",
      at: NOW,
      actor: "agent:ana",
      data: { before, after },
    } as const;
    expect(applyToAgent(freshState("ana"), event)).toMatchObject({
      presence: "away",
      presenceSince: NOW - DAY,
      leaves: [],
    });
  });
});

test("what happened to a customer makes of a stranger what is known, one thing after the other", () => {
  const changed = (after: DeskEventOf<"customer_changed">["data"]["after"]): DeskEvent => ({
    type: "customer_changed",
    subject: "kim@example.com",
    at: NOW,
    actor: "agent:ana",
    data: { before: {}, after },
  });
  const events = [changed({ plan: "pro", name: "Kim" }), changed({ plan: "enterprise", excluded: ["ben"] })];
  expect(replayCustomer("kim@example.com", events)).toMatchObject({
    name: "Kim",
    plan: "enterprise",
    excluded: ["ben"],
  });
});
