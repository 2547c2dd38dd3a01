import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { block, line } from "../../../src/core/words/safe-text.ts";
import { cut, width } from "../../../src/core/words/width.ts";
import { HOSTILE_TEXTS } from "../../hostile-texts.ts";

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

/** What is shown of each control of the first and the second set where it stands alone. */
const ALONE = [...range(0x00, 0x20), ...range(0x7f, 0xa0)].map((point): [string, number, string] => {
  if ((point >= 0x09 && point <= 0x0d) || point === 0x85) return [named(point), point, " "];
  if (point === 0x7f) return [named(point), point, "␡"];
  return [named(point), point, point < 0x20 ? String.fromCharCode(0x2400 + point) : `<${named(point)}>`];
});

/** What turns the direction of the text that follows is shown, not left out: it may be there to deceive. */
const TURNS = [...range(0x202a, 0x202f), ...range(0x2066, 0x206a)];

const STRINGS = ["\x1b]", "\x1bP", "\x1bX", "\x1b^", "\x1b_", "\x9d", "\x90", "\x98", "\x9e", "\x9f"];
const ENDS = ["\x07", "\x1b\\", "\x9c"];

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, place) => from + place);
}

function named(point: number): string {
  return `U+${point.toString(16).toUpperCase().padStart(4, "0")}`;
}

describe("a line of text from outside", () => {
  test.for(ALONE)("shows the control %s", ([, point, shown]) => {
    expect(line(`1${String.fromCharCode(point)}1`)).toBe(`1${shown}1`);
  });

  test.for(TURNS.map((point) => [named(point), point] as const))("shows %s, which turns the text", ([name, point]) => {
    expect(line(`a${String.fromCharCode(point)}b`)).toBe(`a<${name}>b`);
  });

  test.for(STRINGS.flatMap((start) => ENDS.map((end) => [start, end] as const)))(
    "is rid of a string from %j to %j",
    ([start, end]) => {
      expect(line(`a${start}0;owned${end}b`)).toBe("ab");
    },
  );
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

test.for(HOSTILE_TEXTS.map((text) => [JSON.stringify(text).slice(0, 40), text] as const))(
  "%s comes out safe, the same a second time, and cut to size",
  ([, text]) => {
    expect(line(text)).not.toMatch(UNSAFE);
    expect(line(line(text))).toBe(line(text));
    for (const columns of [0, 1, 2, 7, 20, 80]) expect(width(cut(line(text), columns))).toBeLessThanOrEqual(columns);
  },
);
