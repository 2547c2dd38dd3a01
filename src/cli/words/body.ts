import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { Failure } from "../../core/ticket/failure.ts";
import type { Cli } from "../session/cli.ts";

export type BodyOptions = { readonly body?: string; readonly file?: string };

/** The flags of every command that takes a text. */
export function withBody(command: Command): Command {
  return command
    .option("--body <text>", "the text itself")
    .option("-F, --file <file>", "read the text from a file; - is stdin")
    .argument("[-]", "read the text from stdin");
}

/** The text, if the line says where it is. Throws `bad_input` if it says so twice. */
export function bodyOf(cli: Cli, { body, file }: BodyOptions, dash: string | undefined): string | null {
  if (dash !== undefined && dash !== "-") {
    throw new Failure("bad_input", `"${dash}" is one word too many.`, {
      hint: 'A text is given by --body "…", -F FILE, or - for stdin.',
    });
  }
  const sources = [body, file, dash].filter((source) => source !== undefined);
  if (sources.length > 1) throw new Failure("bad_input", "The text comes from one place: --body, -F or -.");
  if (body !== undefined) return body;
  if (dash === "-" || file === "-") return cli.io.readStdin();
  return file === undefined ? null : readFileSync(file, "utf8");
}

/** The text, from the line or from an editor. Throws `not_a_terminal` where there is neither. */
export async function demandBody(cli: Cli, options: BodyOptions, dash: string | undefined): Promise<string> {
  const text = bodyOf(cli, options, dash) ?? (await written(cli));
  if (text !== null) return text;
  throw new Failure("not_a_terminal", "There is no text.", { hint: 'Give it by --body "…", -F FILE, or - for stdin.' });
}

/** What a person at the terminal writes in an editor; null where nobody can. */
async function written(cli: Cli): Promise<string | null> {
  const { env, terminal } = cli.io;
  const editor = env.VISUAL ?? env.EDITOR;
  if (editor === undefined || cli.flags.noInput || !terminal.stdin || !terminal.stdout) return null;
  return cli.io.edit(editor);
}
