import type { Customer } from "../../core/ticket/customer.ts";
import { rfc3339OrNull } from "../../core/words/instant.ts";
import type { Cli } from "../session/cli.ts";
import { ANSWER_FIELDS, printJson } from "./json.ts";
import { printRows } from "./rows.ts";

export function printCustomers(cli: Cli, rows: readonly Customer[]): void {
  if (cli.flags.json === null) table(cli, rows);
  else printJson(cli, rows.map(customerJson), ANSWER_FIELDS.customer);
}

export function printCustomer(cli: Cli, found: Customer): void {
  if (cli.flags.json === null) table(cli, [found]);
  else printJson(cli, customerJson(found), ANSWER_FIELDS.customer);
}

function table(cli: Cli, rows: readonly Customer[]): void {
  printRows(cli, rows, [
    { title: "EMAIL", cell: ({ email }) => email },
    { title: "NAME", cell: ({ name }) => name ?? "", elastic: true },
    { title: "PLAN", cell: ({ plan }) => plan ?? "" },
    { title: "REVENUE", cell: ({ revenue }) => String(revenue), align: "right", leaves: 1 },
    { title: "LANGUAGE", cell: ({ language }) => language ?? "", leaves: 2 },
    { title: "REGION", cell: ({ region }) => region ?? "", leaves: 3 },
  ]);
}

function customerJson({ firstTicketAt, ...customer }: Customer): object {
  return { ...customer, firstTicketAt: rfc3339OrNull(firstTicketAt) };
}
