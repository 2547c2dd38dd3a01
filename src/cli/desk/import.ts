import type { Command } from "commander";
import type { Add } from "../session/add.ts";
import { repeated } from "../words/flag-values.ts";
import type { ImportOptionsTyped } from "./import-file.ts";

export const add: Add = (program, cli) => {
  importFlags(program.command("import"))
    .description("bring tickets in from a CSV or JSON file, gzipped or not; what is known already stays as it is")
    .argument("<file>", "- is stdin")
    .action(async (file: string, options: ImportOptionsTyped) =>
      (await import("./import-file.ts")).importFile(cli, file, options),
    );
};

function importFlags(command: Command): Command {
  return command
    .option(
      "--from <program>",
      "servicenow, zendesk, jira, linear, csv or docket; detected from the columns if left out",
    )
    .option("--map <field=column>", "the column of a field; may be repeated", repeated)
    .option("--date-format <format>", "such as d/M/yyyy H:mm")
    .option("--time-zone <zone>", "of the dates that carry no offset; the desk's if left out")
    .option("--encoding <name>", "such as windows-1252; detected if left out");
}
