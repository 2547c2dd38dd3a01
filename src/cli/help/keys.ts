import { FAILURES, Failure } from "../../core/ticket/failure.ts";
import { line } from "../../core/words/safe-text.ts";
import { formatProblem, isError } from "../../deskfile/toml/problem.ts";
import { printJson } from "../print/json.ts";
import { printRows } from "../print/rows.ts";
import type { Add } from "../session/add.ts";

/** What a problem of the whole table, and of the whole file, is about. */
const WHOLE: ReadonlySet<string> = new Set(["keys", ""]);

export const add: Add = (program, cli) => {
  program
    .command("keys")
    .description("list the keys of the full screen")
    .action(async () => {
      if (cli.io.keymap === null) throw new Failure("failed", "This docket has no full screen.");
      const { lines, problems } = await cli.io.keymap(cli.config.keys ?? []);
      for (const problem of problems) cli.complain(line(formatProblem(problem)));
      const inFile = cli.problems.filter(({ key }) => WHOLE.has(key) || key.startsWith("keys."));
      if ([...inFile, ...problems].some(isError)) cli.exit(FAILURES.failed.exit);
      if (cli.flags.json !== null) return printJson(cli, lines);
      printRows(cli, lines, [
        { title: "WHERE", cell: ({ at }) => at },
        { title: "KEYS", cell: ({ keys }) => keys.join(" or ") },
        { title: "ACTION", cell: ({ id }) => id, leaves: 1 },
        { title: "WHAT IT DOES", cell: ({ does }) => does, elastic: true },
        { title: "SET BY", cell: ({ origin }) => origin, leaves: 2 },
      ]);
    });
};
