import { Failure } from "../domain/error.ts";

/** Who looks on while something long is done, and may end it. */
export type Watch = {
  /** Hears a share of 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
};

/** Something long, done step by step; between two steps it can be ended. Throws `failed` then. */
export type Journey = {
  readonly pass: (steps: number) => Promise<void>;
  /** Of the steps that are left after those that were passed, this share is done. */
  readonly reach: (share: number) => Promise<void>;
};

export function journey(steps: number, watch: Watch): Journey {
  let passed = 0;
  const show = async (done: number) => {
    await newTurn();
    tell(watch, steps === 0 ? 1 : done / steps);
  };
  return {
    pass: (count) => {
      passed += count;
      return show(passed);
    },
    reach: (share) => show(passed + share * (steps - passed)),
  };
}

/** Tells how far it is. Throws `failed` if it shall be ended. */
export function tell({ onProgress, signal }: Watch, share: number): void {
  onProgress?.(share);
  if (signal?.aborted) throw new Failure("failed", "It was interrupted; nothing of it was kept.");
}

/** Signals are heard only between two turns of the event loop, and a file is read and written in one. */
function newTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
