import type { Cli } from "../session/cli.ts";

/** What else came of a command: part of the answer on a terminal, a message in a pipe, whose answer is names alone. */
export function printBeside(cli: Cli, sentence: string): void {
  if (cli.io.terminal.stdout) cli.print(sentence);
  else if (!cli.flags.quiet) cli.complain(sentence);
}

/** What a dry run says where its answer looks as if it had been done. */
export function sayUnchanged({ flags, complain }: Cli): void {
  if (flags.dryRun && flags.json === null && !flags.quiet) complain("Nothing was changed.");
}
