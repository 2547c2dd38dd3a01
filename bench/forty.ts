import { statSync } from "node:fs";
import { join } from "node:path";
import { ask } from "./ask.ts";
import { countDone, longestOf, rateOf, work } from "./crowd.ts";
import type { Figure, Measurement, Unit } from "./figure.ts";
import type { Done } from "./member.ts";
import { queue } from "./queue.ts";
import { type Sample, sampleOf, once as single } from "./sample.ts";
import { serverQueue } from "./server-queue.ts";
import { unowned } from "./unowned.ts";

const TICKETS = 1_000_000;
const AGENTS = 40;
const SECONDS = 20;
const PAUSE_MS = 2_000;

/** More than anybody takes in that time. */
const EACH = 5_000;

const LIKE = { long: true, takers: AGENTS };

/** What one file carries: a million tickets with five events each, and forty agents who claim and answer without a pause. */
export const forty: Measurement = {
  name: "forty",
  on: "sqlite",
  isLong: true,
  measure: async (bed) => {
    const place = join(bed.folder, "forty.db");
    await queue(place, TICKETS, bed.now, LIKE);
    return figures(place, `in a file of ${inGib(statSync(place).size)}`);
  },
};

/** The same on a server. */
export const fortyOnServer: Measurement = {
  name: "server-forty",
  on: "postgres",
  isLong: true,
  measure: async (bed) => {
    const place = await bed.database();
    await serverQueue(place, TICKETS, bed.now, LIKE);
    const [row] = await ask(place, "select pg_database_size(current_database())::float8 as size");
    return figures(place, `on a server, ${inGib(row?.size)}`);
  },
};

/** Without a pause, which says what the database can do; then at a pace that people keep, which says what they feel. */
async function figures(place: string, where: string): Promise<readonly Figure[]> {
  const tickets = await unowned(place, 2 * EACH * AGENTS);
  const crowd = { script: "answerer.ts", place, size: AGENTS, seconds: SECONDS };
  const busy = await work({ ...crowd, tickets: tickets.slice(0, EACH * AGENTS) });
  const paced = await work({ ...crowd, tickets: tickets.slice(EACH * AGENTS), pauseMs: PAUSE_MS });
  return [
    ...told(busy, `1,000,000 tickets with 5 events each ${where}: ${AGENTS} agents claim and reply without a pause`),
    ...told(paced, `the same, each agent about once in ${PAUSE_MS / 1_000} s`),
  ];
}

function told(all: readonly Done[], what: string): readonly Figure[] {
  const deeds = all.flatMap((one) => one.deeds);
  const waits = (step: number) => sampleOf(deeds.filter((deed) => deed.step === step).map(({ ms }) => ms));
  const figure = (words: string, unit: Unit, ours: Sample): Figure => ({
    what: words,
    unit,
    floor: null,
    ours,
    aim: null,
  });
  const refused = deeds.length - countDone(deeds);
  return [
    figure(what, "/s", single(rateOf(all, SECONDS))),
    figure("… a claim", "ms", waits(0)),
    figure("… a reply", "ms", waits(1)),
    figure(`… the longest (${refused} were told that the database is busy)`, "ms", single(longestOf(deeds))),
  ];
}

function inGib(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(1)} GiB`;
}
