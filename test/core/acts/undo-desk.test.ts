import { describe, expect, test } from "vitest";
import type { PastEvent } from "../../../src/core/acts/facts.ts";
import { givenTo, isStillWith, typesSince } from "../../../src/core/acts/undo-desk.ts";
import { NOW } from "../../given.ts";
import { ticket } from "../../given-assignment.ts";

describe("what may have changed since", () => {
  const LEAVE = ["leave_noted", "leave_ended"];
  test.for([
    [["presence_changed"], ["presence_changed"]],
    [["leave_noted"], LEAVE],
    [["leave_ended"], LEAVE],
    [["leave_ended", "leave_noted"], LEAVE],
    [
      ["customer_changed", "leave_noted"],
      ["customer_changed", ...LEAVE],
    ],
    [[], []],
  ] as const)("%j: %j", ([types, since]) => {
    expect(typesSince(types)).toEqual(since);
  });
});

describe("the tickets that an act gave away", () => {
  const ANA = new Set(["ana"]);
  const happened = { at: NOW, actor: "system", seq: 1, act: 1 } as const;
  const routed = (number: number, to: string | null): PastEvent => ({
    ...happened,
    ticket: number,
    type: "routed",
    data: { to, unroutable: [] },
  });
  const claimed: PastEvent = { ...happened, ticket: 4, actor: "agent:ana", type: "claimed", data: {} };

  test("are those that the pipeline gave to the agents", () => {
    expect(givenTo(ANA, [routed(1, "ana"), routed(2, "ben"), routed(3, null), claimed])).toEqual([1]);
  });

  test.for([
    ["open", "ana", true],
    ["pending", "ana", true],
    ["open", "ben", false],
    ["new", null, false],
    ["solved", "ana", false],
    ["closed", "ana", false],
  ] as const)("one that is %s and %s's is still with Ana: %s", ([status, assignee, isStill]) => {
    expect(isStillWith(ANA, ticket({ status, assignee }))).toBe(isStill);
  });
});
