import { beforeEach, describe, expect, test } from "vitest";
import type { Stage } from "../given.ts";
import { givenQueue, givenScreen, rowOf } from "../given-screen.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await givenQueue();
});

describe("replying with r", () => {
  test("goes through a review: Enter never sends, y does", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press("r", "H", "i", "enter", "y", "o", "u");
    await play.until(/Hi *│\n.*│ you /);
    play.press("ctrl-s");
    await play.until(/y send · s status after it/);
    await expect(stage.ticket(1)).resolves.toMatchObject({ status: "new" });
    play.press("y");
    await play.until(/✓ T-1 answered/);
    await play.until(/ben {2}\(public\)\n.*Hi *\n.*you/);
  });

  test("can leave the ticket waiting for the customer", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press("r", "H", "i", "ctrl-s", "s", "y");
    await play.until(/✓ T-1 answered, pending/);
    await expect(stage.ticket(1)).resolves.toMatchObject({ status: "pending" });
  });

  test("Esc keeps the draft, the list shows it, and r goes on with it", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press("r", "H", "i", "esc");
    await play.until(/draft kept/);
    expect(rowOf(play, 1)).toContain("✎");
    play.press("r", "!");
    await play.until(/│ Hi! /);
  });

  test("a paste is text, and so is what comes with it", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press("r");
    play.send({ type: "paste", text: "c\nx\u001b[31m\nq" });
    await play.until(/│ c +│\n.*│ x +│\n.*│ q +│/);
    expect(play.asked).toEqual([]);
  });

  test("an internal note says who reads it, and ^O turns it into a reply", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press("i", "h", "m");
    await play.until(/internal note · only agents read it/);
    play.press("ctrl-o");
    await play.until(/public · .* reads it/);
  });

  test("goes to the editor and back with ^X ^E", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press("r", "H", "i", "ctrl-x", "ctrl-e");
    await play.until(/│ Hi \(edited\)/);
  });
});

describe("leaving", () => {
  test("q quits at once when nothing is lost", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press("q");
    expect(play.asked).toEqual(["quit 0"]);
  });
  test("q asks when a draft would be lost, and any key but y stays", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press("r", "H", "i", "esc", "q");
    await play.until(/Quit and lose what is not sent\?/);
    play.press("enter");
    expect(play.asked).toEqual([]);
    play.press("q", "y");
    expect(play.asked).toEqual(["quit 0"]);
  });
  test("Ctrl-C must be pressed twice", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press("ctrl-c");
    await play.until(/\^C again to quit/);
    play.press("ctrl-c");
    expect(play.asked).toEqual(["quit 130"]);
  });
});
