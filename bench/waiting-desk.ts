import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Bed } from "./bed.ts";
import { queue } from "./queue.ts";

/** How many tickets wait on it. */
export const WAITING = 10_000;

/** A desk on which every ticket waits to be routed. Those who write to it work on a copy. */
export async function waitingDesk(bed: Bed): Promise<string> {
  const path = join(bed.folder, "waiting.db");
  if (!existsSync(path)) await queue(path, WAITING, bed.now, { assignment: "push" });
  return path;
}
