import { Command } from "commander";
import { globalFlags } from "./help/help-text.ts";
import type { Cli } from "./session/cli.ts";

/** The program without subcommands; it neither ends the process nor writes failures, which `run` does. */
export function programFor(cli: Cli): Command {
  return (
    new Command("docket")
      .exitOverride()
      .helpCommand(false)
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
