import { beforeEach, describe, expect, test } from "vitest";
import { log } from "../../src/desk/reads/log.ts";
import type { TestDesk } from "../given.ts";
import { givenQueue, givenScreen, type TestScreen } from "../given-screen.ts";

let testDesk: TestDesk;
let screen: TestScreen;
beforeEach(async () => {
  testDesk = await givenQueue();
  screen = await givenScreen(testDesk.as("ben"));
  await screen.until(/T-4 /);
});

/** Types a line into the palette and presses Enter. */
function type(line: string): void {
  screen.press(":", ...[...line].map((character) => (character === " " ? "space" : character)), "enter");
}

describe("an act about an agent or a customer, typed in the palette", () => {
  test.for([
    ["agent away", /✓ ben is away/, "agent away", /ben is online \(was away\)/],
    ["agent offline ben", /✓ ben is offline/, "agent offline ben", /ben is online \(was offline\)/],
    [
      "agent leave --to tomorrow",
      /✓ ben is on leave from 2026-11-04 \S+ to 2026-11-06 00:00 Europe\/Berlin/,
      "agent leave --to 2026-11-05T23:00:00.000Z",
      /ben's leave from 2026-11-04 \S+ to 2026-11-06 00:00(?: is called off)?/,
    ],
    [
      "customer set Kim@example.com --plan pro --exclude ana",
      /✓ kim@example\.com has plan pro, excluded ana/,
      "customer set kim@example.com --plan pro --exclude ana",
      /kim@example\.com: plan none \(was pro\), excluded none \(was ana\)/,
    ],
  ] as const)("%s is done, told, logged and taken back", async ([line, told, command, back]) => {
    type(line);
    await screen.until(told);
    expect(await log(testDesk.as("").db, { by: "ben", limit: 1 })).toMatchObject([{ command }]);
    screen.press("u");
    await screen.until(new RegExp(`✓ ${back.source}`));
  });

  test.for([
    ["agent away", "ben · away · support", " away 11:0"],
    ["agent offline", "ben · offline · support", " offline 11:0"],
    ["agent leave --to tomorrow", "ben · on leave until Fri 00:00 · support", " on leave 11:0"],
    ["agent leave --to open", "ben · on leave · support", " on leave 11:0"],
  ] as const)("%s stands by the name, on every screen, until it is over", async ([line, named, short]) => {
    screen.send({ type: "resized", size: { columns: 200, rows: 40 } });
    type(line);
    await screen.until(new RegExp(named));
    for (const columns of [40, 80]) {
      screen.send({ type: "resized", size: { columns, rows: 24 } });
      expect(screen.rows()[0]).toContain(short);
    }
    screen.press("u");
    await screen.until(/✓ ben/);
    await screen.until(/^(?!.*(away|offline|on leave)).* docket/);
  });
  test.for([
    ["agent back", /✓ ben is online/],
    ["customer set kim@example.com --include ana", /✓ kim@example\.com has that already/],
    ["customer set kim@example.com", /✗ Say what is known of them/],
    ["agent away --dry-run", /ben would be away\./],
    ["customer set kim@example.com --plan pro --dry-run", /kim@example\.com would have plan pro\./],
    ["agent away ana", /✗ ben is an agent; changing somebody else's presence or leave takes a/],
    ["agent leave", /✗ Say until when with --to/],
    ["agent leave --to mondy", /✗ --to takes a date or a time, not "mondy"\. Did you mean monday\?/],
    ["agent list", /✗ agent is on the command line only: docket agent list\. Here you/],
  ] as const)("%s is told", async ([line, told]) => {
    type(line);
    await screen.until(told);
    expect(await log(testDesk.as("").db, { by: "ben", limit: 1 })).toEqual([]);
  });

  test("is told what taking it back would put back", async () => {
    type("agent away");
    await screen.until(/✓ ben is away/);
    type("undo --dry-run");
    await screen.until(/Would put back: ben is online \(was away\)\./);
  });
});
