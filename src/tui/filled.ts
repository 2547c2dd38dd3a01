import type { State } from "./model/state.ts";
import type { Screen } from "./screen.ts";

/** A desk that takes longer than this is shown empty meanwhile. */
const PATIENCE_MS = 250;

/** Settles when the screen has something to show: a first frame that is full is calmer, and sooner, than three that fill. */
export function filled(screen: Screen): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      stop();
      resolve();
    };
    const timer = setTimeout(done, PATIENCE_MS);
    const stop = screen.subscribe(() => {
      if (isFull(screen.state())) done();
    });
  });
}

function isFull({ queue, page, trouble }: State): boolean {
  return page !== null || trouble !== null || (queue.readAt !== null && queue.lines.length === 0);
}
