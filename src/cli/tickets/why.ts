import { readValue, ticket as ticketNumber } from "../../core/acts/values.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import { rfc3339, rfc3339OrNull } from "../../core/words/instant.ts";
import { line } from "../../core/words/safe-text.ts";
import { why } from "../../desk/reads/why.ts";
import { printJson } from "../print/json.ts";
import type { Add } from "../session/add.ts";

export const add: Add = (program, cli) => {
  program
    .command("why")
    .description("say why a ticket is where it is in the queue, or why it is ahead of another")
    .argument("<ticket>", "42 or T-42")
    .argument("[other]", "the ticket to compare it with")
    .action(async (ticket: string, other: string | undefined) => {
      const number = readValue(ticketNumber, ticket);
      const against = other === undefined ? null : readValue(ticketNumber, other);
      const { db } = await cli.reading();
      const found = await why(db, number, against, cli.now());
      if (cli.flags.json === null) return cli.print(`${line(found.sentence).replace(/\.$/, "")}.`);
      printJson(cli, {
        ticket: ticketId(number),
        other: against === null ? null : ticketId(against),
        sentence: found.sentence,
        order: found.order,
        place: found.place,
        headStart: found.headStart,
        queueAt: rfc3339(found.queueAt),
        nextDueAt: rfc3339OrNull(found.nextDueAt),
      });
    });
};
