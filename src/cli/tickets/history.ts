import { readValue, ticket as ticketNumber } from "../../core/acts/values.ts";
import { eventLine } from "../../core/words/event.ts";
import { line } from "../../core/words/safe-text.ts";
import { planInForce } from "../../desk/reads/plan.ts";
import { ticketPage } from "../../desk/reads/ticket.ts";
import { eventJson } from "../../desk/reads/ticket-json.ts";
import { printJson } from "../print/json.ts";
import { instantText, printRows } from "../print/rows.ts";
import type { Add } from "../session/add.ts";

const FIELDS = ["seq", "at", "type", "actor", "data", "act", "verdict"];

export const add: Add = (program, cli) => {
  program
    .command("history")
    .description("show everything that happened to a ticket")
    .argument("<ticket>", "42 or T-42")
    .action(async (ticket: string) => {
      const { db } = await cli.reading();
      const { history, unreadable } = await ticketPage(db, readValue(ticketNumber, ticket), cli.now());
      for (const { why } of unreadable) cli.complain(line(why));
      if (cli.flags.json !== null) return printJson(cli, history.map(eventJson), FIELDS);
      const { plan } = await planInForce(db);
      printRows(cli, history, [
        { title: "AT", cell: ({ at }) => instantText(cli, at, plan.timeZone) },
        { title: "ACTION", cell: ({ act }) => String(act), align: "right", leaves: 1 },
        { title: "WHAT HAPPENED", cell: eventLine, elastic: true },
      ]);
    });
};
