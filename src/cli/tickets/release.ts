import { release } from "../../desk/verbs/release.ts";
import type { Add } from "../session/add.ts";
import { type BatchOptions, runBatch, withBatchFlags } from "./batch.ts";

export const add: Add = (program, cli) => {
  withBatchFlags(program.command("release"))
    .description("give tickets back to the queue; they keep their place in it")
    .argument("<tickets...>", "42 or T-42; - reads them from stdin")
    .option("--reason <why>", "kept in the history")
    .action(async (tickets: string[], options: BatchOptions & { reason?: string }) => {
      const desk = await cli.desk();
      await runBatch(cli, tickets, options, (batch) => release(desk, { ...batch, reason: options.reason }), {
        did: "Released",
        would: "release",
      });
    });
};
