import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { inbox } from "../../src/desk/reads/inbox.ts";
import type { Db } from "../../src/store/handle/schema.ts";
import { databases } from "../databases.ts";
import { givenDesk, NOW, PULL } from "../given.ts";

const TEXTS = [
  "The Café in Zürich cannot print its INVOICES",
  "Order no. 4711-B, see https://shop.example.com/orders/4711?x=1",
  "foo_bar snake_case kebab-case, 100% off; it's 3.5 kg",
  "Привет, мир! Счёт №42",
  "one two three two one",
];

/** The places in TEXTS of what is found by these words. */
async function found(db: Db, text: readonly string[]): Promise<readonly number[]> {
  const lines = await inbox(db, { filter: { terms: [], text }, order: "fifo", limit: 50 }, { me: null, now: NOW });
  return lines.map(({ number }) => number - 1);
}

const word = fc.constantFrom(...new Set(TEXTS.flatMap((text) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean))));
const begun = fc.tuple(word, fc.nat(8)).map(([text, length]) => text.slice(0, length + 1));

describe.each(databases)("a search in $name", ({ fresh }) => {
  const given = async () => {
    const desk = await givenDesk({ teams: PULL }, fresh);
    for (const subject of TEXTS) await desk.open({ subject, customer: "qq@qq.qq" });
    return desk.as("ana").db;
  };

  test("finds words by their beginning, whatever case and accents, and what must stand together", async () => {
    const db = await given();
    const cases: readonly (readonly [readonly string[], readonly number[]])[] = [
      [["cafe"], [0]],
      [["CAFÉ", "zur"], [0]],
      [["invoice"], [0]],
      [["voices"], []],
      [["4711"], [1]],
      [["4711-b"], [1]],
      [["4711 orders"], []],
      [["orders 4711"], [1]],
      [["shop.example.com"], [1]],
      [["snake_case keb"], [2]],
      [["it's"], [2]],
      [["привет"], [3]],
      [["СЧЁТ"], [3]],
      [["two one"], [4]],
      [["one one"], []],
      [["one", "three"], [4]],
      [["one", "cafe"], []],
      [["%"], []],
      [["' | 'cafe"], [0]],
      [['"*'], []],
    ];
    const results = [];
    for (const [words] of cases) results.push([words, await found(db, words)]);
    expect(results).toEqual(cases);
  });

  test("any part of a text that begins with a word finds it", async () => {
    const db = await given();
    await fc.assert(
      fc.asyncProperty(begun, async (text) => {
        const plain = (each: string) => each.replaceAll("é", "e").replaceAll("ü", "u").toLowerCase();
        const expected = TEXTS.flatMap((each, place) =>
          plain(each)
            .split(/[^\p{L}\p{N}]+/u)
            .some((own) => own.startsWith(plain(text)))
            ? [place]
            : [],
        );
        expect(await found(db, [text])).toEqual(expected);
      }),
      { numRuns: 60 },
    );
  });
});
