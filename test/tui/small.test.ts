import { beforeEach, describe, expect, test } from "vitest";
import { givenDesk, type TestDesk } from "../given.ts";
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
    await screen.until(/y send · s status · e edit on/);
    expect(boxed()).toMatch(/Hi .*Send this to the customer\? It cannot be taken back\. The ticket becomes pending\./);
  });
});

describe("what will be acted on is on a screen of 40 × 10", () => {
  const many = ["ana", "ben", "cleo", "dan", "eve", "fay", "gus"];

  beforeEach(async () => {
    testDesk = await givenDesk({
      teams: { support: { assignment: "pull" }, billing: {}, kitchen: {}, legal: {}, sales: {} },
      agents: {
        ...Object.fromEntries(many.map((handle) => [handle, { name: `The ${handle}` }])),
        sam: { name: "Sam Reed", role: "lead", tier: 2 },
        tia: {
          name: "Tia Low",
          tier: 3,
          skills: { billing: 1 },
          teams: ["support", "billing", "kitchen", "legal", "sales"],
        },
      },
      categories: { refund: { skills: { billing: 1 } } },
    });
    await testDesk.open({ subject: "Lost parcel", category: "refund", team: "support", language: "de" });
    screen = await givenScreen(testDesk.as("sam"), { columns: 40, rows: 10 });
    await screen.until(/T-1 /);
  });

  /** The row of the box that the cursor is on. */
  function atCursor(): string {
    return screen.rows().find((row) => /│ .*▸.* │/.test(row)) ?? "nothing";
  }

  test.for(["e", "a", "s", "p", "?", ":"])("after %s, wherever the cursor goes", async (key) => {
    screen.press(key);
    if (key === "a") await screen.until(/✗/);
    const passed = Array.from({ length: 5 }, () => {
      const row = atCursor();
      screen.press("down");
      return row;
    });
    expect(passed).not.toContain("nothing");
    expect(new Set(passed).size).toBeGreaterThanOrEqual(key === "p" ? 4 : 5);
  });

  test.for([
    ["e", /where|move|choose/, "to escalate"],
    ["a", /move|choose/, "to assign"],
    ["s", /move|choose/, "to change the status"],
    [":", /choose/, "to run a command"],
  ] as const)("%s says how to choose", ([key, words]) => {
    screen.press(key);
    expect(boxed()).toMatch(words);
  });

  test.for([
    ["where it goes, of an escalation", ["e", "down", "down"], /▸ the team billing/],
    [
      "the agent and the rules, of an override",
      ["a", "b", "e", "n", "ctrl-o"],
      /to The ben.*(skills.*language|language.*skills)/s,
    ],
    ["the ticket, of a takeover", ["S"], /Take over T-1/],
    ["the ticket, of a reply", ["r"], /Reply to T-1/],
    ["the ticket, of a note", ["i"], /note on T-1/],
  ] as const)("while a text is typed or refused: %s", async ([, keys, seen]) => {
    for (const key of keys) {
      screen.press(key);
      if (key === "a") await screen.until(/✗/);
    }
    expect(screen.rows().join("\n")).toMatch(seen);
    screen.press("ctrl-s");
    const refused = await screen.until(/✗ (a reason|there is nothing)/);
    expect(refused).toMatch(seen);
    screen.press("w", "h", "y");
    expect(screen.rows().join("\n")).toMatch(/why/);
    expect(screen.rows().join("\n")).toMatch(seen);
  });
});
