import type { Figure, Measurement } from "./figure.ts";
import { sampleOf } from "./sample.ts";
import { openScreen, pause } from "./screen.ts";

const PRESSES = 150;

/** Unlike the period of the clock, so that its ticks fall anywhere between two presses. */
const BETWEEN_MS = 73;

export const key: Measurement = {
  name: "key",
  on: "sqlite",
  measure: async (bed) => {
    const screen = await openScreen(bed, await bed.desk(100_000));
    await pause(1_000);
    const waits: number[] = [];
    for (let press = 0; press < PRESSES; press++) {
      const start = performance.now();
      screen.type("j");
      waits.push((await screen.written()) - start);
      await pause(BETWEEN_MS);
    }
    await screen.kill();
    const { median, p95 } = sampleOf(waits);
    const all: readonly Figure[] = [
      {
        what: "key j to the first changed byte at 120×40, 100,000 tickets: 95 of 100 presses",
        unit: "ms",
        floor: null,
        ours: { median: p95, p95 },
        aim: { ours: { most: 16 } },
      },
      { what: "the median press", unit: "ms", floor: null, ours: { median, p95 }, aim: null },
    ];
    return all;
  },
};
