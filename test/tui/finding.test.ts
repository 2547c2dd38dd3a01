import { beforeEach, describe, expect, test } from "vitest";
import type { TestDesk } from "../given.ts";
import { cursorRow, givenQueue, givenScreen } from "../given-screen.ts";

let testDesk: TestDesk;
beforeEach(async () => {
  testDesk = await givenQueue();
});

describe("finding tickets", () => {
  test("/ filters as one types; Esc brings all back", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("/", ..."parcel");
    await screen.until(/1 found/);
    screen.press("enter");
    expect(cursorRow(screen)).toContain("Lost parcel");
    screen.press("esc");
    await screen.until(/T-1 [\s\S]*T-3 /);
  });
  test("what is not understood is said in the list", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("/", ..."is:lat", "space");
    await screen.until(/is:lat is not known[\s\S]*not understood yet/);
  });
  test("a filter without a match says so and what to do", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("/", ..."zebra");
    await screen.until(/No ticket matches “zebra”\./);
  });
  test("a filter that was pasted cannot control the terminal", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("/");
    screen.send({ type: "paste", text: "zeb\u001b[2Jra\u0007" });
    const text = await screen.until(/No ticket matches “zebra␇”\./);
    expect(text).not.toMatch(/[^\P{Cc}\n]/u);
  });
  test("# goes to a number, views turn with ] and digits", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("#", "3", "enter");
    expect(cursorRow(screen)).toContain("T-3");
    screen.press("1");
    await screen.until(/You have no open tickets\./);
    screen.press("]");
    await screen.until(/━━ Unclaimed/);
  });
  test("a number that is no ticket leaves the cursor on the ticket that is shown", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("j");
    await screen.until(/── T-2 /);
    screen.press("#", ..."99999", "enter");
    await screen.until(/✗ There is no ticket T-99999\./);
    expect(cursorRow(screen)).toContain("T-2");
    screen.press("x");
    await screen.until(/✓ T-2 solved/);
  });
  test("the palette takes the grammar of the command line", async () => {
    const screen = await givenScreen(testDesk.as("sam"));
    screen.press(":", ..."assign 3 ben", "enter");
    await screen.until(/✓ T-3 assigned to ben/);
    screen.press(":", ..."priority 4 P1", "enter");
    await screen.until(/✓ T-4 is urgent now/);
    screen.press(":", ..."status 4 lost", "enter");
    await screen.until(/✗ "lost" is not a status\. It is one of/);
  });
  test("the palette finds an action by a few of its letters", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press(":", ..."escal", "enter");
    await screen.until(/╭─ Escalate T-1/);
  });
  test("help tells which keys are off here, and why", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("?", ..."undo");
    await screen.until(/undo +Off here: nothing was done here/);
  });
});
