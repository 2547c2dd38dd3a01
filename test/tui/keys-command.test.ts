import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { DOCKET, givenDocket, NODE } from "./given-docket.ts";

const docket = givenDocket();

/** `docket keys` for somebody with these lines below `[keys]`. */
function keys(lines: readonly string[], ...flags: readonly string[]) {
  return keysWith(["[keys]", ...lines].join("\n"), ...flags);
}

/** The same for somebody with this config. */
function keysWith(config: string, ...flags: readonly string[]) {
  const env = docket.environment();
  const folder = join(env.HOME ?? "", ".config", "docket");
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "config.toml"), config);
  const { stdout, stderr, status } = spawnSync(NODE, [DOCKET, "keys", ...flags], { env, encoding: "utf8" });
  return { stdout, stderr, status };
}

test("docket keys shows what is in force: default, remapped, unbound", () => {
  const { stdout, stderr, status } = keys(['"ticket.claim" = "ctrl-y"', "ticket.reply = false"], "--json");
  expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
  expect(JSON.parse(stdout)).toEqual(
    expect.arrayContaining([
      { at: "anywhere", keys: ["^Y"], id: "ticket.claim", does: "claim", origin: "remapped" },
      { at: "anywhere", keys: [], id: "ticket.reply", does: "reply", origin: "unbound" },
      { at: "anywhere", keys: ["a"], id: "ticket.assign", does: "assign", origin: "default" },
    ]),
  );
});

test("docket keys tells what is wrong with the keys, with file and line, and shows the rest", () => {
  const { stdout, stderr, status } = keys(['"ticket.clam" = "q"', '"ticket.claim" = "x"']);
  expect(status).toBe(1);
  expect(stdout).toContain("ticket.claim\tclaim\tremapped");
  expect(stderr).toMatch(/config\.toml:2: keys\.ticket\.clam: unknown action; did you mean "ticket\.claim"\?/);
  expect(stderr).toMatch(/config\.toml:3: warning: keys\.ticket\.claim: takes x from ticket\.solve/);
});

test.for([
  ["keys that are no table", "keys = 3", "keys: this must be a table"],
  ["keys that are said twice", "[keys]\n[[keys]]", "this is written a second time"],
  ["a value that is no key", '[keys]\n"ticket.claim" = 5', "keys.ticket.claim: this must be a key"],
  ["a key that cannot be", '[keys]\n"ticket.claim" = "ctrl-c"', "Ctrl-C always leaves docket"],
] as const)("docket keys ends with 1 for %s", ([, text, told]) => {
  expect(keysWith(text)).toMatchObject({ status: 1, stderr: expect.stringContaining(told) });
});

test("docket keys tells one key after another from one or the other", () => {
  const { stdout } = keys(['ticket.claim = "x x"', 'ticket.solve = ["ctrl-x", "f4"]']);
  expect(stdout).toContain("\tx x\tticket.claim\t");
  expect(stdout).toContain("\t^X or F4\tticket.solve\t");
});

describe("the keys that the README shows", () => {
  const [, block = ""] = /```toml\n\[keys\]\n([\s\S]*?)```/.exec(readFileSync("README.md", "utf8")) ?? [];

  test("are taken as they stand", () => {
    const lines = block.trimEnd().split("\n");
    const { stdout, stderr, status } = keys(lines, "--json");
    expect({ stderr, status }).toEqual({ stderr: "", status: 0 });
    const chosen = JSON.parse(stdout).filter(({ origin }: { origin: string }) => origin !== "default");
    expect(chosen).toHaveLength(lines.length);
  });
});

test("the screen tells at its start what is wrong with the keys, and where to read all of it", async () => {
  keys(['"ticket.clam" = "q"', '"ticket.claim" = "x"']);
  const terminal = docket.open({ columns: 120, rows: 40 });
  await terminal.until(/^ +config\.toml:2: keys\.ticket\.clam: unknown action[\s\S]*docket keys tells all 2/m);
  terminal.type("j");
  await terminal.untilGone(/docket keys/);
});
