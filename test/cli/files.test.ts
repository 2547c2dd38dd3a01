import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { givenDocket } from "../given-docket.ts";

const { docket, docketIn, opened, folder } = givenDocket();

function given(name: string, text: string): string {
  const path = join(folder(), name);
  writeFileSync(path, text);
  return path;
}

const CSV = "id,subject,requester,priority\n17,Flat tyre,jo@x.example,high\n18,No light,li@x.example,low\n";

describe("docket import", () => {
  test("takes the tickets of a file, once", async () => {
    const file = given("tickets.csv", CSV);
    const first = JSON.parse((await docket("import", file, "--map", "externalId=id", "--json")).out);
    expect(first).toMatchObject({ created: 2, known: 0, rejected: 0, rejectedFile: null });
    expect(JSON.parse((await docket("import", file, "--map", "externalId=id", "--json")).out)).toMatchObject({
      created: 0,
      known: 2,
    });
    expect((await docket("list", "-q", "tyre", "--ids")).out).toBe("T-1\n");
  });

  test("says what it would do with --dry-run, and does nothing", async () => {
    expect((await docket("import", given("tickets.csv", CSV), "--dry-run")).out).toContain("Would import 2 of 2");
    expect((await docket("list")).out).toBe("");
  });

  test("puts what it cannot take into a file, with the reason, and ends with 7", async () => {
    const file = given("mixed.csv", "subject,created\nFlat tyre,2026-11-01\n,\nNo light,2026-11-01\n");
    const { code, out } = await docket("import", file, "--json");
    const { created, rejected, rejectedFile } = JSON.parse(out);
    expect({ code, created, rejected }).toEqual({ code: 7, created: 2, rejected: 1 });
    expect(readFileSync(rejectedFile, "utf8")).toContain("neither a subject");
  });

  test.for([
    ["a mapping without a column", ["--map", "subject"]],
    ["a program that is not known", ["--from", "servicenau"]],
  ] as const)("refuses %s", async ([, flags]) => {
    expect((await docket("import", given("tickets.csv", CSV), ...flags)).code).toBe(2);
  });

  test("takes a lead", async () => {
    expect((await docket("import", given("tickets.csv", CSV), "--as", "ben")).code).toBe(4);
  });
});

describe("docket export", () => {
  test("is read back to the same desk", async () => {
    await opened("Bike", "--body", "It squeaks\u001b[31m");
    await docket("claim", "1");
    await docket("reply", "1", "--body", "Oil it");
    const file = join(folder(), "desk.jsonl");
    const twin = join(folder(), "twin.db");
    expect((await docket("export", file)).code).toBe(0);
    expect((await docket("import", file, "--from", "docket", "--db", twin)).code).toBe(0);
    const shown = (...flags: readonly string[]) =>
      docket("show", "1", "--json", ...flags).then(({ out }) => JSON.parse(out));
    expect(await shown("--db", twin)).toEqual(await shown());
    const exported = async (...flags: readonly string[]) => (await docket("export", ...flags)).out.split("\n").slice(1);
    expect(await exported("--db", twin)).toEqual(await exported());
    expect((await docket("doctor", "--db", twin)).code).toBe(0);
  });

  test("makes a desk where none is, without being called an export; a file of tickets makes none", async () => {
    await opened("Bike");
    const file = join(folder(), "whole.jsonl");
    await docket("export", file);
    const [twin, none] = [join(folder(), "made.db"), join(folder(), "none.db")];
    expect(await docket("import", file, "--db", twin)).toMatchObject({ code: 0, err: "" });
    expect((await docket("list", "--ids", "--db", twin)).out).toBe("T-1\n");
    const csv = given("tickets.csv", CSV);
    expect(await docket("import", csv, "--db", none)).toMatchObject({ code: 3, err: expect.stringContaining(none) });
    expect(readdirSync(folder())).not.toContain("none.db");
  });

  test("that was cut off is refused as a whole", async () => {
    await opened("Bike");
    const whole = (await docket("export")).out;
    const file = given("half.jsonl", whole.split("\n").slice(0, -2).join("\n"));
    const place = join(folder(), "half.db");
    expect(await docket("import", file, "--from", "docket", "--db", place)).toMatchObject({
      code: 1,
      err: expect.stringContaining("cut off"),
    });
  });

  test("never writes over a file", async () => {
    expect((await docket("export", given("taken.jsonl", "x"))).code).toBe(2);
    expect(readFileSync(join(folder(), "taken.jsonl"), "utf8")).toBe("x");
  });
});

test("docket backup makes a copy that works, and never writes over a file", async () => {
  await opened("Bike");
  const copy = join(folder(), "copy.db");
  expect(await docket("backup", copy)).toMatchObject({ code: 0, out: `${copy}\n` });
  expect((await docket("list", "--ids", "--db", copy)).out).toBe("T-1\n");
  expect((await docket("backup", copy)).code).toBe(2);
});

describe("docket demo", () => {
  test("builds a desk to play with, and leaves one alone that is there", async () => {
    const place = join(folder(), "demo.db");
    const { code, out, err } = await docket("demo", place);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain(`export DOCKET_DB=${place}`);
    const built = statSync(place).mtimeMs;
    expect((await docket("list", "--db", place, "-n", "500", "--ids")).out.split("\n").length).toBeGreaterThan(50);
    expect((await docket("demo", place)).code).toBe(0);
    expect(statSync(place).mtimeMs).toBe(built);
    expect((await docket("doctor", "--db", place)).code).toBe(0);
  });

  test("never removes a desk that is not the demo's, not even with --force", async () => {
    const own = join(folder(), "docket.db");
    await opened("Bike");
    expect((await docket("demo", own, "--force")).code).toBe(2);
    expect(existsSync(own)).toBe(true);
    expect((await docketIn({}, "list", "--ids")).out).toBe("T-1\n");
  });
});
