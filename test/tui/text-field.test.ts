import { array, assert, constantFrom, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { EMPTY_FIELD, edit, fieldOf, insert, insertLine, type TextField } from "../../src/tui/terminal/text-field.ts";

/** The caret as a bar in the text. */
const shown = ({ text, caret }: TextField): string => `${text.slice(0, caret)}|${text.slice(caret)}`;

function after(bar: string, ...keys: readonly string[]): string {
  const caret = bar.indexOf("|");
  const start: TextField = { text: bar.replace("|", ""), caret };
  return shown(keys.reduce((field, key) => edit(field, key) ?? field, start));
}

describe("line editing as in readline", () => {
  test.for([
    ["left", "ab|c", "a|bc"],
    ["left", "👍🏽|x", "|👍🏽x"],
    ["right", "|你好", "你|好"],
    ["left", "|ab", "|ab"],
    ["right", "ab|", "ab|"],
    ["home", "one\ntw|o", "one\n|two"],
    ["end", "o|ne\ntwo", "one|\ntwo"],
    ["ctrl-a", "one two|", "|one two"],
    ["ctrl-e", "|one\ntwo", "one|\ntwo"],
    ["alt-b", "one two|", "one |two"],
    ["alt-f", "|one two", "one| two"],
    ["ctrl-left", "one  two |", "one  |two "],
    ["backspace", "e\u0301|", "|"],
    ["backspace", "one\n|two", "one|two"],
    ["delete", "|你好", "|好"],
    ["ctrl-k", "on|e\ntwo", "on|\ntwo"],
    ["ctrl-u", "one\ntw|o", "one\n|o"],
    ["ctrl-w", "one two|", "one |"],
    ["space", "a|b", "a |b"],
    ["é", "caf|", "café|"],
  ] as const)("%s: %s becomes %s", ([key, before, expected]) => {
    expect(after(before, key)).toBe(expected);
  });

  test("a key that is nothing to a text leaves it to others", () => {
    expect(edit(EMPTY_FIELD, "ctrl-s")).toBeNull();
    expect(edit(EMPTY_FIELD, "pgup")).toBeNull();
  });
});

test("a paste into one line loses its line breaks, into a text it keeps them", () => {
  expect(shown(insertLine(fieldOf("a "), "b\n  c"))).toBe("a b c|");
  expect(shown(insert(fieldOf("a "), "b\nc"))).toBe("a b\nc|");
});

test("whatever is pressed, the caret stays in the text and no character is halved", () => {
  const keys = constantFrom(
    "left",
    "right",
    "home",
    "end",
    "alt-b",
    "alt-f",
    "backspace",
    "delete",
    "ctrl-k",
    "ctrl-u",
    "ctrl-w",
    "x",
    "你",
    "👩‍👩‍👧",
    "space",
  );
  assert(
    property(string({ unit: "grapheme", maxLength: 20 }), array(keys, { maxLength: 20 }), (text, pressed) => {
      let field = fieldOf(text);
      for (const key of pressed) {
        field = edit(field, key) ?? field;
        expect(field.caret).toBeGreaterThanOrEqual(0);
        expect(field.caret).toBeLessThanOrEqual(field.text.length);
        expect(field.text.isWellFormed()).toBe(true);
      }
    }),
  );
});
