import { describe, expect, test } from "vitest";
import {
  anyMessage,
  duration,
  email,
  instant,
  language,
  message,
  priority,
  readValue,
  type Schema,
  tag,
  text,
  unlessBlank,
  wholeNumber,
} from "../../../src/core/acts/values.ts";
import { failureOf } from "../../given.ts";

const count = wholeNumber("--n");
const time = duration("--t");
const moment = instant("--at");
const why = text("a reason");

describe("a value is read", () => {
  test.for<readonly [string, Schema<unknown>, unknown, unknown]>([
    ["a message, trimmed and with the line ends of here", message, " a\r\nb\r\nc ", "a\nb\nc"],
    ["a message of any kind, as it is", anyMessage, " a\r\n", " a\r\n"],
    ["one line, of what was several", why, " on\n fire ", "on fire"],
    ["one line, as long as may be", why, "x".repeat(2_000), "x".repeat(2_000)],
    ["the most urgent priority", priority, "P1", "urgent"],
    ["the least urgent priority", priority, "p4", "low"],
    ["a number", count, "999999999", 999_999_999],
    ["a span of time", time, "1h 30m", 5_400_000],
    ["no time at all", time, 0, 0],
    ["an address, in small letters", email, ` ${"A".repeat(314)}@x.org `, `${"a".repeat(314)}@x.org`],
    ["a language, as it is usually spelled", language, " PT_br ", "pt-BR"],
    ["no language", unlessBlank(language, ""), " ", ""],
    ["a language that is not said", unlessBlank(language, null), "", null],
    ["a tag", tag, ` ${"a".repeat(64)} `, "a".repeat(64)],
  ])("%s", ([, schema, given, value]) => {
    expect(readValue(schema, given)).toBe(value);
  });

  test.for<readonly [string, Schema<unknown>, unknown, string]>([
    ["an empty line", why, " ", "This takes a reason, and it is empty."],
    ["a long line", why, "x".repeat(2_001), "This takes a reason of at most 2,000 characters; this one has 2,001."],
    ["a priority that is none", priority, "P5", '"P5" is not a priority.'],
    ["a number below zero", count, -1, '--n takes a whole number not below 0, not "-1".'],
    ["a part of one", count, 1.5, '--n takes a whole number, not "1.5".'],
    ["a number of ten digits", count, "1000000000", '--n takes a whole number, not "1000000000".'],
    ["a span below zero", time, -1, '--t takes a time such as 90m or 1h30m, not "-1".'],
    ["a part of a ms", moment, 1.5, '--at takes an instant such as 2026-12-24T14:02:00Z, not "1.5".'],
    ["a long address", email, `${"a".repeat(315)}@x.org`, `${"a".repeat(80)} is not an e-mail address.`],
    ["a language that is none", language, "x", '"x" is not a language tag: write en, pt-BR or zh-Hant.'],
    [
      "a tag of two extensions alike",
      language,
      "en-a-bb-a-cc",
      '"en-a-bb-a-cc" is not a language tag: write en, pt-BR or zh-Hant.',
    ],
    ["a long tag", tag, "a".repeat(65), `"${"a".repeat(65)}" cannot be a tag.`],
  ])("and refused: %s", async ([, schema, given, sentence]) => {
    expect(await failureOf(() => readValue(schema, given))).toMatchObject({ code: "bad_input", message: sentence });
  });
});
