import type { Command } from "commander";
import type { Plan } from "../../core/acts/plan.ts";
import { readValue, wholeNumber, wordOf } from "../../core/acts/values.ts";
import { STATUSES } from "../../core/ticket/lifecycle.ts";
import { QUEUE_ORDERS } from "../../core/ticket/team.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import { line } from "../../core/words/safe-text.ts";
import { type Filter, parseFilter } from "../../desk/reads/filter.ts";
import { type InboxLine, inbox } from "../../desk/reads/inbox.ts";
import { demandKnown, nearlyField } from "../../desk/reads/known.ts";
import { planInForce } from "../../desk/reads/plan.ts";
import { viewNamed } from "../../desk/reads/views.ts";
import { printJson, TICKET_FIELDS } from "../print/json.ts";
import { printRows } from "../print/rows.ts";
import { isSpoken, printSpoken } from "../print/spoken.ts";
import { ticketFields } from "../print/ticket-fields.ts";
import type { Add } from "../session/add.ts";
import type { Cli } from "../session/cli.ts";
import { demandMe, mentionsMe } from "../session/me.ts";

type Options = {
  readonly query?: string;
  readonly status?: string;
  readonly owner?: string;
  readonly order?: string;
  readonly number: string;
  readonly ids?: boolean;
  readonly exitEmpty?: string;
};

export const add: Add = (program, cli) => {
  listFlags(program.command("list"))
    .description("list the tickets of a view or a query, in queue order")
    .argument("[view]", "Mine, Unclaimed, Risk, Late, All, Unroutable, or one of the desk's own")
    .action((view: string | undefined, options: Options) => list(cli, view ?? "All", options));
};

async function list(cli: Cli, view: string, options: Options): Promise<void> {
  const { db } = await cli.reading();
  const { plan } = await planInForce(db);
  const { query, asked, order } = question(plan, view, options);
  await demandKnown(db, plan, asked);
  const me = mentionsMe(query) ? await demandMe(cli) : null;
  const limit = readValue(wholeNumber("-n"), options.number);
  const tickets = await inbox(db, { filter: parseFilter(query), order, limit }, { me, now: cli.now() });
  if (tickets.length === 0 && options.exitEmpty !== undefined)
    cli.exit(readValue(wholeNumber("--exit-empty"), options.exitEmpty));
  if (options.ids) for (const { number } of tickets) cli.print(ticketId(number));
  else if (cli.flags.json !== null) await printTickets(cli, tickets);
  else if (isSpoken(cli)) printSpoken(cli, tickets, view, order);
  else printTable(cli, tickets, asked);
}

async function printTickets(cli: Cli, tickets: readonly InboxLine[]): Promise<void> {
  const { ticketsJson } = await import("../../desk/reads/ticket-json.ts");
  const numbers = tickets.map(({ number }) => number);
  printJson(cli, await ticketsJson((await cli.reading()).db, numbers, cli.now()), TICKET_FIELDS);
}

function printTable(cli: Cli, tickets: readonly InboxLine[], asked: Filter): void {
  if (tickets.length === 0 && cli.io.terminal.stdout) cli.complain(`There is no such ticket.${meant(asked)}`);
  printRows(cli, tickets, ticketFields(cli, cli.now()));
}

function meant(asked: Filter): string {
  const nearly = nearlyField(asked);
  return nearly === null ? "" : line(` "${nearly.word}" was searched for as text; did you mean ${nearly.field}:?`);
}

function listFlags(command: Command): Command {
  return command
    .option("-q, --query <query>", 'such as: refund priority:high -tag:vip "not received" is:late')
    .option("--status <status>", `${STATUSES.join(", ")} or any; several with commas`)
    .option("--owner <handle>", "me, none, or an agent")
    .option("--order <order>", QUEUE_ORDERS.join(", "))
    .option("-n, --number <n>", "how many at most", "30")
    .option("--ids", "print only the ids, to be piped into another command")
    .option("--exit-empty <code>", "end with this code if there is no ticket");
}

/** The view and the flags as one question; `asked` is what the flags alone ask for. */
function question(plan: Plan, name: string, { query = "", status, owner, order }: Options) {
  const view = viewNamed(plan, name);
  const flags = [query, status === undefined ? "" : `status:${status}`, owner === undefined ? "" : `owner:${owner}`];
  const wanted = order === undefined ? view.order : wordOf(order, QUEUE_ORDERS, "order");
  return {
    query: joined([view.query, ...flags]),
    asked: parseFilter(joined(flags)),
    order: wanted ?? plan.queue.order,
  };
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join(" ");
}
