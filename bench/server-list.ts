import type { Measurement } from "./figure.ts";
import { docketArguments, runNode } from "./process.ts";
import { byTurns } from "./sample.ts";

const TICKETS = 100_000;

export const serverList: Measurement = {
  name: "server-list",
  on: "postgres",
  measure: async (bed) => {
    const file = bed.env(await bed.desk(TICKETS));
    const server = bed.env(await bed.serverDesk(TICKETS));
    const list = docketArguments("list", "-n", "50");
    const pair = await byTurns(
      25,
      () => runNode(list, file),
      () => runNode(list, server),
      2,
    );
    const what = "docket list, top 50 of 100,000 open tickets on a server, whole process; the floor is SQLite";
    return [{ what, unit: "ms", ...pair, aim: { ratio: { most: 1.8 } } }];
  },
};
