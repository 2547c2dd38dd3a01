import { explain } from "../../core/routing/explain.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import { route } from "../../desk/verbs/route.ts";
import type { Done } from "../../desk/work/report.ts";
import { printRouted } from "../print/changes.ts";
import type { Add } from "../session/add.ts";
import { type BatchOptions, runBatch, withBatchFlags } from "./batch.ts";

export const add: Add = (program, cli) => {
  withBatchFlags(program.command("route"))
    .description("let the pipeline assign tickets now")
    .argument("[tickets...]", "42 or T-42; - reads them from stdin")
    .option("--all", "everything that waits in teams that push")
    .action(async (tickets: string[], { all, ...options }: BatchOptions & { all?: boolean }) => {
      if (all === true && tickets.length > 0) throw new Failure("bad_input", "Either name tickets, or say --all.");
      if (all !== true && tickets.length === 0) throw new Failure("bad_input", "Name the tickets, or say --all.");
      const desk = await cli.desk();
      if (all === true) await printRouted(cli, await route(desk, { all, dryRun: cli.flags.dryRun }));
      else
        await runBatch(cli, tickets, options, (batch) => route(desk, batch), {
          did: "Routed",
          would: "route",
          rest,
          already,
        });
    });
};

function rest({ verdict, ticket }: Done): string {
  if (verdict === null) return "";
  return ticket.assignee === null ? `to nobody yet (${explain(verdict)})` : `to ${explain(verdict)}`;
}

function already({ number, verdict }: Done): string {
  return `${ticketId(number)} still waits${verdict === null ? "" : `: ${explain(verdict)}`}.`;
}
