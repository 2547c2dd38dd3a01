import { beforeEach, describe, expect, test } from "vitest";
import { claim } from "../acting.ts";
import type { Stage } from "../given.ts";
import { givenQueue, givenScreen } from "../given-screen.ts";

let stage: Stage;
beforeEach(async () => {
  stage = await givenQueue();
});

describe("claiming with c", () => {
  test("takes the ticket under the cursor, says so, and u gives it back", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press("c");
    await play.until(/✓ T-1 claimed · u undo/);
    await expect(stage.ticket(1)).resolves.toMatchObject({ assignee: "ben" });
    play.press("u");
    await play.until(/✓ T-1 is as it was before/);
    await expect(stage.ticket(1)).resolves.toMatchObject({ assignee: null });
  });

  test("says why not, where the eye is, and what helps", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press("j", "c");
    const picture = await play.until(/✗ You cannot take T-2: without billing.* · a to assign it/);
    expect(picture).not.toContain("u undo");
    await expect(stage.ticket(2)).resolves.toMatchObject({ assignee: null });
  });

  test("names who was first", async () => {
    const play = await givenScreen(stage.as("ben"));
    await claim(await stage.apart("ana"), { tickets: [1] });
    play.press("c");
    await play.until(/✗ .*ana.* · S to take it over/);
  });

  test("by nobody is off, with the reason", async () => {
    const play = await givenScreen(stage.as(""));
    play.press("c");
    await play.until(/✗ claim: nobody is identified/);
  });

  test("of marked tickets reports each refusal and clears the marks", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press("space", "space", "space");
    await play.until(/3 marked/);
    play.press("c");
    await play.until(/2 claimed · 1 refused: You cannot take T-2/);
    expect(play.state().queue.marks).toEqual([]);
  });
});

test("the next ticket that I can take is claimed and opened with a full stop", async () => {
  await claim(stage.as("ana"), { tickets: [1] });
  const play = await givenScreen(stage.as("ben"));
  play.press(".");
  await play.until(/✓ T-3 claimed/);
  expect(play.state()).toMatchObject({ focus: "ticket", queue: { cursor: 3 } });
});

describe("assigning with a", () => {
  test("shows every agent, those who can first, and why the others cannot", async () => {
    const play = await givenScreen(stage.as("sam"));
    play.press("j", "a");
    const picture = await play.until(/3 agents · 1 can, 2 cannot/);
    expect(picture).toMatch(/▸ Ana S\. +✓ can take it/);
    expect(picture).toMatch(/Ben R\. +✗ without billing/);
    play.press("down");
    await play.until(/Ben Ray cannot take T-2[\s\S]*✗ skills +/);
  });

  test("takes a name as one types it, and Enter assigns", async () => {
    const play = await givenScreen(stage.as("sam"));
    play.press("a");
    await play.until(/3 can, 0 cannot/);
    play.press("b", "e", "n", "enter");
    await play.until(/✓ T-1 assigned to ben/);
  });

  test("refuses who cannot, and lets a lead override with a reason", async () => {
    const play = await givenScreen(stage.as("sam"));
    play.press("j", "a");
    await play.until(/1 can, 2 cannot/);
    play.press("b", "e", "n", "enter");
    await play.until(/✗ Ben Ray cannot take it: without billing.*\^O override/);
    play.press("ctrl-o", "ctrl-s");
    await play.until(/✗ a reason is needed/);
    play.press(..."he knows", "ctrl-s");
    await play.until(/✓ T-2 assigned to ben/);
    await expect(stage.ticket(2)).resolves.toMatchObject({ assignee: "ben" });
  });

  test("an agent who may not override is told so", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press("j", "a");
    await play.until(/1 can, 2 cannot/);
    play.press("b", "e", "n", "ctrl-o");
    await play.until(/overriding the rules takes a lead/);
  });
});

describe("escalating with e", () => {
  test("says what will happen, wants a reason, and does it", async () => {
    await claim(stage.as("ben"), { tickets: [1] });
    const play = await givenScreen(stage.as("ben"));
    await play.until(/Ben/);
    play.press("e");
    await play.until(/What happens[\s\S]*it leaves ben/);
    play.press("ctrl-s");
    await play.until(/a reason is needed/);
    play.press(..."too hard", "ctrl-s");
    await play.until(/✓ T-1 escalated/);
    await expect(stage.ticket(1)).resolves.toMatchObject({ tier: 2, assignee: null });
  });
});

describe("changing what a ticket is", () => {
  test("p and a digit set the priority, s and a letter the status, x solves and X opens again", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press("p", "1");
    await play.until(/✓ T-1 is urgent now/);
    play.press("s", "h");
    await play.until(/✓ T-1 on hold/);
    play.press("x");
    await play.until(/✓ T-1 solved/);
    await expect(stage.ticket(1)).resolves.toMatchObject({ status: "solved", priority: "urgent" });
  });
  test("a status that cannot follow says why", async () => {
    const play = await givenScreen(stage.as("ben"));
    play.press("s", "c");
    await play.until(/✗ closed: not from new/);
  });
});
