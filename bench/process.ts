import { spawnSync } from "node:child_process";
import { join } from "node:path";

const docket = join(import.meta.dirname, "..", "bin", "docket.js");

export function docketArguments(...words: readonly string[]): readonly string[] {
  return [docket, ...words];
}

/** The least that a Node process does. */
export const NOTHING: readonly string[] = ["-e", "0"];

/** Runs Node with these arguments until it ends, and says how long that took in ms; throws if it fails. */
export function runNode(args: readonly string[], env: NodeJS.ProcessEnv): number {
  const start = performance.now();
  const { status, stderr } = spawnSync(process.execPath, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  const ms = performance.now() - start;
  if (status !== 0) throw new Error(`node ${args.join(" ")} ended with ${status}: ${stderr.toString()}`);
  return ms;
}
