import { join } from "node:path";
import { expect, test } from "vitest";
import { readConfig } from "../../src/deskfile/config.ts";
import { loadConfig } from "../../src/deskfile/load-config.ts";
import { formatProblem } from "../../src/deskfile/toml/problem.ts";

test("a config says who I am, where the desk is and how it looks", () => {
  const text = 'agent = "ana"\ndatabase = "/srv/team.db"\nglyphs = "ascii"\nmouse = false\n';
  expect(readConfig(text, "config.toml")).toEqual({
    config: { agent: "ana", db: "/srv/team.db", glyphs: "ascii", mouse: false },
    problems: [],
  });
});

test("a wrong line costs only itself", () => {
  const { config, problems } = readConfig('agent = "ana"\nglyps = "asci"\nmouse = 3\n', "config.toml");
  expect(config).toEqual({ agent: "ana" });
  expect(problems.map(formatProblem)).toEqual([
    'config.toml:2: glyps: unknown key; did you mean "glyphs"?',
    "config.toml:3: mouse: this must be true or false",
  ]);
});

test.for([
  ['agnt = "kenji"', "agnt", "agent"],
  ['databse = "/srv/other.db"', "databse", "database"],
  ['[keyz]\n"ticket.claim" = "x"', "keyz", "keys"],
  ['[keyz]\nticket.claim = "x"', "keyz", "keys"],
] as const)("a misspelt key is told, and not obeyed: %s", ([text, written, meant]) => {
  const { config, problems } = readConfig(`mouse = false\n${text}\n`, "config.toml");
  expect(config).toEqual({ mouse: false });
  expect(problems.map(formatProblem)).toEqual([`config.toml:2: ${written}: unknown key; did you mean "${meant}"?`]);
});

test("no config says nothing", async () => {
  expect(await loadConfig(join(import.meta.dirname, "none.toml"))).toEqual({ config: {}, problems: [] });
});
