import { beforeEach, describe, expect, test } from "vitest";
import { givenDocket, type Setting } from "../given-docket.ts";

const { docket, docketIn } = givenDocket();

/** The desk is in Berlin, where it is 13:00 on a Friday. */
const BEFORE = ["2026-11-18T12:00:00Z", "2026-11-19T08:30:00Z", "2026-11-19T22:59:00Z", "2026-11-19T23:01:00Z"];

describe("docket log --since", () => {
  beforeEach(async () => {
    for (const [place, at] of BEFORE.entries())
      await docketIn(
        { env: { DOCKET_NOW: at } },
        "new",
        "--subject",
        `Bike ${place + 1}`,
        "--customer",
        "jo@x.example",
      );
  });

  test.for([
    ["1d", 2],
    ["today", 1],
    ["yesterday 10:00", 2],
    ["thursday", 3],
    ["last friday", 4],
    ["19 nov", 3],
    ["2026-11-20", 1],
    ["2026-11-19T22:59:00Z", 2],
  ] as const)("%s goes by the clocks of the desk, and looks back", async ([since, count]) => {
    const { out } = await docket("log", "--since", since, "--json", "tickets");
    expect(JSON.parse(out).filter(({ tickets }: { tickets: readonly string[] }) => tickets.length > 0)).toHaveLength(
      count,
    );
  });

  test("refuses the future", async () => {
    expect(await docket("log", "--since", "tomorrow")).toMatchObject({
      code: 2,
      err: expect.stringMatching(/--since takes a time in the past, not "tomorrow"\.[\s\S]*1h, 2d/),
    });
  });

  test("refuses what it does not understand", async () => {
    expect(await docket("log", "--since", "often")).toMatchObject({
      code: 2,
      err: expect.stringContaining('--since takes a date or a time, not "often".'),
    });
  });
});

describe("docket log of a leave", () => {
  const LEAVE = ["agent", "leave", "ben", "--from", "2026-12-24T09:00Z", "--to", "2026-12-25T09:00Z"] as const;
  const logged = async (setting: Setting, ...flags: readonly string[]) => {
    await docket(...LEAVE);
    return (await docketIn(setting, "log", "-n", "1", ...flags)).out;
  };

  test.for([
    ["on a terminal by the clocks of the desk", { terminal: true }, [], "2026-12-24 10:00 to 2026-12-25 10:00"],
    ["on a terminal in UTC", { terminal: true }, ["--utc"], "2026-12-24 09:00 UTC to 2026-12-25 09:00 UTC"],
    ["in a pipe as scripts read it", {}, [], "2026-12-24T09:00:00.000Z to 2026-12-25T09:00:00.000Z"],
  ] as const)("tells its instants as all others: %s", async ([, setting, flags, span]) => {
    expect(await logged({ ...setting, env: { COLUMNS: "200" } }, ...flags)).toContain(`ben is on leave from ${span}`);
  });

  test("in a pipe is a sixth field, which other lines do not have", async () => {
    await docket("new", "--subject", "Bike", "--customer", "jo@x.example");
    const [leave = "", opened = ""] = (await logged({}, "-n", "2")).split("\n");
    expect(leave.split("\t").slice(4)).toEqual(["", expect.stringContaining("ben is on leave")]);
    expect(opened.split("\t").slice(4)).toEqual(["T-1"]);
  });
});

test("docket log is about one agent: --me and --by together are refused", async () => {
  expect(await docket("log", "--me", "--by", "ben")).toMatchObject({ code: 2, err: expect.stringContaining("--by") });
});
