import { beforeEach, describe, expect, test } from "vitest";
import { givenDocket } from "../given-docket.ts";

const { docket, docketIn } = givenDocket();
const onTerminal = (...argv: readonly string[]) => docketIn({ terminal: true, env: { COLUMNS: "160" } }, ...argv);

/** Ben is on leave since 11:00, and again at Christmas; his zone is UTC. */
beforeEach(async () => {
  await docket("agent", "leave", "ben", "--from", "2026-11-20 11:00", "--to", "2026-11-27");
  await docket("agent", "leave", "ben", "--from", "2026-12-24", "--to", "open", "--delegate", "cho");
});

const NOW_OFF = "from 2026-11-20 11:00 to 2026-11-28 00:00";

describe("docket agent show", () => {
  test("tells a person what is known, in words and in order, with the leaves to come", async () => {
    const { out } = await onTerminal("agent", "show", "ben");
    const lines = out.split("\n").map((line) => line.trimEnd().split(/ {2,}/));
    expect(lines.slice(1, 5)).toEqual([
      ["handle", "ben"],
      ["name", "Ben Okoro"],
      ["role", "agent"],
      ["active", "yes"],
    ]);
    expect(lines).toContainEqual(["on leave", NOW_OFF]);
    expect(lines).toContainEqual(["leaves", `${NOW_OFF}; from 2026-12-24 00:00, delegate cho`]);
    expect(out).not.toMatch(/null|notedBy/);
  });

  test("has the names of its JSON in a pipe", async () => {
    const { out } = await docket("agent", "show", "ben");
    const fields = out
      .trimEnd()
      .split("\n")
      .map((line) => line.split("\t")[0]);
    const json = JSON.parse((await docket("agent", "show", "ben", "--json")).out);
    expect(fields.toSorted()).toEqual(Object.keys(json).toSorted());
    expect(json.leaves).toMatchObject([
      { id: 1, end: "2026-11-28T00:00:00.000Z" },
      { id: 2, end: null },
    ]);
  });
});

describe("docket agent leave --end", () => {
  test("tells which leave ends and which ones are called off", async () => {
    const told = `no longer on leave: the one ${NOW_OFF} UTC ends now; the one from 2026-12-24 00:00 UTC is called off.`;
    expect((await onTerminal("agent", "leave", "ben", "--end", "--dry-run")).out).toContain(`ben would be ${told}`);
    expect((await onTerminal("agent", "leave", "ben", "--end")).out).toContain(`ben is ${told}`);
    expect((await onTerminal("agent", "leave", "ben", "--end")).out).toBe("ben has no leave to end.\n");
  });
});

test("docket agent leave either notes a leave or ends one", async () => {
  expect(await docket("agent", "leave", "ben", "--to", "open", "--end")).toMatchObject({
    code: 2,
    err: expect.stringContaining("--end stands alone: it ends the leave now."),
  });
});

test("docket customer set wants to be told something", async () => {
  expect(await docket("customer", "set", "jo@x.example")).toMatchObject({
    code: 2,
    err: expect.stringMatching(
      /^Say what is known of them, such as --name or --plan\.\nSee `docket customer set --help`/,
    ),
  });
});
