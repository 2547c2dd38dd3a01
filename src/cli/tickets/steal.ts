import { ticketId } from "../../core/ticket/ticket.ts";
import { steal } from "../../desk/verbs/claim.ts";
import type { Add } from "../session/add.ts";
import { demandReason, type OverrideOptions, overrideOf, withOverride } from "../words/override.ts";
import { type BatchOptions, runBatch, withBatchFlags } from "./batch.ts";

export const add: Add = (program, cli) => {
  withOverride(withBatchFlags(program.command("steal")))
    .description("take tickets over from whoever owns them")
    .argument("<tickets...>", "42 or T-42; - reads them from stdin")
    .action(async (tickets: string[], options: BatchOptions & OverrideOptions) => {
      const desk = await cli.desk();
      const reason = demandReason(options.reason);
      const override = overrideOf(options);
      await runBatch(cli, tickets, options, (batch) => steal(desk, { ...batch, reason, override }), {
        did: "Took over",
        would: "take over",
        rest: ({ before }) => (before?.assignee == null ? "" : `from ${before.assignee}`),
        already: ({ number }) => `${ticketId(number)} is yours already.`,
      });
    });
};
