import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { isFailure } from "../src/core/ticket/failure.ts";

/** What one process of a crowd is told. */
export type Job = {
  readonly place: string;
  readonly handle: string;
  readonly tickets: readonly number[];
  readonly seconds: number;
  /** How long it waits on average between two things, in ms. */
  readonly pauseMs: number;
};

/** One thing that it did: which, how long it took in ms, and whether it was told that the database was busy. */
export type Deed = { readonly step: number; readonly ms: number; readonly isRefused: boolean };

/** What it answers; the beginning in ms UTC. */
export type Done = { readonly startedAt: number; readonly deeds: readonly Deed[] };

/** What is done with a ticket, one thing after another. */
export type Hands = {
  readonly steps: readonly ((ticket: number) => Promise<unknown>)[];
  readonly rest: () => Promise<unknown>;
};

/** Makes this process one of a crowd: it gets ready, says so, and works from when it is told to. */
export async function beMember(ready: (job: Job) => Promise<Hands>): Promise<void> {
  const [job] = (await once(process, "message")) as [Job];
  const hands = await ready(job);
  const go = once(process, "message");
  process.send?.("ready");
  await go;
  const done = await workThrough(job, hands);
  await hands.rest();
  process.send?.(done, () => process.disconnect());
}

async function workThrough({ tickets, seconds, pauseMs }: Job, { steps }: Hands): Promise<Done> {
  const startedAt = Date.now();
  const end = performance.now() + seconds * 1_000;
  const deeds: Deed[] = [];
  for (const ticket of tickets) {
    for (const [step, act] of steps.entries()) {
      if (pauseMs > 0) await pause(2 * pauseMs * Math.random());
      const start = performance.now();
      if (start > end) return { startedAt, deeds };
      const isRefused = !(await isDone(act(ticket)));
      deeds.push({ step, ms: performance.now() - start, isRefused });
      if (isRefused) break;
    }
  }
  throw new Error("There were not enough tickets.");
}

async function isDone(act: Promise<unknown>): Promise<boolean> {
  try {
    await act;
    return true;
  } catch (error) {
    if (isFailure(error) && error.code === "database_busy") return false;
    throw error;
  }
}
