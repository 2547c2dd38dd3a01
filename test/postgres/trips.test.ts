import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { PULL } from "../given.ts";
import { openTerminal } from "../terminal.ts";
import { DOCKET, NODE, READY } from "../tui/given-docket.ts";
import { givenServer, hasServer } from "./given-server.ts";

/** So long is a message under way, in ms: far longer than the program needs between two of them. */
const FAR_MS = 20;

async function givenFar() {
  const desk = await givenServer({ teams: PULL });
  for (let count = 0; count < 5; count++) await desk.open();
  desk.proxy.delay(FAR_MS);
  const env = {
    PATH: process.env.PATH ?? "",
    HOME: "/nonexistent",
    DOCKET_DB: desk.proxy.through(desk.location),
    DOCKET_AGENT: "ana",
  };
  const docket = (...args: readonly string[]) => promisify(execFile)(NODE, [DOCKET, ...args], { env });
  return { desk, env, docket };
}

describe.skipIf(!hasServer)("a server that is far away is asked", () => {
  test.for<readonly [string, readonly string[], number]>([
    ["to claim a ticket", ["claim", "1"], 4],
    ["to claim what somebody has", ["claim", "2"], 4],
    ["for the next ticket", ["next"], 4],
    ["to answer a customer", ["reply", "2", "--body", "On it."], 4],
    ["for a list", ["list"], 2],
    ["for a list of one's own", ["list", "mine"], 2],
  ])("%s in at most so many turns", async ([, args, most]) => {
    const { desk, docket } = await givenFar();
    const before = desk.proxy.turns();
    await docket(...args);
    const after = desk.proxy.turns();
    expect(after.letIn - before.letIn).toBe(1);
    expect(after.asked - before.asked).toBeLessThanOrEqual(most);
  });

  test("for what the screen shows at first in at most 6 turns", async () => {
    const { desk, env } = await givenFar();
    const terminal = openTerminal(NODE, [DOCKET], { columns: 120, rows: 40, env });
    onTestFinished(() => terminal.kill("SIGKILL"));
    await terminal.until(READY);
    expect(desk.proxy.turns().asked).toBeLessThanOrEqual(6);
  });
});
