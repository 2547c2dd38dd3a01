import { readFileSync } from "node:fs";
import type { Declaration } from "../../core/acts/act.ts";
import type { AnyField } from "../../core/acts/field.ts";
import { readLine, valuesOf } from "../../core/acts/grammar.ts";
import type { Around } from "../../core/acts/line.ts";
import { completed } from "../../core/acts/read.ts";
import type { Act } from "../../core/acts/verbs/all.ts";
import { performDeclared } from "../../desk/verbs/perform-declared.ts";
import type { Report } from "../../desk/work/report.ts";
import { printChanges, printNothing, printRouted } from "../print/changes.ts";
import type { Cli } from "../session/cli.ts";
import { questions } from "../words/prompt.ts";

/** Does the act that a line asks for, and prints what came of it. `words` are those after the name of the act. */
export async function runAct(cli: Cli, declaration: Declaration<Act>, words: readonly string[]): Promise<void> {
  const { values, isBatch } = valuesOf(declaration, readLine(declaration, words), aroundOf(cli));
  const act = completed<Act>(declaration, { ...(await answered(cli, declaration, values)), ...values });
  if (isBatch && "tickets" in act && act.tickets.length === 0) return printNothing(cli);
  const report = await performDeclared(await cli.desk(), declaration, act, { dryRun: cli.flags.dryRun });
  if (act.act === "route" && act.all) return printRouted(cli, report);
  if (report.deskEvents !== undefined && report.deskEvents.length > 0) {
    await (await import("../print/put-back.ts")).printPutBack(cli, report);
    if (cli.flags.json !== null) return;
  }
  await printChanges(
    cli,
    report,
    { ...declaration.words(act), isFinal: declaration.isFinal },
    listed(act, report, isBatch),
  );
}

function aroundOf({ io }: Cli): Around {
  return { tickets: [], stdin: () => io.readStdin(), file: (path) => readFileSync(path, "utf8") };
}

/** The tickets that the answer lists, in their order; null if it is about one and no list. */
function listed(act: Act, { done }: Report, isBatch: boolean): readonly number[] | null {
  if ("tickets" in act) return isBatch ? act.tickets : null;
  return act.act === "undo" && done.length !== 1 ? done.map(({ number }) => number) : null;
}

/** What the person at the terminal says where the line lacks it: a message in an editor, a line at a prompt. */
async function answered(
  cli: Cli,
  { fields }: Declaration,
  values: Readonly<Record<string, unknown>>,
): Promise<Readonly<Record<string, unknown>>> {
  const answers: Record<string, unknown> = {};
  for (const [key, field] of Object.entries(fields)) {
    if (Object.hasOwn(values, key) || !canBeAsked(field)) continue;
    const { place } = field;
    if (place.at === "text") answers[key] = await writtenInEditor(cli);
    if (place.at === "flag") answers[key] = await questions(cli).ask(titled(key), place.long, null);
  }
  return answers;
}

function canBeAsked({ absent }: AnyField): boolean {
  return "missing" in absent && absent.missing.code === "not_a_terminal";
}

function titled(key: string): string {
  return `${key.charAt(0).toUpperCase()}${key.slice(1)}`;
}

/** What a person at the terminal writes in an editor; null where nobody can. */
async function writtenInEditor({ io, flags }: Cli): Promise<string | null> {
  const editor = io.env.VISUAL ?? io.env.EDITOR;
  const canWrite = editor !== undefined && !flags.noInput && io.terminal.stdin && io.terminal.stdout;
  return canWrite ? io.edit(editor) : null;
}
