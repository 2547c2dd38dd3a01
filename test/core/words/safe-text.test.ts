import { existsSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { block, line } from "../../../src/core/words/safe-text.ts";
import { cut, width } from "../../../src/core/words/width.ts";

const NAUGHTY = "../shared/data/hostile/naughty-strings.json";

/** Everything that a terminal obeys, that breaks a line, or that nobody sees. */
const UNSAFE =
  /[\p{Control}\p{Surrogate}\u2028\u2029\u202a-\u202e\u2066-\u2069]|[\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]|\p{Mark}{5}/u;

/** Strings in which escape sequences, halves of characters and marks are as frequent as letters. */
const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc
    .array(
      fc.constantFrom(
        "\x1b",
        "[",
        "]",
        "P",
        "\\",
        "\x07",
        "\x9b",
        "\x9d",
        "\x9c",
        "0;",
        "31m",
        "a",
        "\u0301",
        "\u202e",
        "\ud800",
        "\u200d",
        "\n",
      ),
    )
    .map((parts) => parts.join("")),
);

describe("a line of text from outside", () => {
  test.for([
    ["a colour", "\x1b[31mred\x1b[0m", "red"],
    ["hidden text", "pay \x1b[8mnot \x1b[28mnow", "pay not now"],
    ["a title for the window", "\x1b]0;owned\x07hello", "hello"],
    ["a link to elsewhere", "\x1b]8;;https://evil.example\x1b\\click\x1b]8;;\x1b\\", "click"],
    ["the clipboard", "\x1b]52;c;cm0gLXJm\x07hello", "hello"],
    ["a device control string", "\x1bPq#0\x1b\\hello", "hello"],
    ["sequences in eight bits", "\x9b31mred\x9d0;owned\x9c", "red"],
    ["a sequence inside another", "\x1b\x1b[0m[31mred", "␛[31mred"],
    ["a sequence without an end", "\x1b]0;owned", "␛]0;owned"],
    ["a bell and a backspace", "ding\x07\x08", "ding␇␈"],
    ["a control of eight bits", "a\x84b", "a<U+0084>b"],
    ["a delete", "a\x7f", "a␡"],
    ["line breaks and tabs", "one\r\n\ttwo\u2028three", "one two three"],
    ["reversed text", "\u202egpj.exe", "<U+202E>gpj.exe"],
    ["what nobody sees", "a\u200bb\ufeffc\u{e0041}", "abc"],
    ["piled marks", `Z${"\u0301".repeat(40)}algo`, `Z${"\u0301".repeat(4)}algo`],
    ["half a character", "a\ud83d", "a\ufffd"],
    ["an honest text", "Grüße aus Köln, 退款, עברית, ไทย", "Grüße aus Köln, 退款, עברית, ไทย"],
  ] as const)("is rid of %s", ([, written, expected]) => {
    expect(line(written)).toBe(expected);
  });

  test("is safe whatever it was", () => {
    fc.assert(
      fc.property(hostile, (written) => !UNSAFE.test(line(written))),
      { numRuns: 1000 },
    );
  });

  test("does not change when it is cleaned again", () => {
    fc.assert(
      fc.property(hostile, (written) => line(line(written)) === line(written)),
      { numRuns: 1000 },
    );
  });

  test("takes time in proportion to its length, also when it was made to take long", () => {
    for (const piece of ["\x1b]", "\x90", "\x1b[0", "\u0301", "\x1b[0;"]) {
      const started = performance.now();
      line(piece.repeat(200_000));
      expect(performance.now() - started).toBeLessThan(2_000);
    }
  });
});

describe("a block of text from outside", () => {
  test("keeps its lines", () => {
    expect(block("Hello,\r\n\r\nthe\tbike\x1b[2J")).toEqual(["Hello,", "", "the    bike"]);
  });

  test("does not change when it is cleaned again", () => {
    fc.assert(
      fc.property(hostile, (written) => block(block(written).join("\n")).join("\n") === block(written).join("\n")),
    );
  });
});

test.skipIf(!existsSync(NAUGHTY))("strings that are known to break programs come out safe and cut to size", () => {
  const strings: readonly string[] = JSON.parse(readFileSync(NAUGHTY, "utf8"));
  expect(strings.length).toBeGreaterThan(500);
  const unsafe = strings.filter((each) => UNSAFE.test(line(each)) || line(line(each)) !== line(each));
  expect(unsafe).toEqual([]);
  expect(strings.filter((each) => width(cut(line(each), 20)) > 20)).toEqual([]);
});
