import { unowned } from "./bed.ts";
import type { Measurement } from "./figure.ts";
import { docketArguments, NOTHING, runNode } from "./process.ts";
import { alternately } from "./sample.ts";

const ROUNDS = 25;
const WARM_UP = 2;

export const claim: Measurement = {
  name: "claim",
  on: "sqlite",
  measure: async (bed) => {
    const path = await bed.desk(100_000);
    const env = bed.env(path);
    const numbers = await unowned(path, ROUNDS + WARM_UP);
    const pair = await alternately(
      ROUNDS,
      () => runNode(NOTHING, env),
      (round) => runNode(docketArguments("claim", String(numbers[round])), env),
      WARM_UP,
    );
    return [{ what: "docket claim, whole process", unit: "ms", ...pair, aim: { ratio: { most: 1.8 } } }];
  },
};
