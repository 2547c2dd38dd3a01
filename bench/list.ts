import type { Measurement } from "./figure.ts";
import { docketArguments, NOTHING, runNode } from "./process.ts";
import { alternately } from "./sample.ts";

const TICKETS = 100_000;
const ROUNDS = 25;
const WARM_UP = 2;
const LIST = docketArguments("list", "-n", "50");

export const list: Measurement = {
  name: "list",
  on: "sqlite",
  measure: async (bed) => {
    const env = bed.env(await bed.desk(TICKETS));
    const pair = await alternately(
      ROUNDS,
      () => runNode(NOTHING, env),
      () => runNode(LIST, env),
      WARM_UP,
    );
    const what = "docket list, top 50 of 100,000 open tickets, whole process";
    return [{ what, unit: "ms", ...pair, aim: { ratio: { most: 1.6 } } }];
  },
};

export const serverList: Measurement = {
  name: "server-list",
  on: "postgres",
  measure: async (bed) => {
    const file = bed.env(await bed.desk(TICKETS));
    const server = bed.env(await bed.serverDesk(TICKETS));
    const pair = await alternately(
      ROUNDS,
      () => runNode(LIST, file),
      () => runNode(LIST, server),
      WARM_UP,
    );
    const what = "docket list, top 50 of 100,000 open tickets on a server, whole process; the floor is SQLite";
    return [{ what, unit: "ms", ...pair, aim: { ratio: { most: 1.8 } } }];
  },
};
