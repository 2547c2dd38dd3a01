import { STATUSES } from "../../core/ticket/lifecycle.ts";
import { reply } from "../../desk/verbs/reply.ts";
import { printChanges, type Words } from "../print/changes.ts";
import type { Add } from "../session/add.ts";
import { type BodyOptions, demandBody, withBody } from "../words/body.ts";
import { ticketNumber } from "../words/ids.ts";
import { oneOf } from "../words/last-word.ts";

type Options = BodyOptions & { readonly status?: string; readonly from?: string; readonly auto?: boolean };

export const add: Add = (program, cli) => {
  withBody(program.command("reply").argument("<ticket>", "42 or T-42"))
    .description("answer the customer, or record what the customer wrote")
    .option("--status <status>", "leave the ticket in this status")
    .option("--from <who>", "agent, or customer: the customer wrote it")
    .option("--auto", "no person wrote it: it does not count as a response")
    .action(async (ticket: string, dash: string | undefined, { status, from, auto, ...text }: Options) => {
      const number = ticketNumber(ticket);
      const input = {
        ticket: number,
        status: status === undefined ? undefined : oneOf(status, STATUSES, "status"),
        from: from === undefined ? undefined : oneOf(from, ["agent", "customer"] as const, "author"),
        auto,
        dryRun: cli.flags.dryRun,
      };
      const body = await demandBody(cli, text, dash);
      const report = await reply(await cli.desk(), { ...input, body });
      const words = input.from === "customer" ? RECORDED : REPLIED;
      await printChanges(cli, report, words, null);
    });
};

const REPLIED: Words = { did: "Replied to", would: "reply to", isFinal: true };

const RECORDED: Words = {
  did: "Recorded the customer's message in",
  would: "record the customer's message in",
  isFinal: true,
};
