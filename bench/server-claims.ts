import { claim } from "../src/desk/verbs/claim.ts";
import { type Bed, withDesk } from "./bed.ts";
import { rateOf, work } from "./crowd.ts";
import { TAKERS } from "./desk-file.ts";
import type { Measurement } from "./figure.ts";
import { byTurns } from "./sample.ts";
import { unowned } from "./unowned.ts";

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
    const round = async (script: string, at: number) => {
      const tickets = numbers.slice(at * share, (at + 1) * share);
      return rateOf(await work({ script, place, size: TAKERS, tickets, seconds: SECONDS }), SECONDS);
    };
    const pair = await byTurns(
      ROUNDS,
      (at) => round("raw-claimer.ts", 2 * at),
      (at) => round("claimer.ts", 2 * at + 1),
      0,
    );
    const what = "claims by eight processes on one server; the floor is the same statements by pg";
    return [{ what, unit: "/s", ...pair, aim: { ratio: { least: 0.4 } } }];
  },
};

/** So that there is a verdict to write again. */
async function claimOne(bed: Bed, place: string, number: number): Promise<void> {
  await withDesk(place, bed.now, (desk) => claim(desk, { tickets: [number] }));
}
