import { Failure } from "../../core/ticket/failure.ts";

/** Who looks on while something long is done, and may end it. */
export type Watch = {
  /** Hears a share of 1; what it returns is waited for. */
  readonly onProgress?: (share: number) => unknown;
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

/** Tells how far it is, where nobody can be waited for. Throws `failed` if it shall be ended. */
export function tell(watch: Watch, share: number): void {
  void watch.onProgress?.(share);
  demandGoing(watch);
}

function demandGoing({ signal }: Watch): void {
  if (signal?.aborted) throw new Failure("failed", "It was interrupted; nothing of it was kept.");
}

/** Signals are heard only between two turns of the event loop, and a file is read and written in one. */
function newTurn(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
