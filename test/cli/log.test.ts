import { beforeEach, describe, expect, test } from "vitest";
import { givenDocket } from "../given-docket.ts";

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

  test("refuses what it does not understand", async () => {
    expect(await docket("log", "--since", "often")).toMatchObject({
      code: 2,
      err: expect.stringContaining('--since takes a date or a time, not "often".'),
    });
  });
});
