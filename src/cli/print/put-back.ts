import { deskEventLine } from "../../core/words/desk-event.ts";
import { planInForce } from "../../desk/reads/plan.ts";
import type { Report } from "../../desk/work/report.ts";
import type { Cli } from "../session/cli.ts";
import { deskEventJson } from "./desk-event-json.ts";
import { printJson } from "./json.ts";

/** What an act put back of agents and customers: a sentence each for a person, their names for a pipe, or one object as JSON. */
export async function printPutBack(cli: Cli, { act, deskEvents = [], dryRun }: Report): Promise<void> {
  if (cli.flags.json !== null) return printJson(cli, { act, dryRun, changes: deskEvents.map(deskEventJson) });
  const { plan } = await planInForce((await cli.reading()).db);
  for (const event of deskEvents) {
    const sentence = `${dryRun ? "Would put back" : "Put back"}: ${deskEventLine(event, plan.timeZone)}.`;
    cli.print(cli.io.terminal.stdout ? sentence : event.subject);
  }
}
