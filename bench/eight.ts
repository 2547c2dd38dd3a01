import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { withDesk } from "./bed.ts";
import type { Claimed, Job } from "./claimer.ts";
import { handleOf, TAKERS } from "./desk-file.ts";
import type { Measurement } from "./figure.ts";
import { sampleOf, once as single } from "./sample.ts";
import { unowned } from "./unowned.ts";

const SECONDS = 10;

/** More than any process claims in that time. */
const EACH = 6_000;

/** Several processes that claim different tickets of one desk as fast as they can. */
export const eight: Measurement = {
  name: "eight",
  measure: async (bed) => {
    const path = await bed.desk(100_000);
    const numbers = unowned(path, EACH * TAKERS);
    const children = Array.from({ length: TAKERS }, () => fork(join(import.meta.dirname, "claimer.ts")));
    const all = await Promise.all(
      children.map((child, place) =>
        claimedBy(child, {
          path,
          handle: handleOf(place),
          tickets: numbers.slice(place * EACH, (place + 1) * EACH),
          seconds: SECONDS,
        }),
      ),
    );
    await demandOneOwnerEach(path, bed.now, all);
    const each = all.map(({ waits }) => waits.length);
    const sum = each.reduce((a, b) => a + b, 0);
    const waits = sampleOf(all.flatMap(({ waits: own }) => own));
    const longest = Math.max(...all.map(({ waits: own }) => Math.max(...own)));
    const evenness = `${Math.min(...each)} to ${Math.max(...each)} claims each`;
    return [
      {
        what: `eight processes claiming for ${SECONDS} s (${evenness}): the longest wait`,
        unit: "ms",
        floor: null,
        ours: single(longest),
        aim: { ours: { most: 250 } },
      },
      { what: "their waits", unit: "ms", floor: null, ours: waits, aim: null },
      { what: "their claims together", unit: "/s", floor: null, ours: single(sum / SECONDS), aim: null },
    ];
  },
};

async function claimedBy(child: ChildProcess, job: Job): Promise<Claimed> {
  child.send(job);
  const [claimed] = await once(child, "message");
  return claimed as Claimed;
}

async function demandOneOwnerEach(path: string, now: number, all: readonly Claimed[]): Promise<void> {
  const claimed = all.reduce((sum, { waits }) => sum + waits.length, 0);
  const written = await withDesk(path, now, ({ db }) =>
    db
      .selectFrom("event")
      .select(({ fn }) => [fn.countAll<number>().as("events"), fn.count<number>("ticket").distinct().as("tickets")])
      .where("type", "=", "claimed")
      .where("at", ">=", Math.min(...all.map(({ startedAt }) => startedAt)))
      .executeTakeFirstOrThrow(),
  );
  if (written.events === claimed && written.tickets === claimed) return;
  throw new Error(`${claimed} claims were answered, ${written.events} written, of ${written.tickets} tickets.`);
}
