/** How a process says that a signal ended it. */
const ENDING = [
  ["SIGTERM", 143],
  ["SIGHUP", 129],
  ["SIGINT", 130],
] as const;

export type Signals = {
  /** Lets a stop signal stop the process again, as if nobody listened. */
  readonly unguarded: (work: () => Promise<void>) => Promise<void>;
  readonly remove: () => void;
};

type Reactions = {
  readonly leave: () => void;
  readonly suspend: () => Promise<void>;
  /** The process was stopped by somebody else and goes on. */
  readonly continued: () => void;
};

/** Restores the terminal on every way out, and gives it back while the process is stopped. */
export function onSignals({ leave, suspend, continued }: Reactions): Signals {
  const ending = ENDING.map(([signal, code]) => {
    const handler = (): void => process.exit(code);
    process.on(signal, handler);
    return [signal, handler] as const;
  });
  let isStopping = false;
  const onStop = (): void => void suspend();
  const onContinue = (): void => {
    if (!isStopping) continued();
  };
  process.on("exit", leave);
  process.on("SIGTSTP", onStop);
  process.on("SIGCONT", onContinue);
  return {
    unguarded: async (work) => {
      isStopping = true;
      process.off("SIGTSTP", onStop);
      try {
        await work();
      } finally {
        process.on("SIGTSTP", onStop);
        isStopping = false;
      }
    },
    remove: () => {
      for (const [signal, handler] of ending) process.off(signal, handler);
      process.off("exit", leave);
      process.off("SIGTSTP", onStop);
      process.off("SIGCONT", onContinue);
    },
  };
}

/** Where there is no shell to come back from, the stop is ignored by the system: then the screen comes back by itself. */
const UNSTOPPED_MS = 200;

/** Stops the whole group, so that a wrapper stops too and the shell notices; comes back when it is continued. */
export async function stopLikeTheShellWants(signals: Signals): Promise<void> {
  await signals.unguarded(async () => {
    const continued = new Promise<void>((resolve) => {
      process.once("SIGCONT", () => resolve());
      setTimeout(resolve, UNSTOPPED_MS);
    });
    process.kill(0, "SIGTSTP");
    await continued;
  });
}
