import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { merged, overlap, type Period, without } from "../../../src/core/time/period.ts";

const instant = fc.integer({ min: -20, max: 20 });
const period = fc.tuple(instant, fc.integer({ min: 1, max: 15 })).map(([start, ms]) => ({ start, end: start + ms }));
const stream = fc.array(period).map((periods) => periods.sort((a, b) => a.start - b.start));
const instants = Array.from({ length: 60 }, (_, index) => index - 22);

const holds = (periods: Iterable<Period>, at: number) => [...periods].some(({ start, end }) => start <= at && at < end);

function everywhere(law: (at: number) => [boolean, boolean]): void {
  for (const at of instants) {
    const [actual, expected] = law(at);
    expect(actual, `at ${at}`).toBe(expected);
  }
}

describe("two periods", () => {
  const nine = { start: 9, end: 17 };

  test.for([
    ["before it", { start: 1, end: 9 }, null, [nine]],
    ["over its start", { start: 1, end: 10 }, { start: 9, end: 10 }, [{ start: 10, end: 17 }]],
    [
      "inside it",
      { start: 12, end: 13 },
      { start: 12, end: 13 },
      [
        { start: 9, end: 12 },
        { start: 13, end: 17 },
      ],
    ],
    ["all over it", { start: 1, end: 20 }, nine, []],
    ["after it", { start: 17, end: 20 }, null, [nine]],
  ] as const)("one %s", ([, other, both, rest]) => {
    expect(overlap(nine, other)).toEqual(both);
    expect(without(nine, other)).toEqual(rest);
  });

  test("have in common what is in both", () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        const both = overlap(a, b);
        everywhere((at) => [both !== null && holds([both], at), holds([a], at) && holds([b], at)]);
        expect(overlap(b, a)).toEqual(both);
      }),
    );
  });

  test("leave, once one is taken out, what is in the other alone, and nothing empty", () => {
    fc.assert(
      fc.property(period, period, (a, b) => {
        const rest = without(a, b);
        everywhere((at) => [holds(rest, at), holds([a], at) && !holds([b], at)]);
        expect(rest.every(({ start, end }) => start < end)).toBe(true);
      }),
    );
  });
});

describe("a stream of periods", () => {
  test("holds the same instants when merged, in pieces that do not touch", () => {
    fc.assert(
      fc.property(stream, (periods) => {
        const pieces = [...merged(periods)];
        everywhere((at) => [holds(pieces, at), holds(periods, at)]);
        expect(pieces.slice(1).every(({ start }, index) => start > (pieces[index]?.end ?? start))).toBe(true);
      }),
    );
  });
});
