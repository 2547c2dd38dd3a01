import { Failure } from "../../core/ticket/failure.ts";
import { tag } from "../../desk/verbs/tag.ts";
import type { Add } from "../session/add.ts";
import { repeated } from "../words/flag-values.ts";
import { type BatchOptions, runBatch, withBatchFlags } from "./batch.ts";

export const add: Add = (program, cli) => {
  withBatchFlags(program.command("tag"))
    .description("add tags to tickets, or remove them")
    .argument("<tickets-and-tags...>", "42 or T-42, or - for stdin; then the tags to add")
    .usage("[options] <tickets...> <tags...>")
    .option("--remove <tag>", "remove this tag; may be repeated", repeated)
    .action(async (words: string[], { remove = [], ...options }: BatchOptions & { remove?: string[] }) => {
      const first = words.findIndex((word) => !/^(-|(T-)?\d+)$/i.test(word));
      const tickets = first < 0 ? words : words.slice(0, first);
      const wanted = first < 0 ? [] : words.slice(first);
      if (tickets.length === 0) throw new Failure("bad_input", `"${words[0]}" is no ticket: write 42 or T-42.`);
      if (wanted.length + remove.length === 0) throw new Failure("bad_input", "After the tickets come the tags.");
      const desk = await cli.desk();
      await runBatch(cli, tickets, options, (batch) => tag(desk, { ...batch, add: wanted, remove }), {
        did: "Tagged",
        would: "tag",
        rest: ({ ticket }) => (ticket.tags.length === 0 ? "with nothing any more" : `with ${ticket.tags.join(", ")}`),
      });
    });
};
