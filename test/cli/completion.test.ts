import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { givenDocket } from "../given-docket.ts";

const { docket, docketIn, opened, place } = givenDocket();

let printed: string[] = [];
beforeEach(() => {
  printed = [];
  vi.spyOn(console, "log").mockImplementation((text: string) => void printed.push(text));
});
afterEach(() => vi.restoreAllMocks());

async function completed(...words: readonly string[]): Promise<readonly string[]> {
  await docket("complete", "--", ...words);
  return printed.filter((line) => !line.startsWith(":"));
}

describe("a line that is completed with Tab", () => {
  test("offers commands, with what they do", async () => {
    expect(await completed("cl")).toEqual(["claim\ttake tickets that nobody owns"]);
  });

  test("offers tickets with their subjects, made safe", async () => {
    await opened("Bike\x1b[2J\tsqueaks");
    expect(await completed("claim", "T-")).toEqual(["T-1\tBike squeaks"]);
  });

  test("offers them without T if one began without", async () => {
    await opened("Bike");
    expect(await completed("show", "1")).toEqual(["1\tBike"]);
  });

  test("offers agents with their state", async () => {
    await docket("agent", "away", "ben");
    expect(await completed("agent", "show", "b")).toEqual(["ben\tBen Okoro, away"]);
  });

  test("offers the values of flags", async () => {
    expect(await completed("list", "--status", "so")).toEqual(["solved\t"]);
    printed = [];
    expect(await completed("list", "--owner", "c")).toEqual([expect.stringMatching(/^cho\tCho Lin/)]);
  });

  test("offers flags", async () => {
    expect((await completed("list", "--o")).map((line) => line.split("\t")[0])).toEqual(["--owner", "--order"]);
  });

  test.for([
    ["reassign", "T-1", ""],
    ["assign", "T-1", ""],
  ])("offers what a ticket is given to: %s", async (words) => {
    expect(await completed(...words)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^ben\t/), "@finance\tteam"]),
    );
  });

  test("offers teams, and no agents, where a ticket is escalated to", async () => {
    expect(await completed("escalate", "T-1", "--to", "")).toEqual(["support\tteam", "finance\tteam"]);
  });

  test("offers agents where an act about agents or customers takes one", async () => {
    for (const words of [
      ["agent", "away", "b"],
      ["agent", "leave", "--delegate", "b"],
      ["customer", "set", "kim@x.example", "--exclude", "b"],
    ]) {
      printed = [];
      expect(await completed(...words)).toEqual([expect.stringMatching(/^ben\t/)]);
    }
  });

  test("offers nothing for a name that is new", async () => {
    expect(await completed("customer", "set", "kim@x.example", "--name", "")).toEqual([]);
    expect(await completed("new", "--name", "")).toEqual([]);
  });

  test("offers nothing for a date", async () => {
    expect(await completed("agent", "leave", "--to", "")).toEqual([]);
  });

  test("offers other names of commands", async () => {
    expect(await completed("assi")).toEqual(["assign\tmove tickets to an agent or to a @team"]);
  });

  test("offers the verbs of a noun", async () => {
    expect((await completed("desk", "ch")).map((line) => line.split("\t")[0])).toEqual(["check"]);
  });

  test("looks at the desk that the line names", async () => {
    await opened("Bike");
    await docketIn({ env: { DOCKET_DB: "/no/such/desk.db" } }, "complete", "--", "--db", place(), "claim", "T-");
    expect(printed).toContain("T-1\tBike");
  });

  test("says nothing of failures: without a desk there is less to offer", async () => {
    const { code, err } = await docketIn({ env: { DOCKET_DB: "/no/such/desk.db" } }, "complete", "--", "claim", "T-");
    expect({ code, err }).toEqual({ code: 0, err: "" });
  });
});

test.for(["bash", "zsh", "fish"])("there is a script for %s", async (shell) => {
  expect((await docket("completion", shell)).code).toBe(0);
  expect(printed.join("\n")).toContain("docket complete --");
});

test("there is none for other shells", async () => {
  expect((await docket("completion", "tcsh")).code).toBe(2);
});
