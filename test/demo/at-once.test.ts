import { execFile } from "node:child_process";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, onTestFinished, test } from "vitest";
import { DOCKET, NODE } from "../tui/given-docket.ts";

test("several who open the demo at once, where there is none yet, find one whole desk", async () => {
  const home = mkdtempSync(join(tmpdir(), "docket-home-"));
  onTestFinished(() => rmSync(home, { recursive: true }));
  const env = { PATH: process.env.PATH ?? "", HOME: home };
  const opened = Array.from({ length: 4 }, () => promisify(execFile)(NODE, [DOCKET, "demo"], { env }));
  const queues = (await Promise.all(opened)).map(({ stdout }) => stdout);
  expect(queues[0]).toMatch(/T-\d+/);
  const tickets = queues.map((queue) => queue.match(/T-\d+/g));
  expect(tickets).toEqual(queues.map(() => tickets[0]));
  const folder = join(home, ".local", "share", "docket");
  expect(readdirSync(folder).filter((name) => !/^demo\.db(-wal|-shm)?$/.test(name))).toEqual([]);
});
