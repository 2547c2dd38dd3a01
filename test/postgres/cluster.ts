import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { cpSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { findPrograms, type Programs } from "./programs.ts";
import { freePort } from "./server.ts";

/** A server that a test starts, crashes, starts again, copies and promotes. It goes with the test. */
export type Cluster = {
  readonly port: number;
  readonly start: (...settings: readonly string[]) => Promise<void>;
  /** Everything is written, and all connections are closed. */
  readonly stop: () => Promise<void>;
  /** SIGKILL: nothing is written any more. */
  readonly crash: () => Promise<void>;
  /** A replica of this one, which must be stopped, as long as it is cold. */
  readonly replica: () => Promise<Cluster>;
  /** A replica takes over. */
  readonly promote: () => void;
};

const READY = /ready to accept (read-only )?connections/;
/** What a crashed server leaves behind is gone after a moment. */
const PAUSE_MS = 100;
const TRIES = 50;

/** A folder for a server, in memory where there is such a place. The programs are those of the package that the tests use. */
export async function givenCluster(): Promise<Cluster> {
  const programs = await findPrograms();
  if (programs === null) throw new Error("There is no PostgreSQL for this platform.");
  onTestFinished(programs.drop);
  const folder = programs.newFolder("cluster");
  await programs.initialise(folder);
  return clusterIn(folder, programs);
}

async function clusterIn(folder: string, programs: Programs): Promise<Cluster> {
  const port = await freePort();
  const { postgres, pgCtl, owner } = programs;
  let running: ChildProcess | null = null;

  const end = async (signal: NodeJS.Signals) => {
    const child = running;
    running = null;
    if (child === null || child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, "exit");
  };
  const startOnce = async (settings: readonly string[]): Promise<boolean> => {
    const flags = ["fsync=off", "listen_addresses=127.0.0.1", ...settings].flatMap((setting) => ["-c", setting]);
    const child = spawn(postgres, ["-D", folder, "-p", String(port), "-k", "", ...flags], { ...owner, cwd: folder });
    running = child;
    return new Promise((resolve) => {
      child.stderr.on("data", (said) => READY.test(String(said)) && resolve(true));
      child.once("exit", () => resolve(false));
    });
  };
  onTestFinished(async () => {
    await end("SIGKILL");
    // Those whom the server had started may write for another moment.
    rmSync(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
  });
  return {
    port,
    start: async (...settings) => {
      for (let tries = 0; !(await startOnce(settings)); tries += 1) {
        if (tries === TRIES) throw new Error(`The server in ${folder} does not start.`);
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    },
    stop: () => end("SIGINT"),
    crash: () => end("SIGKILL"),
    replica: async () => {
      const copy = programs.newFolder("cluster");
      cpSync(folder, copy, { recursive: true });
      writeFileSync(join(copy, "standby.signal"), "");
      writeFileSync(
        join(copy, "postgresql.auto.conf"),
        `primary_conninfo = 'host=127.0.0.1 port=${port} user=postgres'\n`,
      );
      if (owner.uid !== undefined) execFileSync("chown", ["-R", `${owner.uid}:${owner.gid}`, copy]);
      return clusterIn(copy, programs);
    },
    promote: () => {
      execFileSync(pgCtl, ["promote", "-D", folder], { ...owner, cwd: folder });
    },
  };
}
