import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DESK, givenDocket } from "../given-docket.ts";

const { docket, opened, folder } = givenDocket();

function given(name: string, text: string): string {
  const path = join(folder(), name);
  writeFileSync(path, text);
  return path;
}

describe("docket desk check", () => {
  test("accepts a valid file", async () => {
    expect(await docket("desk", "check", given("sound.toml", DESK))).toMatchObject({ code: 0, out: "" });
  });

  test("lists every error with its line, and ends with 1", async () => {
    const broken = given(
      "broken.toml",
      DESK.replace('teams = ["finance"]', 'teams = ["finanze"]').replace("[[view]]", "[[vew]]"),
    );
    const { code, out } = await docket("desk", "check", broken);
    expect(code).toBe(1);
    expect(out).toMatch(/broken\.toml:\d+: agent\[cho\].*did you mean "finance"/);
    expect(out).toMatch(/broken\.toml:\d+: .*did you mean "view"/);
  });

  test("says the same to a program", async () => {
    const broken = given("broken.toml", DESK.replace('shift = "always"', 'shift = "alway"'));
    const { code, out } = await docket("desk", "check", broken, "--json");
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      ok: false,
      problems: [{ severity: "error", suggestion: "always", line: expect.any(Number) }],
    });
  });

  test("looks at the file in force if none is named", async () => {
    expect((await docket("desk", "check")).code).toBe(0);
  });
});

describe("docket desk apply", () => {
  const changed = () => given("changed.toml", DESK.replace('name = "Ben Okoro"', 'name = "Ben Adeyemi"'));

  test("puts the next version in force", async () => {
    expect(JSON.parse((await docket("desk", "apply", changed(), "--json")).out)).toMatchObject({ version: 2 });
    expect((await docket("agent", "show", "ben")).out).toContain("Ben Adeyemi");
  });

  test("of the file in force changes nothing", async () => {
    expect(JSON.parse((await docket("desk", "apply", given("same.toml", DESK), "--json")).out)).toMatchObject({
      version: null,
      changes: [],
    });
  });

  test("changes nothing with --dry-run, and neither does diff", async () => {
    const { out } = await docket("desk", "diff", changed());
    expect(out).toContain("agent ben");
    expect((await docket("desk", "apply", changed(), "--dry-run")).out).toBe(out);
    expect((await docket("agent", "show", "ben")).out).toContain("Ben Okoro");
  });

  test("refuses a file with errors", async () => {
    expect((await docket("desk", "apply", given("broken.toml", "[desk]\nname = 3\n"))).code).toBe(1);
  });

  test("makes the database where there is none", async () => {
    const place = join(folder(), "fresh", "docket.db");
    expect((await docket("desk", "apply", given("first.toml", DESK), "--db", place)).code).toBe(0);
    expect((await docket("agent", "list", "--db", place)).code).toBe(0);
  });

  test("tells which waiting ticket goes to whom", async () => {
    await opened("Bike");
    const pushing = given("pushing.toml", DESK.replace('assignment = "pull"', 'assignment = "push"'));
    expect((await docket("desk", "diff", pushing)).out).toMatch(/T-1 "Bike": would go to (ana|ben)/);
  });
});

test("docket desk show prints the file as its author wrote it", async () => {
  expect((await docket("desk", "show")).out.trim()).toBe(DESK.trim());
});

test("docket desk schema is a JSON Schema", async () => {
  expect(JSON.parse((await docket("desk", "schema")).out)).toMatchObject({
    type: "object",
    properties: { agent: expect.anything() },
  });
});

describe("docket agent", () => {
  test("adds and edits an agent in the file in force", async () => {
    await docket("agent", "add", "dia", "--team", "support", "--skill", "billing=2", "--zone", "UTC");
    await docket("agent", "edit", "dia", "--capacity", "3");
    expect(JSON.parse((await docket("agent", "show", "dia", "--json")).out)).toMatchObject({
      skills: { billing: 2 },
      capacity: 3,
    });
    expect((await docket("desk", "show")).out).toContain('handle = "dia"');
  });

  test("says who is away, back and on leave", async () => {
    const state = async () => JSON.parse((await docket("agent", "show", "ana", "--json", "presence,leave")).out);
    await docket("agent", "away");
    expect(await state()).toMatchObject({ presence: "away" });
    await docket("agent", "back");
    await docket("agent", "leave", "--from", "2026-11-20", "--to", "2026-11-22", "--delegate", "ben");
    expect(await state()).toEqual({
      presence: "online",
      leave: {
        id: 1,
        notedBy: "agent:ana",
        notedAt: "2026-11-20T12:00:00.000Z",
        start: "2026-11-20T00:00:00.000Z",
        end: "2026-11-23T00:00:00.000Z",
        delegate: "ben",
      },
    });
    await docket("agent", "leave", "--end");
    expect(await state()).toMatchObject({ leave: null });
  });

  test("takes a leave in words, through the last day, on the clocks of the agent's zone", async () => {
    const { out } = await docket("agent", "leave", "--from", "tomorrow 9:00", "--to", "next monday", "--json");
    expect(JSON.parse(out)).toMatchObject({
      leaves: [{ start: "2026-11-21T09:00:00.000Z", end: "2026-11-24T00:00:00.000Z", delegate: null }],
    });
    expect(await docket("agent", "leave", "--to", "mondy")).toMatchObject({
      code: 2,
      err: expect.stringContaining("Did you mean monday?"),
    });
  });
});
