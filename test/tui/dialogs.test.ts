import { beforeEach, describe, expect, test } from "vitest";
import { DIALOGS } from "../../src/tui/dialogs/all.ts";
import { DEFAULT_KEYMAP } from "../../src/tui/keymap.ts";
import type { TestDesk } from "../given.ts";
import { givenQueue, givenScreen } from "../given-screen.ts";

/** What must have happened before an action has anything to ask: an agent who cannot take the ticket, a draft. */
const BEFORE: Readonly<Record<string, readonly string[]>> = {
  "picker.override": ["j", "a", "b", "e", "n"],
  quit: ["r", "H", "i", "esc"],
};

const OPENINGS = Object.entries(DIALOGS).flatMap(([kind, { opens }]) => opens.map(({ id }) => [id, kind] as const));

let testDesk: TestDesk;
beforeEach(async () => {
  testDesk = await givenQueue();
});

describe("what says that it opens a dialog", () => {
  test.for(OPENINGS)("%s opens %s, and Esc closes it", async ([id, kind]) => {
    const screen = await givenScreen(testDesk.as("sam"));
    const before = BEFORE[id] ?? [];
    screen.press(...before);
    if (id === "picker.override") await screen.until(/1 can, 0 cannot|0 can, 1 cannot/);
    const [key = ""] = DEFAULT_KEYMAP.byId.get(id)?.keys ?? [];
    screen.press(key);
    expect(screen.state().dialog?.kind).toBe(kind);
    screen.press("esc");
    expect(screen.state().dialog?.kind).not.toBe(kind);
  });
  test("stands in the keymap under the heading that it names", () => {
    const all = Object.values(DIALOGS).flatMap(({ opens }) => opens.map(({ id, group }) => [id, group]));
    expect(all.map(([id = ""]) => [id, DEFAULT_KEYMAP.byId.get(id)?.group])).toEqual(all);
  });
});
