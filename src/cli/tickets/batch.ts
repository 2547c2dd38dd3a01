import type { Command } from "commander";
import type { Batch } from "../../desk/work/batch.ts";
import type { Report } from "../../desk/work/report.ts";
import { printChanges, printNothing, type Words } from "../print/changes.ts";
import type { Cli } from "../session/cli.ts";
import { wholeNumber } from "../words/flag-values.ts";
import { readTickets } from "../words/ids.ts";

export type BatchOptions = { readonly atomic?: boolean; readonly ifVersion?: string };

/** The flags of every command that takes several tickets. */
export function withBatchFlags(command: Command): Command {
  return command
    .option("--atomic", "do all of them or none")
    .option("--if-version <n>", "refuse if a ticket has another version");
}

/** Runs a command over the tickets that were named or piped, and prints what it did. */
export async function runBatch(
  cli: Cli,
  tickets: readonly string[],
  { atomic, ifVersion }: BatchOptions,
  verb: (batch: Batch) => Promise<Report>,
  words: Words,
): Promise<void> {
  const { numbers, isBatch } = readTickets(cli, tickets);
  if (numbers.length === 0) return printNothing(cli);
  const version = ifVersion === undefined ? undefined : wholeNumber(ifVersion, "--if-version");
  const batch = { tickets: numbers, atomic, ifVersion: version, dryRun: cli.flags.dryRun };
  await printChanges(cli, await verb(batch), words, isBatch ? numbers : null);
}
