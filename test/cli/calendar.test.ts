import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DESK, givenDocket } from "../given-docket.ts";

const { docket, docketIn, folder } = givenDocket();
const NOWHERE = { env: { DOCKET_DB: "/no/such/place/docket.db" } };

function ask(...argv: readonly string[]) {
  const file = join(folder(), "asked.toml");
  writeFileSync(file, DESK);
  return docketIn(NOWHERE, "calendar", ...argv, "--desk", file);
}

describe("a calendar of a file that is not in force", () => {
  test.for([
    ["a local time of its zone", "2026-11-20T16:00"],
    ["the same with a space", "2026-11-20 16:00"],
    ["an instant in UTC", "2026-11-20T15:00:00Z"],
    ["an instant with an offset", "2026-11-20T10:00:00.000-05:00"],
    ["words, which go by DOCKET_NOW", "today 16:00"],
  ] as const)("says what is due, from %s", async ([, from]) => {
    const { out } = await ask("due", "office", "--from", from, "--target", "2h", "--json");
    expect(JSON.parse(out)).toEqual({ dueAt: "2026-11-23T09:00:00.000Z" });
  });

  test("says how much time has passed", async () => {
    const { out } = await ask("elapsed", "office", "--from", "2026-11-20T16:00", "--to", "2026-11-23T10:30", "--json");
    expect(JSON.parse(out)).toEqual({ elapsedMs: 9_000_000 });
  });

  test("lists the coming open periods", async () => {
    const { out } = await ask("next", "office", "--from", "2026-11-20T16:00", "-n", "2", "--json");
    expect(JSON.parse(out)).toEqual([
      { start: "2026-11-20T15:00:00.000Z", end: "2026-11-20T16:00:00.000Z" },
      { start: "2026-11-23T08:00:00.000Z", end: "2026-11-23T16:00:00.000Z" },
    ]);
  });

  test("that never closes has an end that never comes", async () => {
    expect(JSON.parse((await ask("next", "always", "--json")).out)).toEqual([
      { start: "2026-11-20T12:00:00.000Z", end: null },
    ]);
  });

  test.for([
    ["a time", ["due", "office", "--from", "someday", "--target", "2h"]],
    ["a day that there is", ["due", "office", "--from", "2026-02-30T10:00", "--target", "2h"]],
    ["an hour that there is", ["due", "office", "--from", "2026-02-20T25:00", "--target", "2h"]],
    ["a span", ["due", "office", "--target", "soon"]],
    ["a span at all", ["due", "office"]],
  ] as const)("wants %s", async ([, argv]) => {
    expect((await ask(...argv)).code).toBe(2);
  });

  test("that is not there is asked for by the nearest name", async () => {
    expect(await ask("due", "ofice", "--target", "2h")).toMatchObject({
      code: 3,
      err: expect.stringContaining("office"),
    });
  });
});

test("without --desk the calendars are those in force", async () => {
  expect((await docket("calendar")).out).toContain("office\tEurope/Berlin\tmon 09:00-17:00");
});
