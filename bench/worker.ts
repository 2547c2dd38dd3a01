import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { isFailure } from "../src/core/ticket/failure.ts";
import { perform } from "../src/desk/verbs/perform.ts";
import { closeDesk, openDesk } from "../src/desk/work/desk.ts";
import { rawServerClaim } from "./raw-server-claim.ts";

/** What a worker process is told to do. */
export type Job = {
  readonly task: keyof typeof TASKS;
  readonly place: string;
  readonly handle: string;
  readonly tickets: readonly number[];
  readonly seconds: number;
  /** How long it waits on average between two operations, in ms. */
  readonly pauseMs: number;
};

/** One operation: which step of the task, how long it took in ms, and whether the answer was that the database is busy. */
export type Operation = { readonly step: number; readonly ms: number; readonly isRefused: boolean };

/** What a worker answers; the start in ms UTC. */
export type WorkerResult = { readonly startedAt: number; readonly operations: readonly Operation[] };

/** The steps that are taken with each ticket, in order. */
type Task = {
  readonly steps: readonly ((ticket: number) => Promise<unknown>)[];
  readonly close: () => Promise<unknown>;
};

const ANSWER = "Thank you for writing. The amount on your invoice was wrong; a new one is on its way to you.";

const TASKS = {
  claim: async ({ place, handle }: Job): Promise<Task> => {
    const desk = await openDesk(place, { handle, now: Date.now, command: "bench" });
    return { steps: [(ticket) => perform(desk, { act: "claim", tickets: [ticket] })], close: () => closeDesk(desk) };
  },
  claimAndReply: async ({ place, handle }: Job): Promise<Task> => {
    const desk = await openDesk(place, { handle, now: Date.now, command: "bench" });
    return {
      steps: [
        (ticket) => perform(desk, { act: "claim", tickets: [ticket] }),
        (ticket) => perform(desk, { act: "reply", ticket, body: ANSWER }),
      ],
      close: () => closeDesk(desk),
    };
  },
  rawServerClaim: async ({ place, handle }: Job): Promise<Task> => {
    const client = new pg.Client({ connectionString: place, options: "-c search_path=docket", pipeline: true });
    await client.connect();
    return { steps: [await rawServerClaim(client, handle)], close: () => client.end() };
  },
};

/** Opens what the job needs, says so, and starts when it is told to. */
async function run(): Promise<void> {
  const [job] = (await once(process, "message")) as [Job];
  const task = await TASKS[job.task](job);
  const start = once(process, "message");
  process.send?.("ready");
  await start;
  const result = await workThrough(job, task);
  await task.close();
  process.send?.(result, () => process.disconnect());
}

async function workThrough({ tickets, seconds, pauseMs }: Job, { steps }: Task): Promise<WorkerResult> {
  const startedAt = Date.now();
  const end = performance.now() + seconds * 1_000;
  const operations: Operation[] = [];
  for (const ticket of tickets) {
    for (const [step, operate] of steps.entries()) {
      if (pauseMs > 0) await pause(2 * pauseMs * Math.random());
      const start = performance.now();
      if (start > end) return { startedAt, operations };
      const isRefused = !(await isDone(operate(ticket)));
      operations.push({ step, ms: performance.now() - start, isRefused });
      if (isRefused) break;
    }
  }
  throw new Error("There were not enough tickets.");
}

async function isDone(operation: Promise<unknown>): Promise<boolean> {
  try {
    await operation;
    return true;
  } catch (error) {
    if (isFailure(error) && error.code === "database_busy") return false;
    throw error;
  }
}

await run();
