import type { Command } from "commander";
import { readValue, wholeNumber, wordOf } from "../../core/acts/values.ts";
import { STATUSES } from "../../core/ticket/lifecycle.ts";
import { QUEUE_ORDERS } from "../../core/ticket/team.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import { parseFilter } from "../../desk/reads/filter.ts";
import { type InboxLine, inbox } from "../../desk/reads/inbox.ts";
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
  const { query, order } = await question(cli, view, options);
  const me = mentionsMe(query) ? await demandMe(cli) : null;
  const limit = readValue(wholeNumber("-n"), options.number);
  const tickets = await inbox(db, { filter: parseFilter(query), order, limit }, { me, now: cli.now() });
  if (tickets.length === 0 && options.exitEmpty !== undefined)
    cli.exit(readValue(wholeNumber("--exit-empty"), options.exitEmpty));
  if (options.ids) for (const { number } of tickets) cli.print(ticketId(number));
  else if (cli.flags.json !== null) await printTickets(cli, tickets);
  else if (isSpoken(cli)) printSpoken(cli, tickets, view, order);
  else printTable(cli, tickets);
}

async function printTickets(cli: Cli, tickets: readonly InboxLine[]): Promise<void> {
  const { ticketsJson } = await import("../../desk/reads/ticket-json.ts");
  const numbers = tickets.map(({ number }) => number);
  printJson(cli, await ticketsJson((await cli.reading()).db, numbers, cli.now()), TICKET_FIELDS);
}

function printTable(cli: Cli, tickets: readonly InboxLine[]): void {
  if (tickets.length === 0 && cli.io.terminal.stdout) cli.complain("There is no such ticket.");
  printRows(cli, tickets, ticketFields(cli, cli.now()));
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

/** The view and the flags as one question. */
async function question(cli: Cli, name: string, { query = "", status, owner, order }: Options) {
  const { plan } = await planInForce((await cli.reading()).db);
  const view = viewNamed(plan, name);
  const parts = [
    view.query,
    query,
    status === undefined ? "" : `status:${status}`,
    owner === undefined ? "" : `owner:${owner}`,
  ];
  const wanted = order === undefined ? view.order : wordOf(order, QUEUE_ORDERS, "order");
  return { query: parts.filter((part) => part !== "").join(" "), order: wanted ?? plan.queue.order };
}
