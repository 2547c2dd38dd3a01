import { next } from "../../desk/verbs/next.ts";
import { printChanges } from "../print/changes.ts";
import type { Add } from "../session/add.ts";

export const add: Add = (program, cli) => {
  program
    .command("next")
    .description("claim the first ticket in the queue that you may take")
    .action(async () => {
      const report = await next(await cli.desk(), { dryRun: cli.flags.dryRun });
      await printChanges(cli, report, { did: "Claimed", would: "claim" }, null);
    });
};
