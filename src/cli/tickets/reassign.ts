import { ticketId } from "../../core/ticket/ticket.ts";
import { planInForce } from "../../desk/reads/plan.ts";
import { reassign } from "../../desk/verbs/reassign.ts";
import type { Add } from "../session/add.ts";
import { splitLast } from "../words/last-word.ts";
import { type OverrideOptions, overrideOf, withOverride } from "../words/override.ts";
import { type BatchOptions, runBatch, withBatchFlags } from "./batch.ts";

export const add: Add = (program, cli) => {
  withOverride(withBatchFlags(program.command("reassign")))
    .description("move tickets to an agent or to a team")
    .argument("<tickets-and-to...>", "42 or T-42, or - for stdin; last, an agent or a @team")
    .usage("[options] <tickets...> <agent|@team>")
    .action(async (words: string[], options: BatchOptions & OverrideOptions) => {
      const { tickets, last } = splitLast(words, "an agent or a @team");
      const desk = await cli.desk();
      const { plan } = await planInForce(desk.db);
      const to = meant(last, plan);
      const { reason } = options;
      const override = overrideOf(options);
      await runBatch(cli, tickets, options, (batch) => reassign(desk, { ...batch, to, reason, override }), {
        did: "Moved",
        would: "move",
        rest: () => `to ${to.replace("@", "")}`,
        already: ({ number }) => `${ticketId(number)} is with ${to.replace("@", "")} already.`,
      });
    });
};

type Names = {
  readonly teams: readonly { readonly name: string }[];
  readonly agents: readonly { readonly handle: string }[];
};

/** `@ana` is an agent if no team is called so. */
function meant(to: string, { teams, agents }: Names): string {
  const name = to.replace(/^@/, "");
  const isTeam = teams.some((team) => team.name === name);
  return !isTeam && agents.some((agent) => agent.handle === name) ? name : to;
}
