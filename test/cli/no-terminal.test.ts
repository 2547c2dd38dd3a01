import { describe, expect, test } from "vitest";
import { catalogue, NAMES } from "../../src/cli/commands.ts";
import { commandsMarkdown } from "../../src/cli/help/help-text.ts";
import { givenDocket } from "../given-docket.ts";

const { docketIn } = givenDocket();

/** Every command as somebody types it who forgets everything that it takes, and as a script does that has it. */
const LINES = [
  ...NAMES.map((name) => [name]),
  ...["next", "new --subject x", "claim 1", "claim -", "reply 1 -", "note 1 -", "init --name x", "undo"].map((line) =>
    line.split(" "),
  ),
];

describe("where there is no terminal and stdin is closed", () => {
  test.for(LINES)("docket %s %s asks nothing and ends", async (argv) => {
    const asked: string[] = [];
    const { code } = await docketIn({ asked, env: { EDITOR: "vi", VISUAL: "vi" } }, ...argv);
    expect(asked).toEqual([]);
    expect(code).toBeLessThan(9);
  });

  test.for([
    ["init", "--name"],
    ["new", "--subject"],
    ["reply 1", "--body"],
  ] as const)("docket %s ends with 2 and names %s", async ([line, flag]) => {
    const { code, err } = await docketIn({ env: { DOCKET_DB: "/tmp/no/such/place.db" } }, ...line.split(" "));
    expect(code).toBe(2);
    expect(err).toContain(flag);
  });
});

test("on a terminal --no-input asks nothing either", async () => {
  const asked: string[] = [];
  const { code } = await docketIn({ terminal: true, asked }, "new", "--no-input");
  expect({ code, asked }).toEqual({ code: 2, asked: [] });
});

test("the table of commands has a row for each", async () => {
  const rows = commandsMarkdown(await catalogue())
    .split("\n")
    .slice(2);
  expect(rows).toHaveLength(NAMES.length);
  expect(rows).toContain("| `docket claim` | take tickets that nobody owns |");
});
