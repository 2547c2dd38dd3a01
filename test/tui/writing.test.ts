import { beforeEach, describe, expect, test } from "vitest";
import type { TestDesk } from "../given.ts";
import { givenQueue, givenScreen, rowOf } from "../given-screen.ts";

let testDesk: TestDesk;
beforeEach(async () => {
  testDesk = await givenQueue();
});

describe("replying with r", () => {
  test("goes through a review: Enter never sends, y does", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("r", "H", "i", "enter", "y", "o", "u");
    await screen.until(/Hi *│\n.*│ you /);
    screen.press("ctrl-s");
    await screen.until(/y send · s status/);
    await expect(testDesk.ticket(1)).resolves.toMatchObject({ status: "new" });
    screen.press("y");
    await screen.until(/✓ T-1 answered/);
    await screen.until(/ben {2}\(public\)\n.*Hi *\n.*you/);
  });

  test("can leave the ticket waiting for the customer", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("r", "H", "i", "ctrl-s", "s", "y");
    await screen.until(/✓ T-1 answered, pending/);
    await expect(testDesk.ticket(1)).resolves.toMatchObject({ status: "pending" });
  });

  test("Esc keeps the draft, the list shows it, and r goes on with it", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("r", "H", "i", "esc");
    await screen.until(/draft kept/);
    expect(rowOf(screen, 1)).toContain("✎");
    screen.press("r", "!");
    await screen.until(/│ Hi! /);
  });

  test("a paste is text, and so is what comes with it", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("r");
    screen.send({ type: "paste", text: "c\nx\u001b[31m\nq" });
    await screen.until(/│ c +│\n.*│ x +│\n.*│ q +│/);
    expect(screen.asked).toEqual([]);
  });

  test("an internal note says who reads it, and ^O turns it into a reply", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("i", "h", "m");
    await screen.until(/internal note · only agents read it/);
    screen.press("ctrl-o");
    await screen.until(/public · .* reads it/);
  });

  test("^O replaces no draft for the other readers, and keeps both", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("i", "h", "m", "esc", "r", "H", "i", "ctrl-o");
    await screen.until(/✗ the draft of an internal note is kept for this ticket: send or clear[\s│]+it first/);
    expect(screen.state().drafts).toMatchObject({ "T-1 internal": { text: "hm" }, "T-1 public": { text: "Hi" } });
  });

  test("^O takes the draft along, so that nothing can lose it", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("i", "h", "m", "ctrl-o", "ctrl-c");
    expect(screen.state()).toMatchObject({ dialog: null, drafts: { "T-1 public": { text: "hm" } } });
  });

  test("goes to the editor and back with ^X ^E", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("r", "H", "i", "ctrl-x", "ctrl-e");
    await screen.until(/│ Hi \(edited\)/);
  });
});

describe("leaving", () => {
  test("q quits at once when nothing is lost", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("q");
    expect(screen.asked).toEqual(["quit 0"]);
  });
  test("q asks when a draft would be lost, and any key but y stays", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("r", "H", "i", "esc", "q");
    await screen.until(/Quit and lose what is not sent\?/);
    screen.press("enter");
    expect(screen.asked).toEqual([]);
    screen.press("q", "y");
    expect(screen.asked).toEqual(["quit 0"]);
  });
  test("Ctrl-C must be pressed twice", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("ctrl-c");
    await screen.until(/\^C again to quit/);
    screen.press("ctrl-c");
    expect(screen.asked).toEqual(["quit 130"]);
  });
});
