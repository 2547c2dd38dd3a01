import { readFileSync } from "node:fs";
import { type AnyDeclaration, takesAll } from "../../core/acts/act.ts";
import type { AnyField } from "../../core/acts/field.ts";
import { readLine } from "../../core/acts/grammar.ts";
import type { Around } from "../../core/acts/line.ts";
import { momentsIn, zoneOf } from "../../core/acts/moments.ts";
import { completed } from "../../core/acts/read.ts";
import type { Act } from "../../core/acts/verbs/all.ts";
import { planInForce } from "../../desk/reads/plan.ts";
import { performDeclared } from "../../desk/verbs/perform-declared.ts";
import type { Report } from "../../desk/work/report.ts";
import { sayUnchanged } from "../print/beside.ts";
import { printChanges, printNothing, printRouted } from "../print/changes.ts";
import { ANSWER_FIELDS, demandJson } from "../print/json.ts";
import type { Cli } from "../session/cli.ts";
import { questions } from "../words/prompt.ts";

type Values = Readonly<Record<string, unknown>>;

/** Does the act that a line asks for, and prints what came of it. `words` are those after the name of the act. */
export async function runAct(cli: Cli, declaration: AnyDeclaration<Act>, words: readonly string[]): Promise<void> {
  demandJson(cli, ANSWER_FIELDS[declaration.about]);
  const { values, isBatch } = readLine(declaration, words, aroundOf(cli));
  const act = completed<Act>(declaration, {
    ...(await answered(cli, declaration, values)),
    ...values,
    ...(await instants(cli, declaration, values)),
  });
  if (isBatch && "tickets" in act && act.tickets.length === 0) return printNothing(cli);
  const report = await performDeclared(await cli.desk(), declaration, act, { dryRun: cli.flags.dryRun });
  await print(cli, declaration, act, report, isBatch);
  if (!cli.io.terminal.stdout) sayUnchanged(cli);
}

async function print(
  cli: Cli,
  declaration: AnyDeclaration<Act>,
  act: Act,
  report: Report,
  isBatch: boolean,
): Promise<void> {
  if (declaration.about === "customer" || declaration.about === "agent") {
    const { printPerson } = await import("../print/people.ts");
    return printPerson(cli, report, declaration.words(act));
  }
  if (takesAll(declaration, act)) return printRouted(cli, report);
  if (report.deskEvents !== undefined && report.deskEvents.length > 0) {
    await (await import("../print/put-back.ts")).printPutBack(cli, report);
    if (cli.flags.json !== null) return;
  }
  const words = { ...declaration.words(act), isFinal: declaration.isFinal };
  await printChanges(cli, report, words, listed(declaration, act, report, isBatch));
}

function aroundOf({ io }: Cli): Around {
  return { tickets: [], stdin: () => io.readStdin(), file: (path) => readFileSync(path, "utf8") };
}

/** The tickets that the answer lists, in their order; null if it is about one and no list. */
function listed(
  { about }: AnyDeclaration<Act>,
  act: Act,
  { done }: Report,
  isBatch: boolean,
): readonly number[] | null {
  if ("tickets" in act) return isBatch ? act.tickets : null;
  return about === "action" && done.length !== 1 ? done.map(({ number }) => number) : null;
}

/** The moments of a line as instants, on the clocks of the agent whom it is about. */
async function instants(cli: Cli, declaration: AnyDeclaration<Act>, values: Values): Promise<Values> {
  const typed = momentsIn(declaration, values);
  if (typed.length === 0) return {};
  const [{ plan }, { momentOf }] = await Promise.all([
    planInForce((await cli.reading()).db),
    import("../../core/words/moment.ts"),
  ]);
  const where = { timeZone: zoneOf(plan, values.agent ?? (await cli.me())), now: cli.now() };
  const read: Record<string, unknown> = {};
  let start: number | undefined;
  for (const { key, text, flag, wholeDay } of typed) {
    start = await momentOf(text, flag, { ...where, wholeDay, start });
    read[key] = start;
  }
  return read;
}

/** What the person at the terminal says where the line lacks it: a message in an editor, a line at a prompt. */
async function answered(cli: Cli, { fields }: AnyDeclaration<Act>, values: Values): Promise<Values> {
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
