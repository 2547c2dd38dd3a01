import { beforeEach, describe, expect, test } from "vitest";
import { claim } from "../acting.ts";
import type { TestDesk } from "../given.ts";
import { givenQueue, givenScreen } from "../given-screen.ts";

let testDesk: TestDesk;
beforeEach(async () => {
  testDesk = await givenQueue();
});

describe("claiming with c", () => {
  test("takes the ticket under the cursor, says so, and u gives it back", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("c");
    await screen.until(/✓ T-1 claimed · u undo/);
    await expect(testDesk.ticket(1)).resolves.toMatchObject({ assignee: "ben" });
    screen.press("u");
    await screen.until(/✓ T-1 put back/);
    await expect(testDesk.ticket(1)).resolves.toMatchObject({ assignee: null });
  });

  test("says why not, where the eye is, and what helps", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("j", "c");
    const picture = await screen.until(/✗ You cannot take T-2: without billing.* · a to assign it/);
    expect(picture).not.toContain("u undo");
    await expect(testDesk.ticket(2)).resolves.toMatchObject({ assignee: null });
  });

  test("names who was first", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    await claim(await testDesk.apart("ana"), { tickets: [1] });
    screen.press("c");
    await screen.until(/✗ .*ana.* · S to take it over/);
  });

  test("by nobody is off, with the reason", async () => {
    const screen = await givenScreen(testDesk.as(""));
    screen.press("c");
    await screen.until(/✗ claim: nobody is identified/);
  });

  test("of marked tickets reports each refusal and clears the marks", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("space", "space", "space");
    await screen.until(/3 marked/);
    screen.press("c");
    await screen.until(/2 claimed · 1 refused: You cannot take T-2/);
    expect(screen.state().queue.marks).toEqual([]);
  });
});

test("the next ticket that I can take is claimed and opened with a full stop", async () => {
  await claim(testDesk.as("ana"), { tickets: [1] });
  const screen = await givenScreen(testDesk.as("ben"));
  screen.press(".");
  await screen.until(/✓ T-3 claimed/);
  expect(screen.state()).toMatchObject({ focus: "ticket", queue: { cursor: 3 } });
});

describe("assigning with a", () => {
  test("shows every agent, those who can first, and why the others cannot", async () => {
    const screen = await givenScreen(testDesk.as("sam"));
    screen.press("j", "a");
    const picture = await screen.until(/3 agents · 1 can, 2 cannot/);
    expect(picture).toMatch(/▸ Ana S\. +✓ can take it/);
    expect(picture).toMatch(/Ben R\. +✗ without billing/);
    screen.press("down");
    await screen.until(/Ben Ray cannot take T-2[\s\S]*✗ skills +/);
  });

  test("takes a name as one types it, and Enter assigns", async () => {
    const screen = await givenScreen(testDesk.as("sam"));
    screen.press("a");
    await screen.until(/3 can, 0 cannot/);
    screen.press("b", "e", "n", "enter");
    await screen.until(/✓ T-1 assigned to ben/);
  });

  test("refuses who cannot, and lets a lead override with a reason", async () => {
    const screen = await givenScreen(testDesk.as("sam"));
    screen.press("j", "a");
    await screen.until(/1 can, 2 cannot/);
    screen.press("b", "e", "n", "enter");
    await screen.until(/✗ Ben Ray cannot take it: without billing.*\^O override/);
    screen.press("ctrl-o", "ctrl-s");
    await screen.until(/✗ a reason is needed/);
    screen.press(..."he knows", "ctrl-s");
    await screen.until(/✓ T-2 assigned to ben/);
    await expect(testDesk.ticket(2)).resolves.toMatchObject({ assignee: "ben" });
  });

  test("an agent who may not override is told so", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("j", "a");
    await screen.until(/1 can, 2 cannot/);
    screen.press("b", "e", "n", "ctrl-o");
    await screen.until(/overriding the rules takes a lead/);
  });
});

describe("escalating with e", () => {
  test("says what will happen, wants a reason, and does it", async () => {
    await claim(testDesk.as("ben"), { tickets: [1] });
    const screen = await givenScreen(testDesk.as("ben"));
    await screen.until(/Ben/);
    screen.press("e");
    await screen.until(/What happens[\s\S]*it leaves ben/);
    screen.press("ctrl-s");
    await screen.until(/a reason is needed/);
    screen.press(..."too hard", "ctrl-s");
    await screen.until(/✓ T-1 escalated/);
    await expect(testDesk.ticket(1)).resolves.toMatchObject({ tier: 2, assignee: null });
  });
});

describe("changing what a ticket is", () => {
  test("p and a digit set the priority, s and a letter the status, x solves and X opens again", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("p", "1");
    await screen.until(/✓ T-1 is urgent now/);
    screen.press("s", "h");
    await screen.until(/✓ T-1 on hold/);
    screen.press("x");
    await screen.until(/✓ T-1 solved/);
    await expect(testDesk.ticket(1)).resolves.toMatchObject({ status: "solved", priority: "urgent" });
  });
  test("a status that cannot follow says why", async () => {
    const screen = await givenScreen(testDesk.as("ben"));
    screen.press("s", "c");
    await screen.until(/✗ closed: not from new/);
  });
});
