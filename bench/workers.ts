import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { handleOf } from "./desk-file.ts";
import type { Job, Operation, WorkerResult } from "./worker.ts";

/** Several processes, each as another agent, that work on one desk for so many seconds. */
export type WorkerGroup = {
  readonly task: Job["task"];
  readonly place: string;
  readonly size: number;
  /** Each worker gets tickets of its own, and has to get more than it can do. */
  readonly tickets: readonly number[];
  readonly seconds: number;
  /** How long each waits on average between two operations, in ms; 0 by default. */
  readonly pauseMs?: number;
};

/** Starts all workers at the same moment, when all of them are ready. */
export async function runWorkers(group: WorkerGroup): Promise<readonly WorkerResult[]> {
  const { task, place, size, tickets, seconds, pauseMs = 0 } = group;
  const each = Math.floor(tickets.length / size);
  const jobs = Array.from({ length: size }, (_, index): Job => {
    const own = tickets.slice(index * each, (index + 1) * each);
    return { task, place, handle: handleOf(index), tickets: own, seconds, pauseMs };
  });
  const children = jobs.map((job) => ({ job, child: fork(join(import.meta.dirname, "worker.ts")) }));
  try {
    await Promise.all(children.map(({ child, job }) => request(child, job)));
    return await Promise.all(children.map(({ child }) => request(child, "start") as Promise<WorkerResult>));
  } finally {
    for (const { child } of children) child.kill();
  }
}

/** How many operations all workers together completed in a second. */
export function rateOf(results: readonly WorkerResult[], seconds: number): number {
  return results.reduce((sum, { operations }) => sum + countCompleted(operations), 0) / seconds;
}

export function countCompleted(operations: readonly Operation[]): number {
  return operations.filter(({ isRefused }) => !isRefused).length;
}

/** The longest wait, in ms. */
export function longestOf(operations: readonly Operation[]): number {
  return operations.reduce((longest, { ms }) => Math.max(longest, ms), 0);
}

/** Sends a message, and waits for the answer. */
async function request(child: ChildProcess, message: Job | "start"): Promise<unknown> {
  child.send(message);
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`A worker ended with ${code}.`);
  });
  const [answer] = await Promise.race([once(child, "message"), ended]);
  return answer;
}
