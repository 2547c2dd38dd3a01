import { Failure } from "../../core/ticket/failure.ts";
import { line } from "../../core/words/safe-text.ts";
import { deskFileInForce } from "../../desk/reads/plan.ts";
import { loadDeskFile } from "../../deskfile/load-desk.ts";
import { readDesk } from "../../deskfile/read.ts";
import { formatProblem, isError } from "../../deskfile/toml/problem.ts";
import { ANSWERS } from "../print/answers.ts";
import { printJson } from "../print/json.ts";
import type { Cli } from "../session/cli.ts";

/** Lists all that is wrong with a desk file, the one in force if none is named; errors make the command fail. */
export async function checkDesk(cli: Cli, file: string | null): Promise<void> {
  const { problems } = file === null ? await readInForce(cli) : loadDeskFile(file);
  const errors = problems.filter(isError).length;
  if (errors > 0) cli.exit(new Failure("desk_invalid", "").exit);
  if (cli.flags.json !== null) return printJson(cli, { ok: errors === 0, problems }, ANSWERS["desk check"].fields);
  for (const problem of problems) cli.print(line(formatProblem(problem)));
  const name = file ?? "The desk file in force";
  if (errors === 0)
    cli.complain(`${name} is valid${problems.length === 0 ? "" : `, with ${count(problems.length, "warning")}`}.`);
  else cli.complain(`${name} has ${count(errors, "error")}.`);
}

async function readInForce(cli: Cli) {
  const found = await deskFileInForce((await cli.reading()).db);
  if (found === null) throw new Failure("desk_missing", "This database has no desk file in force yet.");
  return readDesk(found.toml, `version ${found.version}`);
}

function count(n: number, what: string): string {
  return n === 1 ? `one ${what}` : `${n} ${what}s`;
}
