import { readdirSync, readFileSync } from "node:fs";
import pty from "@lydell/node-pty";
import xterm from "@xterm/headless";

/** A program in a real terminal: what it wrote is what an emulator made of it. */
export type Terminal = {
  /** The rows of the screen, without blanks at their ends. */
  readonly rows: () => readonly string[];
  /** Waits until the screen, its rows joined by line breaks, matches; fails with a picture of it. */
  readonly until: (pattern: RegExp) => Promise<string>;
  /** Waits for one more change, or says after a while that there was none. */
  readonly untilGone: (pattern: RegExp) => Promise<void>;
  readonly type: (keys: string) => void;
  readonly resize: (columns: number, rows: number) => void;
  readonly kill: (signal: string) => void;
  readonly exit: Promise<number>;
  /** Whether everything that a full screen switches is as it was found. */
  readonly modes: () => Modes;
  /** Every byte that was written. */
  readonly written: () => string;
  readonly pid: number;
};

export type Modes = {
  readonly buffer: "normal" | "alternate";
  readonly wraps: boolean;
  readonly mouse: string;
  readonly cursorHidden: boolean;
};

export type Place = {
  readonly columns: number;
  readonly rows: number;
  readonly env?: Readonly<Record<string, string>>;
};

const PATIENCE_MS = 20_000;
const GLANCE_MS = 15;

/** Runs a program in a terminal of so many cells. The environment holds nothing but what is named here. */
export function openTerminal(file: string, args: readonly string[], { columns, rows, env = {} }: Place): Terminal {
  const emulator = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 1000 });
  const child = pty.spawn(file, [...args], {
    cols: columns,
    rows,
    env: {
      PATH: process.env.PATH ?? "",
      HOME: process.env.HOME ?? "",
      TERM: "xterm-256color",
      LANG: "C.UTF-8",
      ...env,
    },
  });
  let written = "";
  child.onData((data) => {
    written += data;
    emulator.write(data);
  });
  const exit = new Promise<number>((resolve) => {
    child.onExit(({ exitCode, signal }) => resolve(signal ? 128 + signal : exitCode));
  });
  const screen = (): readonly string[] =>
    Array.from({ length: emulator.rows }, (_, row) => {
      const { active } = emulator.buffer;
      return (active.getLine(active.viewportY + row)?.translateToString(true) ?? "").trimEnd();
    });
  const wait = async (isSo: (text: string) => boolean, hope: string): Promise<string> => {
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; ) {
      const text = screen().join("\n");
      if (isSo(text)) return text;
      await new Promise((resolve) => setTimeout(resolve, GLANCE_MS));
    }
    throw new Error(`${hope}. The screen:\n${screen().join("\n")}`);
  };
  return {
    rows: screen,
    until: (pattern) => wait((text) => pattern.test(text), `Waited in vain for ${pattern}`),
    untilGone: async (pattern) => {
      await wait((text) => !pattern.test(text), `${pattern} did not go away`);
    },
    type: (keys) => child.write(keys),
    resize: (to, down) => {
      emulator.resize(to, down);
      child.resize(to, down);
    },
    kill: (signal) => child.kill(signal),
    exit,
    modes: () => ({
      buffer: emulator.buffer.active.type,
      wraps: emulator.modes.wraparoundMode,
      mouse: emulator.modes.mouseTrackingMode,
      cursorHidden: written.lastIndexOf("\u001b[?25l") > written.lastIndexOf("\u001b[?25h"),
    }),
    written: () => written,
    pid: child.pid,
  };
}

/** The processes that another one started, from /proc: for signals to the program behind a wrapper. */
export function childrenOf(pid: number): readonly number[] {
  return readdirSync("/proc")
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((child) => parentOf(child) === pid);
}

function parentOf(pid: number): number | null {
  try {
    return Number(/^PPid:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1]);
  } catch {
    return null;
  }
}
