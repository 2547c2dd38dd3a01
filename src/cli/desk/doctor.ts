import { line } from "../../core/words/safe-text.ts";
import { printJson } from "../print/json.ts";
import type { Add } from "../session/add.ts";
import type { Cli } from "../session/cli.ts";
import { paints } from "../session/paint.ts";
import { progressBar } from "../session/progress.ts";

export const add: Add = (program, cli) => {
  program
    .command("doctor")
    .description("check the database, replay every ticket and compare, recompute every clock; it changes nothing")
    .action(() => examine(cli));
};

async function examine(cli: Cli): Promise<void> {
  const { doctor } = await import("../../desk/whole/doctor.ts");
  const bar = progressBar(cli, "looking");
  const found = await doctor(await cli.reading(), bar.show).finally(bar.end);
  const isWell = found.every(({ problems }) => problems.length === 0);
  if (!isWell) cli.exit(1);
  if (cli.flags.json !== null) return printJson(cli, { ok: isWell, examinations: found });
  const { green, red } = paints(cli);
  for (const { name, looked, problems } of found) {
    cli.print(`${problems.length === 0 ? green("✓") : red("✗")} ${name.padEnd(10)} ${looked}`);
    for (const problem of problems) cli.print(`    ${line(problem)}`);
  }
  cli.print(
    isWell ? "All is well." : "Something is wrong; `docket backup FILE` keeps a copy before you try to repair it.",
  );
}
