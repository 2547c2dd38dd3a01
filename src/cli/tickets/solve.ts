import { ticketId } from "../../core/ticket/ticket.ts";
import { solve } from "../../desk/verbs/set-status.ts";
import type { Add } from "../session/add.ts";
import { type BatchOptions, runBatch, withBatchFlags } from "./batch.ts";

export const add: Add = (program, cli) => {
  withBatchFlags(program.command("solve"))
    .description("mark tickets as solved")
    .argument("<tickets...>", "42 or T-42; - reads them from stdin")
    .option("--reason <why>", "kept in the history")
    .action(async (tickets: string[], options: BatchOptions & { reason?: string }) => {
      const desk = await cli.desk();
      await runBatch(cli, tickets, options, (batch) => solve(desk, { ...batch, reason: options.reason }), {
        did: "Solved",
        would: "solve",
        already: ({ number }) => `${ticketId(number)} is solved already.`,
      });
    });
};
