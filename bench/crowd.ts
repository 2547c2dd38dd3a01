import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { handleOf } from "./desk-file.ts";
import type { Deed, Done, Job } from "./member.ts";

/** Several processes, each as another agent, that work on one desk for so many seconds. */
export type Crowd = {
  /** What each of them runs, a script beside this one. */
  readonly script: string;
  readonly place: string;
  readonly size: number;
  /** Nobody gets a ticket that another one has; each gets more than he can do. */
  readonly tickets: readonly number[];
  readonly seconds: number;
  /** How long each waits on average between two things, in ms; 0 if it is left out. */
  readonly pauseMs?: number;
};

/** Lets a crowd begin at the same moment, when all of it is ready. */
export async function work({ script, place, size, tickets, seconds, pauseMs = 0 }: Crowd): Promise<readonly Done[]> {
  const each = Math.floor(tickets.length / size);
  const jobs = Array.from(
    { length: size },
    (_, index): Job => ({
      place,
      handle: handleOf(index),
      tickets: tickets.slice(index * each, (index + 1) * each),
      seconds,
      pauseMs,
    }),
  );
  const children = jobs.map(() => fork(join(import.meta.dirname, script)));
  try {
    await Promise.all(children.map((child, index) => told(child, jobs[index])));
    return await Promise.all(children.map((child) => told(child, "go") as Promise<Done>));
  } finally {
    for (const child of children) child.kill();
  }
}

/** How many things a crowd did in a second, all together. */
export function rateOf(all: readonly Done[], seconds: number): number {
  return all.reduce((sum, { deeds }) => sum + countDone(deeds), 0) / seconds;
}

export function countDone(deeds: readonly Deed[]): number {
  return deeds.filter(({ isRefused }) => !isRefused).length;
}

/** The longest that anybody waited, in ms. */
export function longestOf(deeds: readonly Deed[]): number {
  return deeds.reduce((longest, { ms }) => Math.max(longest, ms), 0);
}

/** Sends a message, and waits for the answer. */
async function told(child: ChildProcess, message: Job | "go" | undefined): Promise<unknown> {
  child.send(message ?? "go");
  const ended = once(child, "exit").then(([code]) => {
    throw new Error(`One of the processes ended with ${code}.`);
  });
  const [answer] = await Promise.race([once(child, "message"), ended]);
  return answer;
}
