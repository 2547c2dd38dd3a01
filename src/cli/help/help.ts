import { canonicalName } from "../../core/acts/aliases.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { nearest } from "../../core/words/nearest.ts";
import type { Add } from "../session/add.ts";
import type { Cli } from "../session/cli.ts";
import { longHelp } from "./help-text.ts";
import { TOPICS } from "./topics.ts";

export const add: Add = (program, cli) => {
  program
    .command("help")
    .description("explain a command or a topic")
    .argument("[words...]", `a command, or ${Object.keys(TOPICS).join(", ")}`)
    .action(async ([topic, verb]: string[]) => {
      if (topic === undefined) return cli.print(longHelp(await cli.catalogue()));
      const text = Object.hasOwn(TOPICS, topic) ? TOPICS[topic] : undefined;
      if (text === undefined) await explain(cli, topic, verb);
      else cli.print(text());
    });
};

async function explain(cli: Cli, wanted: string, verb: string | undefined): Promise<void> {
  const name = canonicalName(wanted);
  const names = (await cli.catalogue()).flatMap(({ commands }) => commands.map((each) => each.name));
  if (!names.includes(name)) throw unknown(name, names);
  const program = await cli.programOf(name);
  const command = program.commands.find((each) => each.name() === name);
  const inner = verb === undefined ? command : command?.commands.find((each) => each.name() === verb);
  if (inner === undefined) throw unknownVerb(name, verb ?? "", command?.commands.map((each) => each.name()) ?? []);
  inner.outputHelp();
}

function unknown(name: string, names: readonly string[]): Failure {
  const near = nearest(name, [...names, ...Object.keys(TOPICS)]);
  const hint = near === null ? "`docket help` lists the commands." : `Did you mean \`docket help ${near}\`?`;
  return new Failure("bad_input", `There is no command and no topic "${name}".`, { hint });
}

function unknownVerb(noun: string, verb: string, verbs: readonly string[]): Failure {
  const near = nearest(verb, verbs);
  const hint = near === null ? `See \`docket help ${noun}\`.` : `Did you mean \`docket help ${noun} ${near}\`?`;
  return new Failure("bad_input", `There is no command "${noun} ${verb}".`, { hint });
}
