import { note } from "../../desk/verbs/reply.ts";
import { printChanges } from "../print/changes.ts";
import type { Add } from "../session/add.ts";
import { type BodyOptions, demandBody, withBody } from "../words/body.ts";
import { ticketNumber } from "../words/ids.ts";

export const add: Add = (program, cli) => {
  withBody(program.command("note").argument("<ticket>", "42 or T-42"))
    .description("write an internal note, which the customer does not see")
    .action(async (ticket: string, dash: string | undefined, text: BodyOptions) => {
      const number = ticketNumber(ticket);
      const body = await demandBody(cli, text, dash);
      const report = await note(await cli.desk(), { ticket: number, body, dryRun: cli.flags.dryRun });
      await printChanges(cli, report, { did: "Noted on", would: "note on", isFinal: true }, null);
    });
};
