import { describe, expect, test } from "vitest";
import { type Effect, effectOf } from "../../../src/core/clocks/pauses.ts";
import { CLOCKS, type ClockName } from "../../../src/core/clocks/policy.ts";
import { STATUSES } from "../../../src/core/ticket/lifecycle.ts";

const TABLE: Readonly<Record<ClockName, string>> = {
  //               new  open pending on_hold solved closed
  first_response: "runs runs runs    runs    ends   ends",
  next_response: " runs runs runs    runs    ends   ends",
  resolution: "    runs runs paused  runs    ends   ends",
};
const cells = CLOCKS.flatMap((clock) => {
  const effects = TABLE[clock].trim().split(/\s+/) as Effect[];
  return STATUSES.map((status, index) => [clock, status, effects[index]] as const);
});

describe("a clock in each status", () => {
  test.for(cells)("%s in %s: %s", ([clock, status, effect]) => {
    expect(effectOf(clock, status, {})).toBe(effect);
  });
});

describe("a policy that lists the pauses of a clock", () => {
  test.for(cells)("has the last word on %s in %s, unless it is over", ([clock, status, effect]) => {
    const over = effect === "ends";
    expect(effectOf(clock, status, { [clock]: [status] })).toBe(over ? "ends" : "paused");
    expect(effectOf(clock, status, { [clock]: [] })).toBe(over ? "ends" : "runs");
  });

  test("does not touch the other clocks", () => {
    expect(effectOf("resolution", "pending", { first_response: ["pending"] })).toBe("paused");
    expect(effectOf("next_response", "pending", { first_response: ["pending"] })).toBe("runs");
  });
});
