import { join } from "node:path";
import { closeDesk, createDesk } from "../src/desk/work/desk.ts";
import { TABLES } from "../src/store/tables/copy-tables.ts";
import type { Measurement } from "./figure.ts";
import { docketArguments, runNode } from "./process.ts";
import { single, timed } from "./sample.ts";
import { runSql } from "./sql.ts";

const TICKETS = 100_000;

/** What a copy writes; figures follow from it. */
const WRITTEN = [...TABLES.map(({ name }) => name), "event_text"];

export const serverCopy: Measurement = {
  name: "server-copy",
  on: "postgres",
  measure: async (bed) => {
    const from = await bed.desk(TICKETS);
    const to = await bed.database();
    const ours = runNode(docketArguments("db", "copy", from, to), bed.env(from));
    const folder = (await bed.server())?.folder ?? "";
    const files = WRITTEN.map((table) => ({ table, file: join(folder, `${table}.copy`) }));
    await runSql(to, ...files.map(({ table, file }) => `copy ${table} to '${file}'`));
    const raw = await bed.database();
    await closeDesk(await createDesk(raw, { handle: null, now: () => bed.now, command: "bench" }));
    const floor = await timed(() =>
      runSql(raw, "begin", ...files.map(({ table, file }) => `copy ${table} from '${file}'`), "commit"),
    );
    const what = "docket db copy of 100,000 tickets from a file to a server; the floor is COPY of the same rows";
    return [{ what, unit: "/s", floor: rateOf(floor), ours: rateOf(ours), aim: { ratio: { least: 0.15 } } }];
  },
};

function rateOf(ms: number) {
  return single((1_000 * TICKETS) / ms);
}
