import { Command } from "commander";
import { Failure } from "../core/ticket/failure.ts";
import { globalFlags } from "./help/help-text.ts";
import { fieldsOf } from "./print/answers.ts";
import { demandFields } from "./print/json.ts";
import type { Cli } from "./session/cli.ts";

/** The program without subcommands; it neither ends the process nor writes failures, which `run` does. */
export function programFor(cli: Cli): Command {
  return (
    new Command("docket")
      .exitOverride()
      .helpCommand(false)
      .allowExcessArguments()
      .hook("preAction", (_, command) => demandPlaces(command, cli))
      // `--help` stands below, with the other flags of every command.
      .configureHelp({ visibleOptions: ({ options }) => options.filter(({ hidden }) => !hidden) })
      .configureOutput({
        writeOut: (text) => cli.print(text.trimEnd()),
        writeErr: () => {},
        getOutHelpWidth: () => (cli.io.terminal.stdout ? cli.io.size().columns : 100),
        getErrHelpWidth: () => 100,
      })
      .addHelpText("afterAll", `\n${globalFlags()}`)
  );
}

/** Throws `bad_input` for a word that the command has no place for; after `--json` it was meant as a field. */
function demandPlaces(command: Command, { flags }: Cli): void {
  const { args, registeredArguments } = command;
  const stray = args[registeredArguments.length];
  if (stray === undefined || registeredArguments.at(-1)?.variadic) return;
  const name = nameOf(command);
  const fields = fieldsOf(name);
  if (stray === flags.afterJson && fields.length > 0) demandFields([stray], fields);
  throw new Failure("bad_input", `"${stray}" is one word too many for ${name}.`);
}

/** "agent show": a command with the noun before it, without the program. */
function nameOf(command: Command): string {
  const noun = command.parent;
  return noun === null || noun.parent === null ? command.name() : `${noun.name()} ${command.name()}`;
}
