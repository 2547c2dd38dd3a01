import { withDesk } from "./bed.ts";
import { countDone, longestOf, rateOf, work } from "./crowd.ts";
import { TAKERS } from "./desk-file.ts";
import type { Measurement } from "./figure.ts";
import type { Done } from "./member.ts";
import { sampleOf, once as single } from "./sample.ts";
import { unowned } from "./unowned.ts";

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
    const all = await work({ script: "claimer.ts", place, size: TAKERS, tickets, seconds: SECONDS });
    await demandOneOwnerEach(place, bed.now, all);
    const each = all.map(({ deeds }) => countDone(deeds));
    const deeds = all.flatMap((one) => one.deeds);
    const waits = sampleOf(deeds.map(({ ms }) => ms));
    const evenness = `${Math.min(...each)} to ${Math.max(...each)} claims each`;
    return [
      {
        what: `eight processes claiming for ${SECONDS} s (${evenness}): the longest wait`,
        unit: "ms",
        floor: null,
        ours: single(longestOf(deeds)),
        aim: { ours: { most: 250 } },
      },
      { what: "their waits", unit: "ms", floor: null, ours: waits, aim: null },
      { what: "their claims together", unit: "/s", floor: null, ours: single(rateOf(all, SECONDS)), aim: null },
    ];
  },
};

async function demandOneOwnerEach(path: string, now: number, all: readonly Done[]): Promise<void> {
  const claimed = all.reduce((sum, { deeds }) => sum + countDone(deeds), 0);
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
