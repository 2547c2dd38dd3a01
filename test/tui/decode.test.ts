import { array, assert, constantFrom, integer, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { decode, flush, type Input } from "../../src/tui/terminal/decode.ts";

const keys = (text: string): readonly string[] =>
  decode(text).inputs.map((input) => (input.type === "key" ? input.key : input.type));

describe("what a terminal sends", () => {
  test.for([
    ["a letter", "j", ["j"]],
    ["letters in one lump", "jjk", ["j", "j", "k"]],
    ["letters and Enter in one lump", "abc\r", ["a", "b", "c", "enter"]],
    ["a capital", "G", ["G"]],
    ["a control character", "\u0004\u0015", ["ctrl-d", "ctrl-u"]],
    ["tab and shift-tab", "\t\u001b[Z", ["tab", "shift-tab"]],
    ["space and backspace", " \u007f", ["space", "backspace"]],
    ["arrows", "\u001b[A\u001b[B\u001bOC", ["up", "down", "right"]],
    [
      "pages, home, end, delete",
      "\u001b[5~\u001b[6~\u001b[H\u001b[F\u001b[3~",
      ["pgup", "pgdn", "home", "end", "delete"],
    ],
    ["an arrow with Ctrl", "\u001b[1;5C", ["ctrl-right"]],
    ["Alt with a letter", "\u001bb", ["alt-b"]],
    ["a letter of two code points as one key", "e\u0301x", ["e\u0301", "x"]],
    ["a wide character", "你好", ["你", "好"]],
    ["a family of pictures as one key", "👩‍👩‍👧", ["👩‍👩‍👧"]],
    ["two Escapes", "\u001b\u001b[A", ["esc", "up"]],
  ] as const)("is %s", ([, bytes, expected]) => {
    expect(keys(bytes)).toEqual(expected);
  });

  test.for([
    ["a colour report", "\u001b]11;rgb:1e1e/1e1e/1e1e\u001b\\"],
    ["a colour report with a bell", "\u001b]10;rgb:ffff/ffff/ffff\u0007"],
    ["device attributes", "\u001b[?62;22c"],
    ["secondary device attributes", "\u001b[>0;276;0c"],
    ["a version in a DCS", "\u001bP>|xterm(380)\u001b\\"],
    ["a cursor position", "\u001b[24;80R"],
    ["a mode report", "\u001b[?2026;2$y"],
    ["a mouse button let go", "\u001b[<0;10;5m"],
    ["a movement of the mouse", "\u001b[<35;10;5M"],
  ])("is not typing: %s", ([, bytes]) => {
    expect(keys(`a${bytes}b`)).toEqual(["a", "b"]);
  });

  test("the wheel moves three rows, a click names its cell from 0, focus comes and goes", () => {
    expect(decode("\u001b[<65;10;5M\u001b[<64;10;5M\u001b[<0;3;4M\u001b[I\u001b[O").inputs).toEqual([
      { type: "wheel", by: 3, column: 9, row: 4 },
      { type: "wheel", by: -3, column: 9, row: 4 },
      { type: "click", column: 2, row: 3 },
      { type: "focus", has: true },
      { type: "focus", has: false },
    ]);
  });

  test("a paste is one text, whatever keys are in it", () => {
    expect(decode("\u001b[200~rm -rf\r\nq\u0003\u001b[201~x").inputs).toEqual([
      { type: "paste", text: "rm -rf\nq\u0003" },
      { type: "key", key: "x" },
    ]);
  });
});

describe("a sequence that comes in pieces", () => {
  test("is understood whole, wherever it was cut", () => {
    const whole = "j\u001b[<65;10;5M\u001b[200~hello\nworld\u001b[201~\u001b[1;5C\u001b]11;rgb:0/0/0\u0007k";
    const expected = decode(whole).inputs;
    for (let cut = 1; cut < whole.length; cut += 1) {
      const first = decode(whole.slice(0, cut));
      const second = decode(first.rest + whole.slice(cut));
      expect([...first.inputs, ...second.inputs], `cut at ${cut}`).toEqual(expected);
      expect(second.rest).toBe("");
    }
  });
  test("an Escape that nothing follows is the key Esc", () => {
    const { inputs, rest } = decode("\u001b");
    expect(inputs).toEqual([]);
    expect(flush(rest)).toEqual([{ type: "key", key: "esc" }]);
  });
  test("a beginning that nothing follows is dropped and never typed", () => {
    expect(flush(decode("\u001b]11;rgb").rest)).toEqual([]);
  });
});

test("any bytes are understood without an error, and every key has a name", () => {
  const piece = constantFrom(
    "\u001b",
    "[",
    "<",
    "M",
    "~",
    "O",
    "]",
    "\u0007",
    "200~",
    "201~",
    "a",
    "é",
    "你",
    "\r",
    "\u0000",
    ";",
    "5",
  );
  assert(
    property(
      array(piece, { maxLength: 40 }),
      string({ maxLength: 10 }),
      integer({ min: 0, max: 40 }),
      (pieces, noise, at) => {
        const bytes = `${pieces.slice(0, at).join("")}${noise}${pieces.slice(at).join("")}`;
        const { inputs, rest } = decode(bytes);
        const named = [...inputs, ...flush(rest)].filter((input: Input) => input.type === "key");
        expect(named.every((input) => input.type === "key" && input.key.length > 0)).toBe(true);
      },
    ),
    { numRuns: 400 },
  );
});
