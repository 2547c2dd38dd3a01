import { readValue, ticket as ticketNumber } from "../../core/acts/values.ts";
import { line } from "../../core/words/safe-text.ts";
import { planInForce } from "../../desk/reads/plan.ts";
import { ticketPage } from "../../desk/reads/ticket.ts";
import { ticketPageJson } from "../../desk/reads/ticket-json.ts";
import { printJson, TICKET_FIELDS } from "../print/json.ts";
import { pageText } from "../print/ticket-text.ts";
import type { Add } from "../session/add.ts";

export const add: Add = (program, cli) => {
  program
    .command("show")
    .description("show a ticket, its clocks and its conversation")
    .argument("<ticket>", "42 or T-42")
    .option("--all", "the whole conversation, not only its end")
    .action(async (ticket: string, { all = false }: { all?: boolean }) => {
      const { db } = await cli.reading();
      const page = await ticketPage(db, readValue(ticketNumber, ticket), cli.now());
      for (const { why } of page.unreadable) cli.complain(line(why));
      if (cli.flags.json !== null)
        return printJson(cli, ticketPageJson(page), [...TICKET_FIELDS, "messages", "history", "unreadable"]);
      const { plan } = await planInForce(db);
      cli.print(pageText(cli, page, plan.timeZone, all).join("\n"));
    });
};
