import type { Feed, Setup } from "../../src/tui/model/feed.ts";
import { runScreen } from "../../src/tui/run-screen.tsx";

/** The app on a desk whose first answer is nonsense: for what happens to the terminal when the program itself is wrong. */
const never = (): Promise<never> => new Promise(() => {});
const feed: Feed = {
  now: () => 0,
  setup: async () => {
    await new Promise((resolve) => setTimeout(resolve, 300));
    return { views: [], handle: "ana" } as unknown as Setup;
  },
  inbox: never,
  counts: never,
  page: never,
  due: never,
  board: never,
  log: never,
  candidates: never,
  version: never,
  lastChange: never,
  perform: never,
  rehearse: never,
  drain: never,
};

process.exitCode = await runScreen(feed);
