import { NOTHING_ROUTED, refusedSentence, routedSentence, sentenceOf } from "../../core/acts/sentence.ts";
import type { Words } from "../../core/acts/words.ts";
import { FAILURES } from "../../core/ticket/failure.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import type { Report } from "../../desk/work/report.ts";
import type { Cli } from "../session/cli.ts";
import { paints } from "../session/paint.ts";
import { printBeside } from "./beside.ts";
import { ANSWER_FIELDS, printJson } from "./json.ts";
import { failureJson } from "./tell-failure.ts";

/** How a change is spoken of; `isFinal`: it cannot be taken back. */
export type ChangeWords = Pick<Words, "did" | "would" | "rest" | "already"> & { readonly isFinal?: boolean };

/**
 * Prints what a command did: a sentence for a person, ids for a pipe, the new state as JSON; and fails if it did only part
 * of it. `batch` are the tickets that were asked for, in their order; null if the answer is about one and no list.
 */
export async function printChanges(
  cli: Cli,
  report: Report,
  words: ChangeWords,
  batch: readonly number[] | null,
): Promise<void> {
  if (cli.flags.json !== null) await printStates(cli, report, batch);
  else printDone(cli, report, words);
  complainOfRefused(cli, report);
}

/** An empty pipe: nothing was asked for, and nothing is done. */
export function printNothing(cli: Cli): void {
  if (cli.flags.json !== null) cli.print("[]");
}

/** Prints what the pipeline moved when it was asked about everything. */
export async function printRouted(cli: Cli, report: Report): Promise<void> {
  if (cli.flags.json !== null) {
    const { ticketsJson } = await import("../../desk/reads/ticket-json.ts");
    const numbers = report.routed.map(({ number }) => number);
    const tickets = await ticketsJson((await cli.reading()).db, numbers, cli.now());
    const moved = report.routed.map(({ to }, at) => ({ ...tickets[at], ok: true, assignee: to }));
    printJson(cli, moved, ANSWER_FIELDS.tickets);
  } else if (!cli.io.terminal.stdout) for (const { number } of report.routed) cli.print(ticketId(number));
  else if (report.routed.length === 0) cli.print(NOTHING_ROUTED);
  else printDone(cli, report, { did: "", would: "" });
}

function printDone(cli: Cli, report: Report, words: ChangeWords): void {
  const { dryRun } = report;
  const isForPerson = cli.io.terminal.stdout;
  for (const done of report.done) cli.print(isForPerson ? sentenceOf(words, done, dryRun) : ticketId(done.number));
  for (const routed of report.routed) printBeside(cli, paints(cli).dim(routedSentence(routed, dryRun)));
  if (isForPerson && !words.isFinal) printUndo(cli, report);
}

/** How to take back what a command did, if it did anything. */
export function printUndo(cli: Cli, { act }: Report): void {
  if (act !== null) cli.print(`Undo: docket undo ${act}`);
}

async function printStates(cli: Cli, report: Report, batch: readonly number[] | null): Promise<void> {
  const states = await statesOf(cli, report);
  const refused = report.refused.map(({ number, failure }) => ({
    id: ticketId(number),
    number,
    ok: false,
    error: failureJson(failure),
  }));
  const [only] = states;
  if (batch === null && only !== undefined) printJson(cli, only, ANSWER_FIELDS.action);
  else {
    const all = inOrder([...states.map((state) => ({ ...state, ok: true })), ...refused], batch ?? []);
    printJson(cli, all, ANSWER_FIELDS.action);
  }
}

function inOrder(rows: readonly { readonly number?: unknown }[], order: readonly unknown[]): readonly object[] {
  return rows.toSorted((a, b) => order.indexOf(a.number) - order.indexOf(b.number));
}

async function statesOf(cli: Cli, report: Report): Promise<readonly { readonly number?: unknown }[]> {
  const { stateJson } = await import("./state-json.ts");
  const { db } = await cli.reading();
  return stateJson(db, report, cli.now());
}

/** One line for each that was refused, unless the JSON says so; if others were done, the code tells that too. */
function complainOfRefused(cli: Cli, { done, refused }: Report): void {
  const [first] = refused;
  if (first === undefined) return;
  for (const { number, failure } of cli.flags.json === null ? refused : []) {
    cli.complain(refusedSentence(number, failure.message));
  }
  cli.exit(done.length === 0 ? first.failure.exit : FAILURES.partly_done.exit);
}
