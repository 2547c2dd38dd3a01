import { zoneOf } from "../../core/acts/moments.ts";
import { personSentence, routedSentence } from "../../core/acts/sentence.ts";
import type { PersonWords } from "../../core/acts/words.ts";
import type { AgentState, Leave } from "../../core/ticket/agent.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import { rfc3339 } from "../../core/words/instant.ts";
import { planInForce } from "../../desk/reads/plan.ts";
import type { Report } from "../../desk/work/report.ts";
import type { Cli } from "../session/cli.ts";
import { printBeside, sayUnchanged } from "./beside.ts";
import { printCustomer } from "./customers.ts";
import { printJson } from "./json.ts";

/** What an act did to an agent, as a sentence, or to a customer, as their row. */
export async function printPerson(cli: Cli, report: Report, words: PersonWords): Promise<void> {
  if (report.agent !== undefined) await printAgent(cli, report.agent, report, words);
  if (report.customer === undefined) return;
  printCustomer(cli, report.customer);
  if (cli.io.terminal.stdout) sayUnchanged(cli);
}

async function printAgent(
  cli: Cli,
  { handle, presence, leaves }: AgentState,
  { deskEvents = [], routed, dryRun }: Report,
  words: PersonWords,
): Promise<void> {
  if (cli.flags.json !== null) {
    const moved = routed.map(({ number, to }) => ({ ticket: ticketId(number), to }));
    return printJson(cli, { handle, presence, leaves: leaves.map(leaveJson), routed: moved, dryRun });
  }
  await printHandle(cli, handle, { deskEvents, dryRun }, words);
  for (const each of routed) printBeside(cli, routedSentence(each, dryRun));
}

async function printHandle(
  cli: Cli,
  handle: string,
  { deskEvents = [], dryRun }: Pick<Report, "deskEvents" | "dryRun">,
  words: PersonWords,
): Promise<void> {
  if (!cli.io.terminal.stdout) return cli.print(handle);
  const { plan } = await planInForce((await cli.reading()).db);
  const told = { who: handle, events: deskEvents, timeZone: zoneOf(plan, handle) };
  cli.print(personSentence(words, told, dryRun));
}

/** A leave as scripts read it; without an end it is not known yet. */
export function leaveJson({ start, end, notedAt, ...leave }: Leave): object {
  const instant = (ms: number | null) => (ms === null || !Number.isFinite(ms) ? null : rfc3339(ms));
  return { ...leave, start: rfc3339(start), end: instant(end), notedAt: instant(notedAt) };
}
