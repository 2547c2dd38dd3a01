import { staysSentence } from "../../core/acts/sentence.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import { putBackSentence } from "../../core/words/desk-event.ts";
import { planInForce } from "../../desk/reads/plan.ts";
import type { Report } from "../../desk/work/report.ts";
import type { Cli } from "../session/cli.ts";
import { printBeside } from "./beside.ts";
import { deskEventJson } from "./desk-event-json.ts";
import { ANSWER_FIELDS, printJson } from "./json.ts";
import { instantText } from "./rows.ts";

/** What an act put back of agents and customers: a sentence each for a person, their names for a pipe, or one object as JSON. */
export async function printPutBack(
  cli: Cli,
  { act, deskEvents = [], stays = [], routed, dryRun }: Report,
): Promise<void> {
  if (cli.flags.json !== null)
    return printJson(
      cli,
      {
        act,
        dryRun,
        changes: deskEvents.map(deskEventJson),
        routed: routed.map(({ number, to }) => ({ ticket: ticketId(number), to })),
        stays: stays.map(({ number, assignee }) => ({ ticket: ticketId(number), assignee })),
      },
      ANSWER_FIELDS.action,
    );
  const { plan } = await planInForce((await cli.reading()).db);
  for (const event of deskEvents) {
    const sentence = putBackSentence(event, (ms) => instantText(cli, ms, plan.timeZone), dryRun);
    cli.print(cli.io.terminal.stdout ? sentence : event.subject);
  }
  for (const ticket of stays) printBeside(cli, staysSentence(ticket));
}
