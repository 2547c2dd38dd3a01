import { describe, expect, test } from "vitest";
import { intervalInWords, parseHours } from "../../src/deskfile/sections/hours.ts";

const DAY = [[540, 1020]];

describe("opening hours in one line", () => {
  test.for([
    ["mon-fri 09:00-17:00", { mon: DAY, tue: DAY, wed: DAY, thu: DAY, fri: DAY }],
    ["mon-tue 9-17, fri 9-15", { mon: DAY, tue: DAY, fri: [[540, 900]] }],
    ["Sunday 9-17", { sun: DAY }],
    ["sat-mon 9-17", { sat: DAY, sun: DAY, mon: DAY }],
    [
      "mon 9-12 13:30-17",
      {
        mon: [
          [540, 720],
          [810, 1020],
        ],
      },
    ],
    ["mon 22-6", { mon: [[1320, 1800]] }],
    ["mon 0-24", { mon: [[0, 1440]] }],
    [" always ", "always"],
  ] as const)("%s", ([text, hours]) => {
    expect(parseHours(text)).toEqual(hours);
  });

  test.for([
    "",
    "9-17",
    "mon",
    "mon 9",
    "mon 9-25",
    "mon 9-9",
    "someday 9-17",
    "monkey 9-17",
    "mon-tue-wed 9-17",
    "mon 9-17,",
  ])("%s are none", (text) => {
    expect(() => parseHours(text)).toThrow(expect.objectContaining({ code: "bad_input" }));
  });
  test("a day is named once", () => {
    expect(() => parseHours("mon-fri 9-17, fri 9-15")).toThrow("The hours name fri twice.");
  });
});

test("hours over midnight are told as they are written", () => {
  expect(intervalInWords([1320, 1800])).toBe("22:00-06:00");
  expect(intervalInWords([0, 1440])).toBe("00:00-24:00");
});
