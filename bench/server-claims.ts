import { perform } from "../src/desk/verbs/perform.ts";
import { type Bed, unowned, withDesk } from "./bed.ts";
import { TAKERS } from "./desk-file.ts";
import type { Measurement } from "./figure.ts";
import { alternately } from "./sample.ts";
import { rateOf, runWorkers } from "./workers.ts";

const ROUNDS = 3;
const SECONDS = 4;

/** More than any process claims in one round. */
const EACH = 1_200;

export const serverClaims: Measurement = {
  name: "server-claims",
  on: "postgres",
  measure: async (bed) => {
    const place = await bed.serverDesk(100_000);
    const share = TAKERS * EACH;
    const [first = 0, ...numbers] = await unowned(place, 1 + 2 * ROUNDS * share);
    await claimOne(bed, place, first);
    const round = async (task: "claim" | "rawServerClaim", at: number) => {
      const tickets = numbers.slice(at * share, (at + 1) * share);
      return rateOf(await runWorkers({ task, place, size: TAKERS, tickets, seconds: SECONDS }), SECONDS);
    };
    const pair = await alternately(
      ROUNDS,
      (at) => round("rawServerClaim", 2 * at),
      (at) => round("claim", 2 * at + 1),
      0,
    );
    const what = "claims by eight processes on one server; the floor is the same statements by pg";
    return [{ what, unit: "/s", ...pair, aim: { ratio: { least: 0.4 } } }];
  },
};

/** So that there is a verdict to write again. */
async function claimOne(bed: Bed, place: string, number: number): Promise<void> {
  await withDesk(place, bed.now, (desk) => perform(desk, { act: "claim", tickets: [number] }));
}
