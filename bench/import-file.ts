import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { closeDesk } from "../src/desk/work/desk.ts";
import { arrivals } from "./arrivals.ts";
import type { Measurement } from "./figure.ts";
import { docketArguments, runNode } from "./process.ts";
import { emptyDesk, THREE_WEEKS } from "./queue.ts";
import { single } from "./sample.ts";

const TICKETS = 100_000;

/** The whole command: from a file of comma-separated values to the desk. */
export const importFile: Measurement = {
  name: "import-file",
  on: "sqlite",
  measure: async (bed) => {
    const file = join(bed.folder, "tickets.csv");
    await pipeline(lines(bed.now), createWriteStream(file));
    const path = join(bed.folder, "from-file.db");
    await closeDesk(await emptyDesk(path, bed.now));
    const ms = runNode(docketArguments("import", file), bed.env(path));
    const what = "docket import of a CSV file of 100,000 tickets, whole process";
    return [{ what, unit: "/s", floor: null, ours: single((1_000 * TICKETS) / ms), aim: null }];
  },
};

async function* lines(now: number): AsyncGenerator<string> {
  yield "id,subject,description,priority,channel,category,language,requester email,created at\n";
  for await (const { events } of arrivals(0, TICKETS, TICKETS, now, {
    hours: THREE_WEEKS,
    waiting: true,
    external: true,
  })) {
    const [opened] = events;
    if (opened?.type !== "opened") throw new Error("A ticket does not start with its opening.");
    const { data, at } = opened;
    const { externalId, subject, body, priority, channel, category, language, customer } = data;
    const cells = [
      externalId,
      subject,
      body,
      priority,
      channel,
      category,
      language,
      customer,
      new Date(at).toISOString(),
    ];
    yield `${cells.map((cell) => JSON.stringify(cell)).join()}\n`;
  }
}
