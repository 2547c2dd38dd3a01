import { readValue, ticket as ticketNumber, wholeNumber } from "../../core/acts/values.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import { budget } from "../../core/words/duration.ts";
import { rfc3339 } from "../../core/words/instant.ts";
import { dueNext, type Explained, slaExplain } from "../../desk/reads/due.ts";
import { planInForce } from "../../desk/reads/plan.ts";
import { ticketSummary } from "../../desk/reads/ticket.ts";
import { clockJson, ticketsJson } from "../../desk/reads/ticket-json.ts";
import { ANSWERS, CLOCK_FIELDS } from "../print/answers.ts";
import { printJson, TICKET_FIELDS } from "../print/json.ts";
import { instantText, printRows } from "../print/rows.ts";
import { ticketFields } from "../print/ticket-fields.ts";
import { clockLine } from "../print/ticket-text.ts";
import type { Add } from "../session/add.ts";
import type { Cli } from "../session/cli.ts";

export const add: Add = (program, cli) => {
  const sla = program
    .command("sla")
    .description("list what is due next, or the clocks of a ticket")
    .argument("[ticket]", "42 or T-42")
    .option("--team <team>", "only the tickets of this team")
    .option("-n, --number <n>", "how many at most", "30")
    .action(async (ticket: string | undefined, { team, number }: { team?: string; number: string }) => {
      if (ticket === undefined) await printDue(cli, team, readValue(wholeNumber("-n"), number));
      else await printClocks(cli, readValue(ticketNumber, ticket));
    });
  sla
    .command("explain")
    .description("show the pieces of time that add up to the figures of a ticket's clocks")
    .argument("<ticket>", "42 or T-42")
    .argument("[clock]", "first_response, next_response or resolution")
    .action((ticket: string, clock: string | undefined) =>
      printExplained(cli, readValue(ticketNumber, ticket), clock ?? null),
    );
};

async function printDue(cli: Cli, team: string | undefined, limit: number): Promise<void> {
  const { db } = await cli.reading();
  const now = cli.now();
  const lines = await dueNext(db, { limit, team }, now);
  if (cli.flags.json === null) return printRows(cli, lines, ticketFields(cli, now));
  const numbers = lines.map(({ number }) => number);
  printJson(cli, await ticketsJson(db, numbers, now), TICKET_FIELDS);
}

async function printClocks(cli: Cli, number: number): Promise<void> {
  const { db } = await cli.reading();
  const { ticket, clocks } = await ticketSummary(db, number, cli.now());
  if (cli.flags.json !== null) return printJson(cli, clocks.map(clockJson), CLOCK_FIELDS);
  const { plan } = await planInForce(db);
  if (clocks.length === 0) cli.complain(`${ticketId(ticket.number)} has no clocks: no SLA matches it.`);
  for (const clock of clocks) cli.print(clockLine(cli, clock, plan.timeZone).trimStart());
}

async function printExplained(cli: Cli, number: number, only: string | null): Promise<void> {
  const { db } = await cli.reading();
  const explained = await slaExplain(db, number, cli.now(), only);
  if (cli.flags.json !== null) return printJson(cli, explained.map(explainedJson), ANSWERS["sla explain"].fields);
  const { plan } = await planInForce(db);
  if (explained.length === 0) cli.complain(`${ticketId(number)} has no clocks: no SLA matches it.`);
  for (const { clock, segments } of explained) {
    cli.print(clockLine(cli, clock, plan.timeZone).trimStart());
    printRows(cli, segments, [
      { title: "FROM", cell: ({ start }) => instantText(cli, start, plan.timeZone) },
      { title: "TO", cell: ({ end }) => instantText(cli, end, plan.timeZone) },
      { title: "", cell: ({ kind }) => kind },
      { title: "WHY", cell: ({ why }) => why.replace("_", " "), elastic: true },
      {
        title: "COUNTS",
        cell: ({ ms }) => (ms === 0 ? "" : `+${budget(ms)}`),
        piped: ({ ms }) => String(ms),
        align: "right",
      },
    ]);
    cli.print(`elapsed ${budget(clock.elapsedMs)} of ${budget(clock.targetMs)}`);
  }
}

function explainedJson({ clock, segments }: Explained): object {
  const pieces = segments.map(({ start, end, ...rest }) => ({ start: rfc3339(start), end: rfc3339(end), ...rest }));
  return { ...clockJson(clock), segments: pieces };
}
