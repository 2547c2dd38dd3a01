import { describe, expect, test } from "vitest";
import { EXIT_CODES } from "../../src/cli/help/topics.ts";
import { FAILURES } from "../../src/core/ticket/failure.ts";
import { givenDocket } from "../given-docket.ts";

const { docket, docketIn, opened } = givenDocket();

describe("the code with which docket ends", () => {
  test("0: done, also when there was nothing to do", async () => {
    await opened("Bike");
    expect((await docket("claim", "1")).code).toBe(0);
    expect((await docket("claim", "1")).code).toBe(0);
    expect(await docket("list", "Late")).toEqual({ code: 0, out: "", err: "" });
  });

  test("the code that was asked for when a list is empty", async () => {
    expect((await docket("list", "Late", "--exit-empty", "1")).code).toBe(1);
  });

  test.for([
    ["a ticket", ["show", "99"]],
    ["an agent", ["agent", "show", "zoe"]],
    ["a team", ["team", "show", "sales"]],
    ["a calendar", ["calendar", "show", "nights"]],
    ["a view", ["list", "Nope"]],
    ["a customer", ["customer", "show", "a@b.example"]],
    ["a file", ["desk", "check", "/no/such/desk.toml"]],
    ["an action", ["undo", "99"]],
    ["a ticket to take next", ["next"]],
    ["a desk", ["list", "--db", "/tmp/no/such/docket.db"]],
  ] as const)("3: %s is not there", async ([, argv]) => {
    expect((await docket(...argv)).code).toBe(3);
  });

  test("4: nobody is identified, and the answer lists the handles", async () => {
    await opened("Bike");
    const { code, err } = await docketIn({ env: { DOCKET_AGENT: "" } }, "claim", "1");
    expect(code).toBe(4);
    expect(err).toMatch(/ana[\s\S]*ben[\s\S]*cho/);
  });

  test("4: the agent has no right", async () => {
    expect((await docket("agent", "away", "ana", "--as", "ben")).code).toBe(4);
  });

  test("5: the rules refuse, and say which", async () => {
    await opened("Bike");
    const { code, err } = await docket("claim", "1", "--as", "cho");
    expect(code).toBe(5);
    expect(err).toContain("team");
  });

  test("6: someone else got there first, and is named", async () => {
    await opened("Bike");
    await docket("claim", "1");
    const { code, err } = await docket("claim", "1", "--as", "ben");
    expect(code).toBe(6);
    expect(err).toContain("ana");
  });

  test("6: the ticket has another version than one saw", async () => {
    await opened("Bike");
    expect((await docket("claim", "1", "--if-version", "77")).code).toBe(6);
  });

  test("7: partly done", async () => {
    await opened("Bike");
    expect((await docket("claim", "1", "99")).code).toBe(7);
  });

  test("141: the reader closed the pipe, and nothing is said about it", async () => {
    expect(await docketIn({ closedPipe: true }, "agent", "list")).toEqual({ code: 141, out: "", err: "" });
  });

  test("every failure has a code that the table explains", () => {
    const explained = new Set(EXIT_CODES.map(([code]) => code));
    expect(Object.values(FAILURES).filter(({ exit }) => !explained.has(exit))).toEqual([]);
  });
});

test.for([
  ["that is not there", "/no/such/text", 3, "A file is not there: /no/such/text.\nCheck the path.\n"],
  ["that is a folder", "/", 2, "This is a folder, not a file.\nSee `docket note --help`.\n"],
] as const)("a file %s is refused in words of docket's own", async ([, file, code, err]) => {
  await opened("Bike");
  expect(await docket("note", "1", "-F", file)).toEqual({ code, out: "", err });
});

describe("with --json a failure is JSON on stderr", () => {
  test("with its code, sentence, hint and exit", async () => {
    const { code, out, err } = await docket("show", "99", "--json");
    expect({ code, out }).toEqual({ code: 3, out: "" });
    expect(JSON.parse(err)).toEqual({
      error: { code: "ticket_not_found", message: "There is no ticket T-99.", hint: expect.any(String), exit: 3 },
    });
  });

  test("with its reasons", async () => {
    await opened("Bike");
    const { err } = await docket("claim", "1", "--as", "cho", "--json");
    expect(JSON.parse(err)).toMatchObject({
      error: { code: "not_eligible", reasons: [expect.stringContaining("team")] },
    });
  });

  test("also if the line was not understood", async () => {
    expect(JSON.parse((await docket("lsit", "--json")).err)).toMatchObject({ error: { code: "bad_input", exit: 2 } });
  });
});
