import { unowned, withDesk } from "./bed.ts";
import { TAKERS } from "./desk-file.ts";
import type { Measurement } from "./figure.ts";
import { sampleOf, single } from "./sample.ts";
import type { WorkerResult } from "./worker.ts";
import { countCompleted, longestOf, rateOf, runWorkers } from "./workers.ts";

const SECONDS = 10;

/** More than any process claims in that time. */
const EACH = 6_000;

/** Several processes that claim different tickets of one desk as fast as they can. */
export const eight: Measurement = {
  name: "eight",
  on: "sqlite",
  measure: async (bed) => {
    const place = await bed.desk(100_000);
    const tickets = await unowned(place, EACH * TAKERS);
    const all = await runWorkers({ task: "claim", place, size: TAKERS, tickets, seconds: SECONDS });
    await demandOneOwnerEach(place, bed.now, all);
    const each = all.map(({ operations }) => countCompleted(operations));
    const operations = all.flatMap((one) => one.operations);
    const waits = sampleOf(operations.map(({ ms }) => ms));
    const evenness = `${Math.min(...each)} to ${Math.max(...each)} claims each`;
    return [
      {
        what: `eight processes claiming for ${SECONDS} s (${evenness}): the longest wait`,
        unit: "ms",
        floor: null,
        ours: single(longestOf(operations)),
        aim: { ours: { most: 250 } },
      },
      { what: "their waits", unit: "ms", floor: null, ours: waits, aim: null },
      { what: "their claims together", unit: "/s", floor: null, ours: single(rateOf(all, SECONDS)), aim: null },
    ];
  },
};

async function demandOneOwnerEach(path: string, now: number, all: readonly WorkerResult[]): Promise<void> {
  const claimed = all.reduce((sum, { operations }) => sum + countCompleted(operations), 0);
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
