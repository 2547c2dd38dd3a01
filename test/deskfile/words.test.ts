import { describe, expect, test } from "vitest";
import { parseDuration } from "../../src/core/time/duration.ts";
import { nearest } from "../../src/core/words/nearest.ts";
import { toToml } from "../../src/deskfile/toml/value.ts";

describe("a duration", () => {
  test.for([
    ["90s", 90_000],
    ["15m", 900_000],
    ["1h30m", 5_400_000],
    ["5d", 432_000_000],
    ["1w", 604_800_000],
    ["-8h", -28_800_000],
    ["0h", 0],
  ] as const)("%s is %d ms", ([text, ms]) => {
    expect(parseDuration(text)).toBe(ms);
  });
  test.for(["", "-", "15", "m", "1.5h", "30m1h", "1h 30m", "1y", "1H", "9999999h", "١h"])("%s is none", (text) => {
    expect(parseDuration(text)).toBeNull();
  });
});

describe("the nearest word", () => {
  const words = ["urgent", "high", "normal", "low"];
  test.for([
    ["a letter left out", "urgnt", "urgent"],
    ["two letters swapped", "nromal", "normal"],
    ["a letter too many", "hihgh", "high"],
    ["another case", "Low", "low"],
    ["another word", "medium", null],
    ["nothing", "", null],
    ["a novel", "urgent".repeat(10_000), null],
  ] as const)("of %s", ([, written, meant]) => {
    expect(nearest(written, words)).toBe(meant);
  });
});

test.for([
  ['say "hi"\n', String.raw`"say \"hi\"\n"`],
  ["\u007f", String.raw`"\u007f"`],
  [["a", 1, true], '["a", 1, true]'],
  [{ a: 1, "b c": ["x"], d: undefined }, '{ a = 1, "b c" = ["x"] }'],
  [{}, "{}"],
] as const)("%j in TOML", ([value, toml]) => {
  expect(toToml(value)).toBe(toml);
});
