import fc from "fast-check";
import stringWidth from "string-width";
import { describe, expect, test } from "vitest";
import { cut, pad, width, wrap } from "../../../src/core/words/width.ts";

/** All of them but for most of the ideographs and syllables, whose blocks are even, and for the planes behind them. */
function* characters(): Generator<string> {
  for (let point = 0x20; point < 0x20000; point += isIdeograph(point) ? 61 : 1) {
    if (point < 0xd800 || point > 0xdfff) yield String.fromCodePoint(point);
  }
}

function isIdeograph(point: number): boolean {
  return (
    (point >= 0x3400 && point <= 0xd7a3) ||
    (point >= 0xe000 && point <= 0xf8ff) ||
    (point >= 0x12000 && point <= 0x1cfff)
  );
}

const text = fc.string({ unit: "binary" });
const cells = fc.nat({ max: 60 });

describe("the width of a text", () => {
  test.for([
    ["plain letters", "refund", 6],
    ["letters with accents", "Élodie Çınar", 12],
    ["an accent of its own", "e\u0301", 1],
    ["Chinese", "退款", 4],
    ["Korean", "환불", 4],
    ["a picture", "🚲", 2],
    ["a family joined to one picture", "👨‍👩‍👧", 2],
    ["a flag", "🇩🇪", 2],
    ["a heart that is asked to be in colour", "❤️", 2],
    ["a keycap", "1️⃣", 2],
    ["Hindi", "नमस्ते", 4],
    ["nothing at all", "", 0],
    ["a sign that crashed other programs", "\u0602", 1],
  ] as const)("of %s", ([, written, expected]) => {
    expect(width(written)).toBe(expected);
  });

  test("is that of string-width, by which the screen is laid out, for every character", () => {
    const differing = [...characters()].filter((character) => width(character) !== stringWidth(character));
    expect(differing).toEqual([]);
  });

  test("is never negative, whatever the text", () => {
    fc.assert(fc.property(text, (written) => width(written) >= 0));
  });
});

describe("cutting", () => {
  test.for([
    ["what fits is left alone", "refund", 6, "refund"],
    ["what does not ends in an ellipsis", "refund", 5, "refu…"],
    ["a wide character is not halved", "退款退款", 4, "退…"],
    ["an accent stays with its letter", "e\u0301e\u0301e\u0301", 2, "e\u0301…"],
    ["no room is no text", "refund", 0, ""],
  ] as const)("%s", ([, written, room, expected]) => {
    expect(cut(written, room)).toBe(expected);
  });

  test("never takes more room than there is", () => {
    fc.assert(fc.property(text, cells, (written, room) => width(cut(written, room)) <= room));
  });

  test("keeps a text that fits", () => {
    fc.assert(fc.property(text, (written) => cut(written, width(written)) === written || width(written) === 0));
  });
});

describe("padding", () => {
  test("fills exactly the room there is", () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 2, max: 60 }), (written, room) => width(pad(written, room)) === room),
    );
  });

  test("puts figures at the right", () => {
    expect(pad("0:19:05", 9, "right")).toBe("  0:19:05");
  });
});

describe("wrapping", () => {
  test.for([
    ["breaks at spaces", "one two three", 8, ["one two", "three"]],
    ["breaks a word that is too long", "abcdefgh", 3, ["abc", "def", "gh"]],
    ["keeps an empty line", "", 10, [""]],
    ["breaks text without spaces", "退款退款", 4, ["退款", "退款"]],
  ] as const)("%s", ([, written, room, expected]) => {
    expect(wrap(written, room)).toEqual(expected);
  });

  test("loses nothing but spaces", () => {
    const words = fc.string({ unit: fc.constantFrom("a", "é", "退", "🚲", " ") });
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 20 }), (written, room) => {
        const lines = wrap(written, room);
        expect(lines.join("").replaceAll(" ", "")).toBe(written.replaceAll(" ", ""));
        expect(lines.filter((line) => width(line) > room)).toEqual([]);
      }),
    );
  });
});
