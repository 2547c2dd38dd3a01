import { undo } from "../../desk/verbs/undo.ts";
import { printChanges } from "../print/changes.ts";
import type { Add } from "../session/add.ts";
import { wholeNumber } from "../words/flag-values.ts";

export const add: Add = (program, cli) => {
  program
    .command("undo")
    .description("take back your last action, or the one with that number")
    .argument("[action]", "the number that the action was given; `docket log` lists them")
    .action(async (action: string | undefined) => {
      const act = action === undefined ? undefined : wholeNumber(action, "undo");
      const report = await undo(await cli.desk(), { act, dryRun: cli.flags.dryRun });
      await printChanges(
        cli,
        report,
        { did: "Put back", would: "put back" },
        report.done.length === 1 ? null : report.done.map(({ number }) => number),
      );
    });
};
