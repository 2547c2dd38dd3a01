import { ticketId } from "../../core/ticket/ticket.ts";
import { line } from "../../core/words/safe-text.ts";
import { type Applied, applyDesk } from "../../desk/whole/apply.ts";
import { createDesk, type Desk, isPlaceTaken } from "../../desk/work/desk.ts";
import { sayChange } from "../../deskfile/diff.ts";
import { loadText } from "../../deskfile/load.ts";
import { shownLocation } from "../../deskfile/location.ts";
import { ANSWERS } from "../print/answers.ts";
import { sayUnchanged } from "../print/beside.ts";
import { demandJson, printJson } from "../print/json.ts";
import type { Cli } from "../session/cli.ts";
import { paints } from "../session/paint.ts";

/** Shows what applying the file would do, by doing it and rolling back. */
export async function diffDesk(cli: Cli, file: string): Promise<void> {
  const applied = await applyDesk(await cli.desk(), { toml: loadText(file), file, dryRun: true });
  print(cli, applied, true);
}

/** Puts the file in force; where there is no database yet, it makes one. */
export async function putInForce(cli: Cli, file: string): Promise<void> {
  demandJson(cli, ANSWERS["desk apply"].fields);
  const { dryRun } = cli.flags;
  const toml = loadText(file);
  if (dryRun || (await isPlaceTaken(cli.location)))
    return print(cli, await applyDesk(await cli.desk(), { toml, file, dryRun }), dryRun);
  const { demandDesk } = await import("../../deskfile/read.ts");
  demandDesk(toml, file);
  const { closeDesk } = await import("../../desk/work/desk.ts");
  const desk: Desk = await createDesk(cli.location, { handle: null, now: cli.now, command: cli.command });
  try {
    print(cli, await applyDesk(desk, { toml, file }), false);
    cli.complain(`Made ${shownLocation(cli.location)}.`);
  } finally {
    await closeDesk(desk);
  }
}

function print(cli: Cli, { version, changes, routed }: Applied, dryRun: boolean): void {
  if (cli.flags.json !== null) {
    const moved = routed.map(({ number, subject, to }) => ({ ticket: ticketId(number), subject, to }));
    printJson(cli, { version: dryRun ? null : version, dryRun, changes, routed: moved });
    return;
  }
  for (const change of changes) cli.print(line(sayChange(change)));
  for (const { number, subject, to } of routed) {
    const where = to === null ? "nobody could take it" : `would go to ${to}`;
    const told = dryRun ? where : where.replace("would go", "goes").replace("could", "can");
    cli.print(line(`${ticketId(number)} "${subject}": ${told}`));
  }
  if (changes.length === 0 && routed.length === 0) cli.complain("This file is already in force.");
  else if (dryRun) sayUnchanged(cli);
  else if (version !== null) cli.complain(paints(cli).green(`Version ${version} is in force.`));
}
