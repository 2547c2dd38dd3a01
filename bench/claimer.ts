import { claim } from "../src/commands/claim.ts";
import { withDesk } from "./bed.ts";

/** What one of the claiming processes is told. */
export type Job = {
  readonly path: string;
  readonly handle: string;
  readonly tickets: readonly number[];
  readonly seconds: number;
};

/** What it answers: how long each claim took, in ms, and when the first began, in ms UTC. */
export type Claimed = { readonly startedAt: number; readonly waits: readonly number[] };

process.once("message", async (job: Job) => {
  const claimed = await claimAll(job);
  process.send?.(claimed, () => process.disconnect());
});

function claimAll({ path, handle, tickets, seconds }: Job): Promise<Claimed> {
  const startedAt = Date.now();
  return withDesk(
    path,
    startedAt,
    async (desk) => {
      const waits: number[] = [];
      const end = performance.now() + seconds * 1_000;
      for (const ticket of tickets) {
        const start = performance.now();
        if (start > end) return { startedAt, waits };
        await claim(desk, { tickets: [ticket] });
        waits.push(performance.now() - start);
      }
      throw new Error("There were not enough tickets to claim.");
    },
    handle,
  );
}
