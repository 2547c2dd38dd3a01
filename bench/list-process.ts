import type { Measurement } from "./figure.ts";
import { docketArguments, NOTHING, runNode } from "./process.ts";
import { byTurns } from "./sample.ts";

export const listProcess: Measurement = {
  name: "list",
  on: "sqlite",
  measure: async (bed) => {
    const env = bed.env(await bed.desk(100_000));
    const list = docketArguments("list", "-n", "50");
    const pair = await byTurns(
      25,
      () => runNode(NOTHING, env),
      () => runNode(list, env),
      2,
    );
    const what = "docket list, top 50 of 100,000 open tickets, whole process";
    return [{ what, unit: "ms", ...pair, aim: { ratio: { most: 1.6 } } }];
  },
};
