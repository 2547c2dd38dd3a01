import { describe, expect, test } from "vitest";
import { givenDocket } from "../given-docket.ts";

const { docket, docketIn, opened } = givenDocket();

const onTerminal = async (...argv: readonly string[]) => (await docketIn({ terminal: true }, ...argv)).out;

describe("what an act did to an agent is told", () => {
  test.for([
    [["agent", "away"], "ana is away."],
    [["agent", "away", "--dry-run"], "ana would be away."],
    [["agent", "back", "ben"], "ben is online already."],
    [["agent", "leave", "--end"], "ana has no leave to end."],
    [["agent", "offline", "cho"], "cho is offline."],
    [["agent", "--", "away"], "ana is away."],
    [["agent", "leave", "--to", "2026-12-24"], "ana is on leave from 2026-11-20 12:00 to 2026-12-25 00:00 UTC."],
    [["agent", "leave", "ben", "--to", "open", "--dry-run"], "ben would be on leave from 2026-11-20 12:00 UTC."],
  ] as const)("in a sentence: %j", async ([argv, sentence]) => {
    const [told, undo] = (await onTerminal(...argv)).split("\n");
    expect(told).toBe(sentence);
    const isDone = !sentence.includes(" would ") && !/ already\.| no leave /.test(sentence);
    expect(undo).toMatch(isDone ? /^Undo: docket undo \d+$/ : /^$/);
  });

  test("by their handle to a pipe, and as JSON with the tickets that moved", async () => {
    await opened("Bike");
    expect((await docket("agent", "away", "ben")).out).toBe("ben\n");
    expect(JSON.parse((await docket("agent", "back", "ben", "--json")).out)).toEqual({
      ...{ handle: "ben", presence: "online", leaves: [], routed: [], dryRun: false },
    });
  });
});

describe("what an act did to a customer is told", () => {
  const SET = ["customer", "set", "jo@x.example", "--plan", "pro", "--exclude", "ben"] as const;

  test("in a sentence that says what changed, and as their row to a pipe", async () => {
    expect(await onTerminal(...SET, "--dry-run")).toBe("jo@x.example would have plan pro, excluded ben.\n");
    expect(await onTerminal(...SET)).toMatch(/^jo@x\.example has plan pro, excluded ben\.\nUndo: docket undo \d+\n$/);
    expect(await onTerminal(...SET)).toBe("jo@x.example has that already.\n");
    expect((await docket(...SET)).out).toMatch(/^jo@x\.example\t/);
  });

  test("as JSON", async () => {
    const { out } = await docket(...SET, "--json", "email,plan,excluded");
    expect(JSON.parse(out)).toEqual({ email: "jo@x.example", plan: "pro", excluded: ["ben"] });
  });
});
