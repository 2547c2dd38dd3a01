import { fstatSync, mkdtempSync, readFileSync, readSync, rmSync, statSync, writeFileSync, writeSync } from "node:fs";
import { homedir, tmpdir, userInfo } from "node:os";
import { join } from "node:path";
import type { Io } from "./io.ts";

const DESCRIPTOR = { stdin: 0, stdout: 1, stderr: 2 } as const;

/**
 * The process that runs. It writes by descriptor: the streams of `process` cost as much at the start as a query, and a
 * write to them may be lost when the process ends.
 */
export function systemIo(version: string, screen: Io["screen"], keymap: Io["keymap"] = null): Io {
  return {
    version,
    env: process.env,
    terminal: {
      get stdin() {
        return isTerminal(DESCRIPTOR.stdin);
      },
      get stdout() {
        return isTerminal(DESCRIPTOR.stdout);
      },
      get stderr() {
        return isTerminal(DESCRIPTOR.stderr);
      },
    },
    // A terminal that does not know its size says 0.
    size: () => ({ columns: process.stdout.columns || 80, rows: process.stdout.rows || 24 }),
    write: (stream, text) => writeAll(DESCRIPTOR[stream], text),
    readStdin,
    ask,
    edit,
    page,
    now: Date.now,
    osUser,
    timeZone: () => Intl.DateTimeFormat().resolvedOptions().timeZone,
    home: homedir,
    workingDirectory: () => process.cwd(),
    screen,
    keymap,
  };
}

function writeAll(descriptor: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    const left = rest;
    rest = left.subarray(patiently(() => writeSync(descriptor, left)));
  }
}

/** `node:tty` brings all of `node:net` with it, so it is asked only where there may be a terminal. */
function isTerminal(descriptor: number): boolean {
  try {
    const stat = fstatSync(descriptor);
    const mayBe = stat.isCharacterDevice() && stat.rdev !== statSync("/dev/null").rdev;
    return mayBe && process.getBuiltinModule("node:tty").isatty(descriptor);
  } catch {
    // A descriptor may be closed.
    return false;
  }
}

function readStdin(): string {
  const chunks: Buffer[] = [];
  for (;;) {
    const chunk = Buffer.allocUnsafe(64 * 1024);
    const length = patiently(() => readSync(DESCRIPTOR.stdin, chunk));
    if (length === 0) return Buffer.concat(chunks).toString("utf8");
    chunks.push(chunk.subarray(0, length));
  }
}

/** A pipe that is full, or still empty, says EAGAIN where others would wait; the end of some is EOF. */
function patiently(work: () => number): number {
  for (;;) {
    try {
      return work();
    } catch (error) {
      const code = error instanceof Error && "code" in error ? error.code : null;
      if (code === "EOF") return 0;
      if (code !== "EAGAIN") throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}

async function ask(question: string): Promise<string | null> {
  const { createInterface } = await import("node:readline/promises");
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  lines.once("SIGINT", () => process.kill(process.pid, "SIGINT"));
  const ended = new Promise<null>((resolve) => lines.once("close", () => resolve(null)));
  try {
    return await Promise.race([lines.question(question), ended]);
  } finally {
    lines.close();
  }
}

async function edit(editor: string): Promise<string | null> {
  const { spawnSync } = await import("node:child_process");
  const folder = mkdtempSync(join(tmpdir(), "docket-"));
  const file = join(folder, "message.txt");
  try {
    writeFileSync(file, "", { mode: 0o600 });
    const { status } = spawnSync(`${editor} "$DOCKET_FILE"`, {
      shell: true,
      stdio: "inherit",
      env: { ...process.env, DOCKET_FILE: file },
    });
    const text = readFileSync(file, "utf8");
    return status === 0 && text.trim() !== "" ? text : null;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function page(pager: string, text: string): Promise<void> {
  const { spawnSync } = await import("node:child_process");
  const env = { LESS: "FRX", ...process.env };
  const { error } = spawnSync(pager, { shell: true, input: text, stdio: ["pipe", "inherit", "inherit"], env });
  if (error !== undefined && !("code" in error && error.code === "EPIPE")) writeAll(DESCRIPTOR.stdout, text);
}

function osUser(): string | null {
  try {
    return userInfo().username;
  } catch {
    // A process may run under a number that no account has.
    return null;
  }
}
