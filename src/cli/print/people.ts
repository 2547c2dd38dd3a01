import { zoneOf } from "../../core/acts/moments.ts";
import { personSentence, routedSentence } from "../../core/acts/sentence.ts";
import type { PersonWords } from "../../core/acts/words.ts";
import type { AgentState, Leave } from "../../core/ticket/agent.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import { rfc3339 } from "../../core/words/instant.ts";
import { planInForce } from "../../desk/reads/plan.ts";
import type { Report } from "../../desk/work/report.ts";
import type { Cli } from "../session/cli.ts";
import { printBeside } from "./beside.ts";
import { printUndo } from "./changes.ts";
import { printCustomer } from "./customers.ts";
import { printJson } from "./json.ts";

/** What an act did to an agent or a customer: a sentence for a person, their name or row for a pipe, or JSON. */
export async function printPerson(cli: Cli, report: Report, words: PersonWords): Promise<void> {
  const { agent, customer, routed, dryRun } = report;
  const isForPerson = cli.flags.json === null && cli.io.terminal.stdout;
  if (isForPerson) await printSentence(cli, report, words);
  else if (customer !== undefined) printCustomer(cli, customer);
  else if (agent !== undefined) printAgent(cli, agent, report);
  if (cli.flags.json !== null) return;
  for (const each of routed) printBeside(cli, routedSentence(each, dryRun));
  if (isForPerson) printUndo(cli, report);
}

async function printSentence(
  cli: Cli,
  { agent, customer, deskEvents: events = [], dryRun }: Report,
  words: PersonWords,
): Promise<void> {
  const { plan } = await planInForce((await cli.reading()).db);
  const who = agent?.handle ?? customer?.email ?? "";
  cli.print(personSentence(words, { who, events, timeZone: zoneOf(plan, who) }, dryRun));
}

function printAgent(cli: Cli, { handle, presence, leaves }: AgentState, { routed, dryRun }: Report): void {
  const moved = routed.map(({ number, to }) => ({ ticket: ticketId(number), to }));
  if (cli.flags.json === null) cli.print(handle);
  else printJson(cli, { handle, presence, leaves: leaves.map(leaveJson), routed: moved, dryRun });
}

/** A leave as scripts read it; without an end it is not known yet. */
export function leaveJson({ start, end, notedAt, ...leave }: Leave): object {
  const instant = (ms: number | null) => (ms === null || !Number.isFinite(ms) ? null : rfc3339(ms));
  return { ...leave, start: rfc3339(start), end: instant(end), notedAt: instant(notedAt) };
}
