import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fromServer, toServer } from "../../src/store/postgres/text.ts";

const sign = fc.constantFrom("\0", "\u{10ffff}", "0", "1", "a", "\ud800");
const texts = fc.array(sign).map((signs) => signs.join(""));

describe("a text on a server", () => {
  test("comes back as it was, whatever is in it", () => {
    fc.assert(fc.property(texts, (text) => void expect(fromServer(toServer(text))).toBe(text)));
  });

  test("never holds the sign that has no place there", () => {
    fc.assert(fc.property(texts, (text) => void expect(toServer(text)).not.toContain("\0")));
  });

  test("is the text itself in all but the rarest cases", () => {
    expect(toServer("Grüße 👩‍👩‍👧")).toBe("Grüße 👩‍👩‍👧");
  });
});
