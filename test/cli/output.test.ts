import { describe, expect, test } from "vitest";
import { givenDocket } from "../given-docket.ts";

const { docket, docketIn, opened } = givenDocket();
const onTerminal = (...argv: readonly string[]) => docketIn({ terminal: true, env: { NO_COLOR: "1" } }, ...argv);

describe("in a pipe", () => {
  test("a list has tabs, no titles, whole texts and RFC 3339", async () => {
    const subject = `Bike ${"very ".repeat(60)}broken`;
    await opened(subject, "--priority", "urgent");
    expect((await docket("list")).out).toBe(
      `T-1\turgent\t${subject}\tnew\t\tsupport\tjo@x.example\t2026-11-20T13:00:00.000Z\n`,
    );
  });

  test("tabs and line breaks of a subject do not break the columns", async () => {
    await opened("one\ttwo\u2028three\x1b]0;owned\x07");
    const { out } = await docket("list");
    expect(out.split("\t")).toHaveLength(8);
    expect(out).toContain("\tone two three\t");
  });

  test("a changed ticket is its id", async () => {
    await opened("Bike");
    expect(await docket("claim", "1")).toEqual({ code: 0, out: "T-1\n", err: "" });
  });

  test("next prints the ticket that it took", async () => {
    await opened("Bike");
    await opened("Boat", "--priority", "urgent");
    expect((await docket("next")).out).toBe("T-2\n");
  });

  test("--ids prints nothing but ids", async () => {
    await opened("Bike");
    expect((await docket("list", "--ids")).out).toBe("T-1\n");
  });
});

describe("on a terminal", () => {
  test("a list is a table with titles, time left and no wider than the terminal", async () => {
    await opened(`Bike ${"very ".repeat(60)}broken`, "--priority", "urgent");
    const lines = (await onTerminal("list")).out.trimEnd().split("\n");
    expect(lines[0]).toMatch(/ID +P +SUBJECT/);
    expect(lines[1]).toMatch(/T-1 +P1 +Bike very .*… .*1:00:00$/);
    expect(lines.filter((line) => line.length > 100)).toEqual([]);
  });

  test("COLUMNS says how wide that is", async () => {
    await opened(`Bike ${"very ".repeat(60)}broken`);
    const { out } = await docketIn({ terminal: true, env: { COLUMNS: "40", NO_COLOR: "1" } }, "list");
    expect(out.split("\n").filter((line) => line.length > 40)).toEqual([]);
  });

  test("a change is a sentence, and how to undo it", async () => {
    await opened("Bike");
    expect((await onTerminal("claim", "1")).out).toMatch(/^Claimed T-1 "Bike"\.\nUndo: docket undo \d+\n$/);
    expect((await onTerminal("claim", "1")).out).toBe("T-1 is yours already.\n");
  });

  test("the action can be undone by that number", async () => {
    await opened("Bike");
    const [, act = ""] = /undo (\d+)/.exec((await onTerminal("claim", "1")).out) ?? [];
    expect((await onTerminal("undo", act)).out).toContain('Put back T-1 "Bike"');
    expect(JSON.parse((await docket("show", "1", "--json", "assignee")).out)).toEqual({ assignee: null });
  });

  test("a dry run says what would happen", async () => {
    await opened("Bike");
    expect((await onTerminal("claim", "1", "--dry-run")).out).toBe('Would claim T-1 "Bike".\n');
  });

  test("what cannot be undone does not say that it can", async () => {
    await opened("Bike");
    expect((await onTerminal("reply", "1", "--body", "Hello")).out).toBe('Replied to T-1 "Bike".\n');
  });

  test("text from outside cannot do anything to it", async () => {
    await opened("Bike\x1b[2J\u202e", "--body", "hello\x1b]0;owned\x07\nworld");
    const { out } = await onTerminal("show", "1");
    expect(out).toContain("Bike<U+202E>");
    expect(out).toContain("  hello\n  world");
  });

  test("an answer longer than the page goes to the pager", async () => {
    const paged: string[] = [];
    await opened("Bike", "--body", "line\n".repeat(80));
    const { out } = await docketIn({ terminal: true, env: { PAGER: "less" }, paged }, "show", "1");
    expect({ out, paged: paged.length }).toEqual({ out: "", paged: 1 });
    expect((await docketIn({ terminal: true, env: { PAGER: "less" }, paged }, "show", "1", "--no-pager")).out).not.toBe(
      "",
    );
  });
});

describe("colour", () => {
  const ESC = "\u001b[";
  test.for([
    ["is there on a terminal", { terminal: true }, [], true],
    ["is not there in a pipe", {}, [], false],
    ["is not there if NO_COLOR is set", { terminal: true, env: { NO_COLOR: "1" } }, [], false],
    ["is there if NO_COLOR is empty", { terminal: true, env: { NO_COLOR: "" } }, [], true],
    ["is not there on a dumb terminal", { terminal: true, env: { TERM: "dumb" } }, [], false],
    ["is not there with --no-color", { terminal: true }, ["--no-color"], false],
    [
      "is there with --color always, whatever NO_COLOR says",
      { terminal: true, env: { NO_COLOR: "1" } },
      ["--color=always"],
      true,
    ],
  ] as const)("%s", async ([, setting, flags, expected]) => {
    await opened("Bike");
    const { out } = await docketIn(setting, "show", "1", ...flags);
    expect(out.includes(ESC)).toBe(expected);
  });
});

describe("for a screen reader", () => {
  test("a list is sentences, one a ticket", async () => {
    await opened("Bike", "--name", "Jo March", "--priority", "urgent");
    await opened("Boat");
    await docket("claim", "2");
    const { out } = await docketIn(
      { terminal: true, env: { ACCESSIBLE: "1", DOCKET_NOW: "2026-11-20T13:04:12Z" } },
      "list",
    );
    expect(out.trim().split("\n")).toEqual([
      "View All, 2 tickets, in the order of urgency.",
      "1 of 2. T-1, priority 1, first response late by 4 minutes 12 seconds. Bike. From Jo March. Unclaimed.",
      "2 of 2. T-2, priority 3, first response due in 6 hours 55 minutes. Boat. From Jo March. With ana.",
    ]);
  });
});
