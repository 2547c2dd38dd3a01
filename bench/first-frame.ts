import type { Measurement } from "./figure.ts";
import { NOTHING } from "./process.ts";
import { alternately } from "./sample.ts";
import { openScreen } from "./screen.ts";
import { openTerminal } from "./terminal.ts";

export const firstFrame: Measurement = {
  name: "first-frame",
  on: "sqlite",
  measure: async (bed) => {
    const path = await bed.desk(100_000);
    const pair = await alternately(
      10,
      async () => {
        const start = performance.now();
        await openTerminal(NOTHING, bed.env(path)).ended;
        return performance.now() - start;
      },
      async () => {
        const screen = await openScreen(bed, path);
        await screen.kill();
        return screen.firstFrameMs;
      },
      2,
    );
    const what = "first full frame at 120×40, 100,000 tickets, from the start of the process";
    return [{ what, unit: "ms", ...pair, aim: { ratio: { most: 6 } } }];
  },
};
