import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { givenDocket } from "../given-docket.ts";
import { givenLogins, type Logins } from "../given-logins.ts";
import { openTerminal } from "../terminal.ts";
import { DOCKET, NODE, READY } from "../tui/given-docket.ts";
import { hasServer } from "./given-server.ts";

const docket = givenDocket();

describe.skipIf(!hasServer)("the screen with a login role of ben's", () => {
  let desk: Logins;
  beforeAll(async () => {
    desk = await givenLogins(docket);
    await desk.docketAs("ana", "new", "--subject", "Bike", "--customer", "jo@x.example", "--team", "support");
  });
  afterAll(() => desk.drop());

  function opened(env: Readonly<Record<string, string>>, ...flags: readonly string[]) {
    const place = { columns: 120, rows: 40, env: { HOME: docket.folder(), DOCKET_DB: desk.location("ben"), ...env } };
    const terminal = openTerminal(NODE, [DOCKET, ...flags], place);
    onTestFinished(() => terminal.kill("SIGKILL"));
    return terminal;
  }

  test("is ben's, and what ben does there is done in ben's name", async () => {
    const terminal = opened({});
    await terminal.until(READY);
    terminal.type("c");
    await expect.poll(() => desk.sqlAs("postgres", "select assignee from ticket")).toEqual([{ assignee: "ben" }]);
    terminal.type("q");
    expect(await terminal.exit).toBe(0);
    const last = await desk.sqlAs("postgres", "select actor, by_role from act order by act desc limit 1");
    expect(last).toEqual([{ actor: "agent:ben", by_role: desk.roleOf("ben") }]);
  });

  test.for([
    ["--as", {}, ["--as", "ana"]],
    ["DOCKET_AGENT", { DOCKET_AGENT: "ana" }, []],
  ] as const)("does not open as somebody else by %s", async ([, env, flags]) => {
    const terminal = opened(env, ...flags);
    expect(await terminal.exit).toBe(4);
    expect(terminal.written()).toContain("This login is ben's, and cannot act as ana.");
  });
});
