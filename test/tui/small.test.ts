import { beforeEach, describe, expect, test } from "vitest";
import type { TestDesk } from "../given.ts";
import { givenQueue, givenScreen, type TestScreen } from "../given-screen.ts";

let testDesk: TestDesk;
let screen: TestScreen;
beforeEach(async () => {
  testDesk = await givenQueue();
  screen = await givenScreen(testDesk.as("sam"), { columns: 40, rows: 10 });
  await screen.until(/T-4 /);
});

/** What stands in the box, its lines joined. */
function boxed(): string {
  return screen
    .rows()
    .flatMap((row) => /│ (.*) │/.exec(row)?.[1]?.trim() ?? [])
    .join(" ");
}

describe("a dialog at 40 × 10", () => {
  test.for([
    ["e", "Esc back"],
    ["S", "Esc back"],
    ["a", "Esc back"],
    ["s", "Esc back"],
    ["p", "Esc back"],
    ["r", "Esc keep draft"],
    ["i", "Esc keep draft"],
    ["?", "Esc close"],
    [":", "Esc close"],
  ] as const)("after %s says how to leave it: %s", ([key, words]) => {
    screen.press(key);
    expect(boxed()).toContain(words);
  });
  test.for(["e", "S"])("after %s shows what is being typed, and what is wrong with it", async (key) => {
    screen.press(key, "ctrl-s");
    await screen.until(/✗ a reason is needed/);
    const reason = "a reason that is rather longer than this screen is wide";
    screen.press(...[...reason].map((character) => (character === " " ? "space" : character)));
    expect(boxed()).toContain("screen is wide");
  });
  test("keeps the end of a refusal, which says what to do", async () => {
    screen.press(":", ...[..."list --status open --team fleet"].map((one) => (one === " " ? "space" : one)), "enter");
    await screen.until(/✗ list with flags/);
    expect(boxed()).toContain("/ filters the list");
  });
  test("says whole what sending does", async () => {
    screen.press("r", "H", "i", "ctrl-s", "s");
    await screen.until(/y send/);
    expect(boxed()).toMatch(/Hi .*Send this to the customer\? It cannot be taken back\. The ticket becomes pending\./);
  });
});
