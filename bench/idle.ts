import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Measurement } from "./figure.ts";
import { queue } from "./queue.ts";
import { single } from "./sample.ts";
import { openScreen, pause } from "./screen.ts";

const SECONDS = 10;

/** Tickets of the last hour: their clocks count seconds. */
const TICKETS = 10_000;
const HOURS = 1;

export const idle: Measurement = {
  name: "idle",
  on: "sqlite",
  measure: async (bed) => {
    const path = join(bed.folder, "hour.db");
    await queue(path, TICKETS, bed.now, { hours: HOURS });
    const screen = await openScreen(bed, path);
    await pause(2_000);
    const before = { cpu: cpuSeconds(screen.pid), bytes: screen.bytes() };
    await pause(SECONDS * 1_000);
    const cpu = cpuSeconds(screen.pid) - before.cpu;
    const bytes = screen.bytes() - before.bytes;
    await screen.kill();
    const what = `idle for ${SECONDS} s with clocks ticking`;
    return [
      { what: `${what}: share of a core`, unit: "%", floor: null, ours: single((100 * cpu) / SECONDS), aim: AIM_CPU },
      { what: `${what}: written`, unit: "B/s", floor: null, ours: single(bytes / SECONDS), aim: AIM_BYTES },
    ];
  },
};

const AIM_CPU = { ours: { most: 2 } };
const AIM_BYTES = { ours: { most: 1_000 } };

/** Linux counts a process's time in hundredths of a second; elsewhere `ps` tells it. */
function cpuSeconds(pid: number): number {
  const stat = `/proc/${pid}/stat`;
  if (!existsSync(stat)) {
    const time = execFileSync("ps", ["-o", "time=", "-p", String(pid)], { encoding: "utf8" }).trim();
    return time.split(":").reduce((sum, part) => 60 * sum + Number(part), 0);
  }
  const fields = readFileSync(stat, "utf8")
    .replace(/^.*\) /, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
