import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { between, pick, seeded } from "../../src/demo/random.ts";

describe("chance with a seed", () => {
  test("comes out the same for the same seed, whatever the seed", () => {
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const [one, other] = [seeded(seed), seeded(seed)];
        expect(Array.from({ length: 20 }, one)).toEqual(Array.from({ length: 20 }, other));
      }),
    );
  });

  test("stays in [0, 1) and in the range asked for, both ends included", () => {
    const random = seeded(42);
    const drawn = Array.from({ length: 2000 }, () => between(random, -1, 2));
    expect(new Set(drawn)).toEqual(new Set([-1, 0, 1, 2]));
  });

  test("reaches every item of a list, and has nothing to say about an empty one", () => {
    const random = seeded(7);
    expect(new Set(Array.from({ length: 200 }, () => pick(random, ["a", "b", "c"])))).toEqual(new Set(["a", "b", "c"]));
    expect(() => pick(random, [])).toThrow("nothing to pick");
  });
});
