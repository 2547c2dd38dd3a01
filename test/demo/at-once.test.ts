import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { DOCKET, NODE } from "../tui/given-docket.ts";

const MADE = "2026-11-20T08:00:00Z";
const NEXT_DAY = "2026-11-21T08:00:00Z";

test.for([
  ["there is none yet", []],
  ["there is one of yesterday", [MADE]],
] as const)("several who open the demo at once, where %s, find one whole desk of today", async ([, before]) => {
  const home = mkdtempSync(join(tmpdir(), "docket-home-"));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const run = (now: string, ...argv: readonly string[]) => {
    const env = { PATH: process.env.PATH ?? "", HOME: home, DOCKET_NOW: now };
    return promisify(execFile)(NODE, [DOCKET, ...argv], { env });
  };
  for (const now of before) await run(now, "demo");
  const opened = Array.from({ length: 4 }, () => run(NEXT_DAY, "demo"));
  const queues = (await Promise.all(opened)).map(({ stdout }) => stdout);
  expect(queues[0]).toMatch(/T-\d+/);
  const tickets = queues.map((queue) => queue.match(/T-\d+/g));
  expect(tickets).toEqual(queues.map(() => tickets[0]));
  const folder = join(home, ".local", "share", "docket");
  const { stdout } = await run(NEXT_DAY, "--db", join(folder, "demo.db"), "log", "--json");
  expect(JSON.parse(stdout)[0].at).toMatch(/^2026-11-21/);
  await run(NEXT_DAY, "--db", join(folder, "demo.db"), "doctor");
  expect(readdirSync(folder).filter((name) => !/^demo\.db(-wal|-shm)?$/.test(name))).toEqual([]);
});
