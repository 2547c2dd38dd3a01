import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { openTerminal, type Place, type Terminal } from "../terminal.ts";

/** The program as it is shipped; the bundles are built before the tests are run. */
export const DOCKET = "bin/docket.js";
export const NODE = process.execPath;

/** What a terminal is like before and after a full screen. */
export const AS_FOUND = { buffer: "normal", wraps: true, mouse: "none", cursorHidden: false } as const;

/** The queue is there, with its cursor. */
export const READY = /▸.*T-\d+[\s\S]*\? help/;

export type Docket = {
  readonly environment: () => Record<string, string>;
  readonly open: (place?: Partial<Place>) => Terminal;
  /** What a command line prints. */
  readonly run: (...args: readonly string[]) => string;
};

/** The demo desk in a folder of its own, for all tests of a file. */
export function givenDocket(): Docket {
  const folder = mkdtempSync(join(tmpdir(), "docket-terminal-"));
  const environment = () => ({
    PATH: process.env.PATH ?? "",
    HOME: folder,
    XDG_CACHE_HOME: join(folder, "cache"),
    DOCKET_DB: join(folder, "demo.db"),
    DOCKET_AGENT: "sam",
  });
  const run = (...args: readonly string[]) => execFileSync(NODE, [DOCKET, ...args], { env: environment() }).toString();
  beforeAll(() => void run("demo", join(folder, "demo.db")));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return {
    environment,
    run,
    open: ({ columns = 100, rows = 30, env = {} } = {}) => {
      const terminal = openTerminal(NODE, [DOCKET], { columns, rows, env: { ...environment(), ...env } });
      onTestFinished(() => terminal.kill("SIGKILL"));
      return terminal;
    },
  };
}
