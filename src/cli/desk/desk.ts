import type { Command } from "commander";
import { block } from "../../core/words/safe-text.ts";
import { ANSWERS } from "../print/answers.ts";
import { printJson, toJson } from "../print/json.ts";
import type { Add } from "../session/add.ts";
import type { Cli } from "../session/cli.ts";

export const add: Add = (program, cli) => {
  const desk = program.command("desk").description("check, compare and put in force the desk file");
  verb(desk, "check", "list all that is wrong with a desk file, or with the one in force", "[file]").action(
    async (file: string | undefined) => (await import("./desk-check.ts")).checkDesk(cli, file ?? null),
  );
  verb(
    desk,
    "diff",
    "show what applying a desk file would change, and who would get which waiting ticket",
    "<file>",
  ).action(async (file: string) => (await import("./desk-apply.ts")).diffDesk(cli, file));
  verb(desk, "apply", "put a desk file in force, as a new version", "<file>").action(async (file: string) =>
    (await import("./desk-apply.ts")).putInForce(cli, file),
  );
  verb(desk, "show", "print the desk file in force").action(() => printInForce(cli));
  verb(desk, "schema", "print the JSON Schema of the desk file, for an editor").action(async () => {
    const { deskJsonSchema } = await import("../../deskfile/json-schema.ts");
    cli.print(toJson(deskJsonSchema(), "indented"));
  });
};

function verb(desk: Command, name: string, words: string, file?: string): Command {
  const command = desk.command(name).description(words);
  return file === undefined ? command : command.argument(file, "the desk file");
}

async function printInForce(cli: Cli): Promise<void> {
  const { db } = await cli.reading();
  const { deskFileInForce, planInForce } = await import("../../desk/reads/plan.ts");
  const { version, plan } = await planInForce(db);
  if (cli.flags.json !== null) return printJson(cli, { version, ...plan }, ANSWERS["desk show"].fields);
  const text = (await deskFileInForce(db))?.toml ?? "";
  cli.print((cli.io.terminal.stdout ? block(text).join("\n") : text).trimEnd());
}
