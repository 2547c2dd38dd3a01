import type { Command } from "commander";
import type { Copied } from "../../desk/whole/copy.ts";
import type { Watch } from "../../desk/work/progress.ts";
import { shownLocation } from "../../deskfile/location.ts";
import { ANSWERS } from "../print/answers.ts";
import { demandJson, printJson } from "../print/json.ts";
import type { Cli } from "../session/cli.ts";
import { interruptible } from "../session/interruptible.ts";
import { migrationOf } from "../session/migration.ts";
import { placeNamed } from "../session/place.ts";
import { progressBar } from "../session/progress.ts";

export function addCopy(command: Command, cli: Cli): void {
  command
    .command("copy")
    .description("copy a desk to a new place, from a file to a server or back, and prove that it is the same")
    .argument("<from>", "the desk: a file or postgres://HOST/DATABASE")
    .argument("<to>", "a file that is not there yet, or a database without a desk")
    .action((from: string, to: string) => copy(cli, placeNamed(from, cli.io), placeNamed(to, cli.io)));
}

async function copy(cli: Cli, from: string, to: string): Promise<void> {
  demandJson(cli, ANSWERS["db copy"].fields);
  const { copyDesk, rehearseCopy } = await import("../../desk/whole/copy.ts");
  const { closeDesk, openDesk } = await import("../../desk/work/desk.ts");
  const work = cli.flags.dryRun ? rehearseCopy : copyDesk;
  const bar = progressBar(cli, cli.flags.dryRun ? "reading" : "copying");
  const migration = migrationOf(cli);
  const who = { handle: null, now: cli.now, command: cli.command };
  const desk = await openDesk(from, who, migration.watch).finally(migration.end);
  const run = (signal: AbortSignal) => work(desk.db, to, { onProgress: bar.show, signal } satisfies Watch);
  const copied = await interruptible(cli, run)
    .finally(bar.end)
    .finally(() => closeDesk(desk));
  if (copied !== null) tell(cli, from, to, copied);
}

function tell(cli: Cli, from: string, to: string, { tickets, events, digest, tables }: Copied): void {
  const { dryRun } = cli.flags;
  const places = { from: shownLocation(from), to: shownLocation(to) };
  if (cli.flags.json !== null) {
    printJson(cli, { ...places, dryRun, tickets, events, digest, tables }, ANSWERS["db copy"].fields);
    return;
  }
  const count = `${counted(tickets, "ticket")} with ${counted(events, "event")}`;
  cli.print(`${dryRun ? "Would copy" : "Copied"} ${count} to ${places.to}.`);
  cli.print(dryRun ? `The desk has the digest ${digest}.` : `Row for row the same: both have the digest ${digest}.`);
}

function counted(count: number, what: string): string {
  return `${count.toLocaleString("en")} ${what}${count === 1 ? "" : "s"}`;
}
