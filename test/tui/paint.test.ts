import { array, assert, constantFrom, property, record, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { line, say } from "../../src/core/words/safe-text.ts";
import { pad, width } from "../../src/core/words/width.ts";
import { lookOf } from "../../src/tui/terminal/look.ts";
import { painted } from "../../src/tui/terminal/paint.ts";
import {
  fitted,
  lineWidth,
  over,
  plain,
  reversed,
  slice,
  styled,
  textOf,
  unstyled,
} from "../../src/tui/terminal/span.ts";

const COLOUR = { colour: true, ascii: false };

describe("painting", () => {
  test("closes every style that it opens, the last first", () => {
    expect(painted([styled("late", "late"), unstyled(" on")], COLOUR)).toBe(
      "\u001b[1m\u001b[31mlate\u001b[39m\u001b[22m on",
    );
  });
  test("keeps the reverse of the cursor row over all of its colours", () => {
    expect(painted(reversed([unstyled("a"), styled("late", "b")]), COLOUR)).toBe(
      "\u001b[7ma\u001b[1m\u001b[31mb\u001b[39m\u001b[22m\u001b[27m",
    );
  });
  test("without colour only weight and reverse are left", () => {
    const line = reversed([styled("late", "late"), styled("risk", "risk")]);
    expect(painted(line, { colour: false, ascii: false })).toBe("\u001b[7m\u001b[1mlate\u001b[22mrisk\u001b[27m");
  });
  test("in ASCII every sign has a stand-in of the same width", () => {
    const line = plain("▸• ▲ ━━ “é” 你 …");
    const ascii = painted(line, { colour: false, ascii: true });
    expect(ascii).toBe('>o ^ == "?" ?? ~');
    expect(width(ascii)).toBe(lineWidth(line));
  });
  test("leaves out blanks at the end, but not those of the cursor row", () => {
    expect(painted(plain("a   "), COLOUR)).toBe("a");
    expect(painted(reversed(plain("a  ")), COLOUR)).toBe("\u001b[7ma  \u001b[27m");
  });
});

describe("what the environment says about the terminal", () => {
  test.for([
    [
      { TERM: "xterm-256color", LANG: "de_DE.UTF-8" },
      { colour: true, ascii: false },
    ],
    [
      { TERM: "xterm", LANG: "C.UTF-8", NO_COLOR: "1", FORCE_COLOR: "1" },
      { colour: false, ascii: false },
    ],
    [
      { TERM: "xterm", LANG: "C.UTF-8", NO_COLOR: "" },
      { colour: true, ascii: false },
    ],
    [
      { TERM: "dumb", LANG: "C.UTF-8" },
      { colour: false, ascii: false },
    ],
    [
      { TERM: "dumb", LANG: "C.UTF-8", CLICOLOR_FORCE: "1" },
      { colour: true, ascii: false },
    ],
    [
      { TERM: "xterm", LANG: "C.UTF-8", FORCE_COLOR: "0" },
      { colour: false, ascii: false },
    ],
    [
      { TERM: "xterm", LANG: "C" },
      { colour: true, ascii: true },
    ],
    [
      { TERM: "xterm", LANG: "en_US.UTF-8", LC_ALL: "POSIX" },
      { colour: true, ascii: true },
    ],
    [
      { TERM: "linux", LANG: "en_US.UTF-8" },
      { colour: true, ascii: true },
    ],
    [{ TERM: "xterm" }, { colour: true, ascii: false }],
  ] as const)("%j means %j", ([env, look]) => {
    expect(lookOf(env, undefined)).toEqual(look);
  });
  test("what is configured wins over the locale", () => {
    expect(lookOf({ TERM: "xterm", LANG: "C" }, "unicode").ascii).toBe(false);
  });
});

const span = record({
  text: string({ unit: "grapheme", maxLength: 12 }),
  style: constantFrom("late", "dim", undefined),
});
const anyLine = array(span, { maxLength: 5 }).map((spans) =>
  spans.map(({ text, style }) => styled(style, line(text.replaceAll(/\p{C}|\p{Z}/gu, " ")))),
);

describe("any line", () => {
  test("fits exactly the cells that it is given", () => {
    assert(
      property(anyLine, constantFrom(0, 1, 2, 5, 11, 40), (line, cells) => {
        expect(lineWidth(fitted(line, cells))).toBe(cells);
      }),
    );
  });
  test("with a box over it is as wide as before", () => {
    assert(
      property(anyLine, constantFrom(0, 3, 7), (line, x) => {
        const wide = fitted(line, 30);
        const [covered = []] = over([wide], [plain("[box]")], x, 0);
        expect(lineWidth(covered)).toBe(30);
        expect(textOf(slice(covered, x, x + 5))).toBe("[box]");
      }),
    );
  });
});

describe("text from outside", () => {
  const subject: string = "\u001b[2J gone";

  test("becomes a span only when it is safe: the compiler refuses anything else", () => {
    // @ts-expect-error a subject as it came
    plain(subject);
    // @ts-expect-error a subject in a sentence
    styled("dim", `about ${subject}`);
    // @ts-expect-error a subject in a sentence that vouches for the rest
    plain(say`about ${subject}`);
    // @ts-expect-error cutting makes nothing safe
    plain(pad(subject, 8));
    expect(textOf(plain(say`about ${pad(line(subject), 8)}`))).toBe("about  gone   ");
  });
  test("what the program itself says is fine as it is", () => {
    expect(textOf([...plain("said"), styled("dim", pad("so", 3)), unstyled("T-1")])).toBe("saidso T-1");
  });
});
