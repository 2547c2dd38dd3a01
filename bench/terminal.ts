import { spawn } from "@lydell/node-pty";
import headless from "@xterm/headless";

const COLUMNS = 120;
const ROWS = 40;

/** A program in a terminal of 120×40. */
export type Terminal = {
  readonly pid: number;
  readonly type: (keys: string) => void;
  /** Bytes written so far. */
  readonly bytes: () => number;
  /** Settles with the instant (of `performance.now`) at which the program next writes something. */
  readonly written: () => Promise<number>;
  /** The rows of the screen as they are now. */
  readonly screen: () => Promise<readonly string[]>;
  readonly hasEnded: () => boolean;
  /** Settles when the program has ended. */
  readonly ended: Promise<void>;
  readonly kill: () => Promise<void>;
};

export function openTerminal(args: readonly string[], env: NodeJS.ProcessEnv): Terminal {
  const emulator = new headless.Terminal({ cols: COLUMNS, rows: ROWS, allowProposedApi: true });
  const pty = spawn(process.execPath, [...args], { cols: COLUMNS, rows: ROWS, env, name: env.TERM ?? "xterm" });
  let bytes = 0;
  let hasEnded = false;
  let waiting: ((at: number) => void)[] = [];
  pty.onData((text) => {
    const at = performance.now();
    bytes += Buffer.byteLength(text);
    emulator.write(text);
    for (const wake of waiting.splice(0)) wake(at);
  });
  emulator.onData((answer) => pty.write(answer));
  const ended = new Promise<void>((resolve) => {
    pty.onExit(() => {
      hasEnded = true;
      for (const wake of waiting.splice(0)) wake(performance.now());
      resolve();
    });
  });
  return {
    pid: pty.pid,
    type: (keys) => pty.write(keys),
    bytes: () => bytes,
    written: () =>
      new Promise((resolve) => {
        waiting = [...waiting, resolve];
      }),
    screen: async () => {
      await new Promise<void>((resolve) => emulator.write("", resolve));
      const { active } = emulator.buffer;
      return Array.from(
        { length: ROWS },
        (_, row) => active.getLine(active.viewportY + row)?.translateToString(true) ?? "",
      );
    },
    hasEnded: () => hasEnded,
    ended,
    kill: async () => {
      pty.kill("SIGTERM");
      await ended;
    },
  };
}
