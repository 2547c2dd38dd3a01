import type { Command } from "commander";
import { readValue, wholeNumber } from "../../core/acts/values.ts";
import type { Customer } from "../../core/ticket/customer.ts";
import { rfc3339 } from "../../core/words/instant.ts";
import { customer, customers } from "../../desk/reads/customers.ts";
import { setCustomer } from "../../desk/verbs/customer.ts";
import { printJson } from "../print/json.ts";
import { printRows } from "../print/rows.ts";
import type { Add } from "../session/add.ts";
import type { Cli } from "../session/cli.ts";
import { repeated } from "../words/flag-values.ts";

const FIELDS = ["email", "name", "plan", "revenue", "language", "region", "excluded", "firstTicketAt"];

type Facts = {
  readonly name?: string;
  readonly plan?: string;
  readonly revenue?: string;
  readonly language?: string;
  readonly region?: string;
  readonly exclude?: readonly string[];
  readonly include?: readonly string[];
};

export const add: Add = (program, cli) => {
  const noun = program.command("customer").description("list, show and change customers");
  noun
    .command("list")
    .description("list the customers")
    .argument("[text]", "only those whose address or name contains it")
    .option("-n, --number <n>", "how many at most", "100")
    .action(async (text: string | undefined, { number }: { number: string }) => {
      const { db } = await cli.reading();
      const rows = await customers(db, { text, limit: readValue(wholeNumber("-n"), number) });
      if (cli.flags.json === null) printCustomers(cli, rows);
      else printJson(cli, rows.map(customerJson), FIELDS);
    });
  noun
    .command("show")
    .description("show a customer")
    .argument("<email>", "the address")
    .action(async (email: string) => show(cli, await customer((await cli.reading()).db, email)));
  factFlags(noun.command("set"))
    .description("write down what is known of a customer")
    .argument("<email>", "the address")
    .action(async (email: string, { revenue, ...facts }: Facts) => {
      const amount = revenue === undefined ? undefined : readValue(wholeNumber("--revenue"), revenue);
      const { dryRun } = cli.flags;
      show(cli, await setCustomer(await cli.desk(), { ...facts, email, revenue: amount, dryRun }));
      if (dryRun && cli.io.terminal.stdout) cli.complain("Nothing was changed.");
    });
};

function factFlags(command: Command): Command {
  return command
    .option("--name <name>")
    .option("--plan <plan>")
    .option("--revenue <n>", "a year")
    .option("--language <tag>")
    .option("--region <code>")
    .option("--exclude <handle>", "an agent who does not get this customer's tickets; may be repeated", repeated)
    .option("--include <handle>", "an agent who gets them again; may be repeated", repeated);
}

function printCustomers(cli: Cli, rows: readonly Customer[]): void {
  printRows(cli, rows, [
    { title: "EMAIL", cell: ({ email }) => email },
    { title: "NAME", cell: ({ name }) => name ?? "", elastic: true },
    { title: "PLAN", cell: ({ plan }) => plan ?? "" },
    { title: "REVENUE", cell: ({ revenue }) => String(revenue), align: "right", leaves: 1 },
    { title: "LANGUAGE", cell: ({ language }) => language ?? "", leaves: 2 },
    { title: "REGION", cell: ({ region }) => region ?? "", leaves: 3 },
  ]);
}

function show(cli: Cli, found: Customer): void {
  if (cli.flags.json !== null) printJson(cli, customerJson(found), FIELDS);
  else printCustomers(cli, [found]);
}

function customerJson({ firstTicketAt, ...customer }: Customer): object {
  return { ...customer, firstTicketAt: firstTicketAt === null ? null : rfc3339(firstTicketAt) };
}
