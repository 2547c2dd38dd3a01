import { PRIORITIES, ticketId } from "../../core/ticket/ticket.ts";
import { setPriority } from "../../desk/verbs/set-priority.ts";
import type { Add } from "../session/add.ts";
import { oneOf, splitLast } from "../words/last-word.ts";
import { type BatchOptions, runBatch, withBatchFlags } from "./batch.ts";

export const add: Add = (program, cli) => {
  withBatchFlags(program.command("priority"))
    .description("set the priority of tickets, and with it their place in the queue and their deadlines")
    .argument("<tickets-and-priority...>", `42 or T-42, or - for stdin; last, ${PRIORITIES.join(", ")}`)
    .usage("[options] <tickets...> <priority>")
    .action(async (words: string[], options: BatchOptions) => {
      const { tickets, last } = splitLast(words, "a priority");
      const priority = oneOf(last, PRIORITIES, "priority");
      const desk = await cli.desk();
      await runBatch(cli, tickets, options, (batch) => setPriority(desk, { ...batch, priority }), {
        did: "Set",
        would: "set",
        rest: () => `to ${priority}`,
        already: ({ number }) => `${ticketId(number)} is ${priority} already.`,
      });
    });
};
