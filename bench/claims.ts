import { claim } from "../src/desk/verbs/claim.ts";
import { databaseOf } from "../src/store/sqlite/engine.ts";
import { withDesk } from "./bed.ts";
import { handleOf } from "./desk-file.ts";
import type { Measurement } from "./figure.ts";
import { rawClaim } from "./raw-claim.ts";
import { byTurns, timed } from "./sample.ts";
import { unowned } from "./unowned.ts";

const ROUNDS = 12;
const WARM_UP = 2;

/** Claims in one round of one side. */
const CLAIMS = 200;

export const claims: Measurement = {
  name: "claims",
  on: "sqlite",
  measure: async (bed) => {
    const path = await bed.desk(100_000);
    const numbers = (await unowned(path, 2 * CLAIMS * (ROUNDS + WARM_UP) + 1))[Symbol.iterator]();
    const pair = await withDesk(path, bed.now, async (desk) => {
      const ours = () => claim(desk, { tickets: [taken(numbers)] });
      await ours();
      const raw = rawClaim(databaseOf(desk.db), handleOf(0), bed.now);
      return byTurns(
        ROUNDS,
        () => rate(() => raw(taken(numbers))),
        () => rate(ours),
        WARM_UP,
      );
    });
    const what = "claims through the command, one process; the floor is their four statements, raw";
    return [{ what, unit: "/s", ...pair, aim: { ratio: { least: 0.5 } } }];
  },
};

async function rate(once: () => unknown): Promise<number> {
  const ms = await timed(async () => {
    for (let count = 0; count < CLAIMS; count++) await once();
  });
  return (1_000 * CLAIMS) / ms;
}

function taken(numbers: Iterator<number>): number {
  const { value, done } = numbers.next();
  if (done) throw new Error("There are not enough tickets to claim.");
  return value;
}
