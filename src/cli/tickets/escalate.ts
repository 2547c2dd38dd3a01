import { escalate } from "../../desk/verbs/escalate.ts";
import type { Add } from "../session/add.ts";
import { demandReason } from "../words/override.ts";
import { type BatchOptions, runBatch, withBatchFlags } from "./batch.ts";

export const add: Add = (program, cli) => {
  withBatchFlags(program.command("escalate"))
    .description("hand tickets up to the next tier, or to another team, and route them")
    .argument("<tickets...>", "42 or T-42; - reads them from stdin")
    .option("--to <team|tier>", "a team, or a tier by its number; without it the next tier that somebody has")
    .option("--reason <why>", "kept in the history")
    .action(async (tickets: string[], options: BatchOptions & { to?: string; reason?: string }) => {
      const desk = await cli.desk();
      const reason = demandReason(options.reason);
      await runBatch(cli, tickets, options, (batch) => escalate(desk, { ...batch, reason, to: options.to }), {
        did: "Escalated",
        would: "escalate",
        rest: ({ before, ticket }) => (before?.team === ticket.team ? `to tier ${ticket.tier}` : `to ${ticket.team}`),
      });
    });
};
