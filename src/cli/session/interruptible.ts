import type { Cli } from "./cli.ts";

const SIGNALS = [
  ["SIGINT", 130],
  ["SIGTERM", 143],
  ["SIGHUP", 129],
] as const;

/** Lets work that is interrupted from outside clean up behind itself. Null if it was; a second signal ends the process at once. */
export async function interruptible<T>(
  cli: Pick<Cli, "complain" | "exit">,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T | null> {
  const controller = new AbortController();
  let code = 0;
  const listeners = SIGNALS.map(([name, number]) => {
    const listener = () => {
      code = number;
      controller.abort();
    };
    process.once(name, listener);
    return { name, listener };
  });
  try {
    return await work(controller.signal);
  } catch (error) {
    if (code === 0) throw error;
    cli.complain("Interrupted: nothing of it was kept.");
    cli.exit(code);
    return null;
  } finally {
    for (const { name, listener } of listeners) process.off(name, listener);
  }
}
