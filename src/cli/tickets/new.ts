import { CHANNELS, PRIORITIES } from "../../core/ticket/ticket.ts";
import { type NewTicket, openTicket } from "../../desk/verbs/open.ts";
import { printChanges } from "../print/changes.ts";
import type { Add } from "../session/add.ts";
import type { Cli } from "../session/cli.ts";
import { type BodyOptions, bodyOf, withBody } from "../words/body.ts";
import { duration } from "../words/duration.ts";
import { repeated, wholeNumber } from "../words/flag-values.ts";
import { oneOf } from "../words/last-word.ts";
import { questions } from "../words/prompt.ts";

type Options = BodyOptions & {
  readonly subject?: string;
  readonly customer?: string;
  readonly name?: string;
  readonly plan?: string;
  readonly revenue?: string;
  readonly channel?: string;
  readonly category?: string;
  readonly priority?: string;
  readonly team?: string;
  readonly tier?: string;
  readonly language?: string;
  readonly region?: string;
  readonly product?: string;
  readonly tag?: readonly string[];
  readonly effort?: string;
  readonly weight?: string;
  readonly externalId?: string;
  readonly openedBy?: string;
};

export const add: Add = (program, cli) => {
  withBody(program.command("new"))
    .description("open a ticket: it is classified, prioritised and routed at once")
    .option("--subject <text>", "what it is about")
    .option("--customer <email>", "who asks; without it you open the ticket for the house")
    .option("--name <name>", "the customer's name")
    .option("--plan <plan>", "the customer's plan")
    .option("--revenue <n>", "the customer's revenue a year")
    .option("--channel <channel>", CHANNELS.join(", "))
    .option("--category <name>", "of the desk file; without it the rules say")
    .option("--priority <priority>", PRIORITIES.join(", "))
    .option("--team <team>", "of the desk file")
    .option("--tier <n>", "the lowest tier that may work on it")
    .option("--language <tag>", "such as en or pt-BR")
    .option("--region <code>", "such as DE")
    .option("--product <name>", "what it is about")
    .option("--tag <tag>", "may be repeated", repeated)
    .option("--effort <time>", "the expected work, such as 20m")
    .option("--weight <n>", "capacity points")
    .option("--external-id <id>", "its id elsewhere")
    .option("--opened-by <who>", "customer or agent: only what a customer opens has a first response to wait for")
    .action(async (dash: string | undefined, options: Options) => {
      const subject = options.subject ?? (await askSubject(cli));
      const input = { ...facts(options), subject, body: bodyOf(cli, options, dash) ?? "", dryRun: cli.flags.dryRun };
      const report = await openTicket(await cli.desk(), input);
      await printChanges(
        cli,
        report,
        { did: "Opened", would: "open", isFinal: true, rest: ({ ticket }) => owner(ticket) },
        null,
      );
    });
};

function owner({
  assignee,
  unroutable,
}: {
  assignee: string | null;
  unroutable: { reasons: readonly string[] } | null;
}): string {
  if (assignee !== null) return `for ${assignee}`;
  return unroutable === null ? "in the queue" : `in the queue: nobody can take it (${unroutable.reasons.join(", ")})`;
}

async function askSubject(cli: Cli): Promise<string> {
  return questions(cli).ask("Subject", "--subject", null);
}

function facts(options: Options): Omit<NewTicket, "subject" | "body"> {
  const { customer, name, plan, revenue, category, team, tier, language, region, product, tag, weight, externalId } =
    options;
  return {
    customer,
    name,
    plan,
    category,
    team,
    language,
    region,
    product,
    externalId,
    tags: tag,
    channel: options.channel === undefined ? undefined : oneOf(options.channel, CHANNELS, "channel"),
    priority: options.priority === undefined ? undefined : oneOf(options.priority, PRIORITIES, "priority"),
    openedBy:
      options.openedBy === undefined ? undefined : oneOf(options.openedBy, ["customer", "agent"] as const, "author"),
    revenue: revenue === undefined ? undefined : wholeNumber(revenue, "--revenue"),
    tier: tier === undefined ? undefined : wholeNumber(tier, "--tier"),
    weight: weight === undefined ? undefined : wholeNumber(weight, "--weight"),
    effortMs: options.effort === undefined ? undefined : duration(options.effort, "--effort"),
  };
}
