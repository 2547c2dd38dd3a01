import { beforeEach, describe, expect, test } from "vitest";
import type { Stage } from "../given.ts";
import { cursorRow, givenQueue, givenScreen } from "../given-screen.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await givenQueue();
});

describe("finding tickets", () => {
  test("/ filters as one types; Esc brings all back", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press("/", ..."parcel");
    await play.until(/1 found/);
    play.press("enter");
    expect(cursorRow(play)).toContain("Lost parcel");
    play.press("esc");
    await play.until(/T-1 [\s\S]*T-3 /);
  });
  test("what is not understood is said in the list", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press("/", ..."is:lat", "space");
    await play.until(/is:lat is not known[\s\S]*not understood yet/);
  });
  test("a filter without a match says so and what to do", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press("/", ..."zebra");
    await play.until(/No ticket matches “zebra”\./);
  });
  test("a filter that was pasted cannot control the terminal", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press("/");
    play.send({ type: "paste", text: "zeb\u001b[2Jra\u0007" });
    const text = await play.until(/No ticket matches “zebra␇”\./);
    expect(text).not.toMatch(/[^\P{Cc}\n]/u);
  });
  test("# goes to a number, views turn with ] and digits", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press("#", "3", "enter");
    expect(cursorRow(play)).toContain("T-3");
    play.press("1");
    await play.until(/You have no open tickets\./);
    play.press("]");
    await play.until(/━━ Unclaimed/);
  });
  test("the palette takes the grammar of the command line", async () => {
    const play = await givenScreen(stage.as("sam"));
    play.press(":", ..."assign 3 ben", "enter");
    await play.until(/✓ T-3 assigned to ben/);
    play.press(":", ..."priority 4 P1", "enter");
    await play.until(/✓ T-4 is urgent now/);
    play.press(":", ..."status 4 lost", "enter");
    await play.until(/✗ "lost" is not a status\. It is one of/);
  });
  test("the palette finds an action by a few of its letters", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press(":", ..."escal", "enter");
    await play.until(/╭─ Escalate T-1/);
  });
  test("help tells which keys are off here, and why", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press("?", ..."undo");
    await play.until(/undo +Off here: nothing was done here/);
  });
});
