import { STATUSES } from "../../core/ticket/lifecycle.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import { statusWords } from "../../core/words/ticket.ts";
import { setStatus } from "../../desk/verbs/set-status.ts";
import type { Add } from "../session/add.ts";
import { oneOf, splitLast } from "../words/last-word.ts";
import { type BatchOptions, runBatch, withBatchFlags } from "./batch.ts";

export const add: Add = (program, cli) => {
  withBatchFlags(program.command("status"))
    .description("set the status of tickets")
    .argument("<tickets-and-status...>", `42 or T-42, or - for stdin; last, ${STATUSES.join(", ")}`)
    .usage("[options] <tickets...> <status>")
    .option("--reason <why>", "kept in the history")
    .action(async (words: string[], options: BatchOptions & { reason?: string }) => {
      const { tickets, last } = splitLast(words, "a status");
      const status = oneOf(last, STATUSES, "status");
      const desk = await cli.desk();
      await runBatch(cli, tickets, options, (batch) => setStatus(desk, { ...batch, status, reason: options.reason }), {
        did: "Set",
        would: "set",
        rest: () => `to ${statusWords(status)}`,
        already: ({ number }) => `${ticketId(number)} is ${statusWords(status)} already.`,
      });
    });
};
