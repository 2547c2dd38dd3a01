import { statSync } from "node:fs";
import { join } from "node:path";
import { unowned } from "./bed.ts";
import type { Figure, Measurement, Unit } from "./figure.ts";
import { queue } from "./queue.ts";
import { type Sample, sampleOf, single } from "./sample.ts";
import { serverQueue } from "./server-queue.ts";
import { runSql } from "./sql.ts";
import type { WorkerResult } from "./worker.ts";
import { countCompleted, longestOf, rateOf, runWorkers } from "./workers.ts";

const TICKETS = 1_000_000;
const AGENTS = 40;
const SECONDS = 20;
const PAUSE_MS = 2_000;

/** More than anybody takes in that time. */
const EACH = 5_000;

const OPTIONS = { long: true, takers: AGENTS };

/** What one file carries: a million tickets with five events each, and forty agents who claim and answer without a pause. */
export const forty: Measurement = {
  name: "forty",
  on: "sqlite",
  isLong: true,
  measure: async (bed) => {
    const place = join(bed.folder, "forty.db");
    await queue(place, TICKETS, bed.now, OPTIONS);
    return measured(place, `in a file of ${inGib(statSync(place).size)}`);
  },
};

/** The same on a server. */
export const fortyOnServer: Measurement = {
  name: "server-forty",
  on: "postgres",
  isLong: true,
  measure: async (bed) => {
    const place = await bed.database();
    await serverQueue(place, TICKETS, bed.now, OPTIONS);
    const [row] = await runSql(place, "select pg_database_size(current_database())::float8 as size");
    return measured(place, `on a server, ${inGib(row?.size)}`);
  },
};

/** Without a pause, which says what the database can do; then at a pace that people keep, which says what they feel. */
async function measured(place: string, where: string): Promise<readonly Figure[]> {
  const tickets = await unowned(place, 2 * EACH * AGENTS);
  const group = { task: "claimAndReply" as const, place, size: AGENTS, seconds: SECONDS };
  const busy = await runWorkers({ ...group, tickets: tickets.slice(0, EACH * AGENTS) });
  const paced = await runWorkers({ ...group, tickets: tickets.slice(EACH * AGENTS), pauseMs: PAUSE_MS });
  return [
    ...figuresOf(
      busy,
      `1,000,000 tickets with 5 events each ${where}: ${AGENTS} agents claim and reply without a pause`,
    ),
    ...figuresOf(paced, `the same, each agent about once in ${PAUSE_MS / 1_000} s`),
  ];
}

function figuresOf(all: readonly WorkerResult[], what: string): readonly Figure[] {
  const operations = all.flatMap((one) => one.operations);
  const waits = (step: number) =>
    sampleOf(operations.filter((operation) => operation.step === step).map(({ ms }) => ms));
  const figure = (words: string, unit: Unit, ours: Sample): Figure => ({
    what: words,
    unit,
    floor: null,
    ours,
    aim: null,
  });
  const refused = operations.length - countCompleted(operations);
  return [
    figure(what, "/s", single(rateOf(all, SECONDS))),
    figure("… a claim", "ms", waits(0)),
    figure("… a reply", "ms", waits(1)),
    figure(`… the longest (${refused} were told that the database is busy)`, "ms", single(longestOf(operations))),
  ];
}

function inGib(bytes: number): string {
  return `${(bytes / 2 ** 30).toFixed(1)} GiB`;
}
