import { ticketId } from "../../core/ticket/ticket.ts";
import { claim } from "../../desk/verbs/claim.ts";
import type { Add } from "../session/add.ts";
import { type OverrideOptions, overrideOf, withOverride } from "../words/override.ts";
import { type BatchOptions, runBatch, withBatchFlags } from "./batch.ts";

export const add: Add = (program, cli) => {
  withOverride(withBatchFlags(program.command("claim")))
    .description("take tickets that nobody owns")
    .argument("<tickets...>", "42 or T-42; - reads them from stdin")
    .action(async (tickets: string[], options: BatchOptions & OverrideOptions) => {
      const desk = await cli.desk();
      const override = overrideOf(options);
      await runBatch(cli, tickets, options, (batch) => claim(desk, { ...batch, override }), {
        did: "Claimed",
        would: "claim",
        already: ({ number }) => `${ticketId(number)} is yours already.`,
      });
    });
};
