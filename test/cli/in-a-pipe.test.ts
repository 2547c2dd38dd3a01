import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { ActName } from "../../src/core/acts/verbs/all.ts";
import { DESK, givenDocket } from "../given-docket.ts";

const { docket, docketIn, opened, folder } = givenDocket();

type Line = { readonly argv: readonly string[]; readonly before?: readonly (readonly string[])[] };

const CLAIMED = [["claim", "1"]];

/** A line of each act, and what it needs beside the ticket T-1 of jo@x.example. */
const ACTS = {
  next: { argv: [] },
  claim: { argv: ["1"] },
  reply: { argv: ["1", "--body", "Hello"], before: CLAIMED },
  note: { argv: ["1", "--body", "Hm"] },
  solve: { argv: ["1"], before: CLAIMED },
  release: { argv: ["1"], before: CLAIMED },
  escalate: { argv: ["1", "--reason", "Hard"] },
  undo: { argv: [], before: CLAIMED },
  new: { argv: ["--subject", "Lamp", "--customer", "kim@x.example", "--team", "support"] },
  steal: { argv: ["1", "--reason", "Away"], before: [["reassign", "1", "ben"]] },
  reassign: { argv: ["1", "ben"] },
  route: { argv: ["1"] },
  status: { argv: ["1", "pending"], before: CLAIMED },
  priority: { argv: ["1", "high"] },
  tag: { argv: ["1", "vip"] },
  reopen: { argv: ["1"], before: [...CLAIMED, ["solve", "1"]] },
  "agent away": { argv: ["ben"] },
  "agent back": { argv: ["ben"], before: [["agent", "away", "ben"]] },
  "agent offline": { argv: ["ben"] },
  "agent leave": { argv: ["ben", "--to", "2026-12-24"] },
  "customer set": { argv: ["jo@x.example", "--plan", "pro"] },
} satisfies Readonly<Record<ActName, Line>>;

/** What changes the desk without being an act. */
const OTHERS = {
  "agent add": { argv: ["dan"] },
  "agent edit": { argv: ["ben", "--tier", "3"] },
} satisfies Readonly<Record<string, Line>>;

describe.for(Object.entries<Line>({ ...ACTS, ...OTHERS }))("in a pipe docket %s", ([name, { argv, before = [] }]) => {
  const line = [...name.split(" "), ...argv];

  test("answers a dry run as the run itself, and says that nothing was changed", async () => {
    await opened("Bike");
    for (const earlier of before) expect(await docket(...earlier)).toMatchObject({ code: 0 });
    const rehearsed = await docket(...line, "--dry-run");
    expect(rehearsed).toMatchObject({ code: 0, err: "Nothing was changed.\n" });
    const run = await docket(...line);
    expect(run).toEqual({ code: 0, out: rehearsed.out, err: "" });
    expect(run.out.trim().split("\n")).toHaveLength(1);
  });
});

test.for([
  ["after what was refused", ["claim", "1", "99"], "T-99: There is no ticket T-99.\nNothing was changed.\n"],
  ["not with --quiet", ["claim", "1", "--quiet"], ""],
  ["not beside JSON", ["claim", "1", "--json", "id"], ""],
] as const)("a dry run says that nothing was changed: %s", async ([, argv, said]) => {
  await opened("Bike");
  expect((await docket(...argv, "--dry-run")).err).toBe(said);
});

describe("what else came of an act", () => {
  async function givenPush() {
    const file = join(folder(), "push.toml");
    writeFileSync(file, DESK.replace('assignment = "pull"', 'assignment = "push"'));
    await docket("desk", "apply", file);
    for (const handle of ["ana", "ben"]) await docket("agent", "offline", handle);
    await opened("Bike");
  }

  test.for([
    ["is a message in a pipe", {}, { out: "ben\n", err: 'T-1 "Bike" goes to ben.\n' }],
    [
      "is part of the answer on a terminal",
      { terminal: true },
      { out: 'ben is online.\nT-1 "Bike" goes to ben.\nUndo: docket undo 6\n', err: "" },
    ],
  ] as const)("%s: a ticket that the pipeline gave", async ([, setting, told]) => {
    await givenPush();
    expect(await docketIn(setting, "agent", "back", "ben")).toEqual({ code: 0, ...told });
  });

  test.for([
    ["is a message in a pipe", {}, { out: "ben\n", err: 'T-1 "Bike" stays with ben.\n' }],
    [
      "is part of the answer on a terminal",
      { terminal: true },
      { out: expect.stringContaining('T-1 "Bike" stays with ben.\n'), err: "" },
    ],
  ] as const)("%s: a ticket that an undone presence leaves where it is", async ([, setting, told]) => {
    await givenPush();
    await docket("agent", "back", "ben");
    expect(await docketIn(setting, "undo")).toEqual({ code: 0, ...told });
  });

  test("is a message in a pipe: a ticket that another made room for", async () => {
    await givenPush();
    await docket("agent", "edit", "ben", "--capacity", "1");
    await docket("agent", "back", "ben");
    await opened("Boat");
    const told = { out: "T-1\n", err: 'T-2 "Boat" goes to ben.\n' };
    expect(await docket("solve", "1", "--as", "ben")).toEqual({ code: 0, ...told });
  });
});
