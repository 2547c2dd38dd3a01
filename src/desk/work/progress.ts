import { Failure } from "../../core/ticket/failure.ts";

/** Follows something long while it is done, and may end it. */
export type Watch = {
  /** Called with the share that is done, of 1; what it returns is awaited. */
  readonly onProgress?: (share: number) => unknown;
  readonly signal?: AbortSignal;
};

/** How far something long has come, step by step; between two steps it can be ended, which throws `failed`. */
export type Progress = {
  readonly pass: (steps: number) => Promise<void>;
  /** Of the steps that are left after those that were passed, this share is done. */
  readonly reach: (share: number) => Promise<void>;
};

export function trackProgress(steps: number, watch: Watch): Progress {
  let passed = 0;
  const show = async (done: number) => {
    await newTurn();
    await watch.onProgress?.(steps === 0 ? 1 : done / steps);
    demandGoing(watch);
  };
  return {
    pass: (count) => {
      passed += count;
      return show(passed);
    },
    reach: (share) => show(passed + share * (steps - passed)),
  };
}

/** Reports progress where nothing can be awaited. Throws `failed` if it shall be ended. */
export function report(watch: Watch, share: number): void {
  void watch.onProgress?.(share);
  demandGoing(watch);
}

function demandGoing({ signal }: Watch): void {
  if (signal?.aborted) throw new Failure("failed", "It was interrupted; nothing of it was kept.");
}

/** Signals arrive only between two turns of the event loop, and a file is read and written in one. */
function newTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
