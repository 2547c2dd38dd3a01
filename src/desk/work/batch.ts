import { type Declaration, scopeOf } from "../../core/acts/act.ts";
import { refusedSentence } from "../../core/acts/sentence.ts";
import { Failure, isFailure } from "../../core/ticket/failure.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import { lockTickets } from "../../store/handle/locks.ts";
import type { StoredTicket } from "../../store/tables/ticket-row.ts";
import { ticketToChange } from "./change.ts";
import { decide } from "./decide.ts";
import type { Desk } from "./desk.ts";
import { drain } from "./drain.ts";
import { afterRouting, type Done, type Refused, type Report } from "./report.ts";
import { demandAgent, transact, type Work } from "./transaction.ts";

/** The tickets that an act is about, and how far it goes when one of them refuses. */
export type Batch = {
  readonly tickets: readonly number[];
  /** All or nothing. */
  readonly atomic: boolean;
  /** The version that the caller saw; another one is refused with `changed_meanwhile`. */
  readonly ifVersion: number | null;
  readonly dryRun: boolean;
};

/** Written in one transaction at most, so that a long batch does not keep everybody else waiting. */
const CHUNK = 250;

/**
 * Does an act to its tickets, in the order given and each once. A single ticket that refuses throws its failure; of several,
 * the others are done and the refusals reported, unless the batch is atomic.
 */
export async function batch(desk: Desk, declaration: Declaration, act: object, input: Batch): Promise<Report> {
  const numbers = [...new Set(input.tickets)];
  if (numbers.length === 0) throw new Failure("bad_input", "No ticket was named.");
  const size = input.atomic || input.dryRun ? numbers.length : CHUNK;
  let report: Report = { act: null, dryRun: input.dryRun, done: [], refused: [], routed: [] };
  for (let from = 0; from < numbers.length; from += size) {
    const piece = await pieceOf(
      desk,
      declaration,
      act,
      { ...input, tickets: numbers.slice(from, from + size) },
      report.act,
    );
    report = {
      ...report,
      act: piece.act,
      done: [...report.done, ...piece.done],
      refused: [...report.refused, ...piece.refused],
      routed: [...report.routed, ...piece.routed],
    };
  }
  const [first] = report.refused;
  if (first && numbers.length === 1) throw first.failure;
  return report;
}

async function pieceOf(desk: Desk, declaration: Declaration, act: object, input: Batch, begun: number | null) {
  const [only = null, ...others] = input.tickets;
  const actor = declaration.actor(act, desk.handle);
  return transact(
    desk,
    async (work) => {
      if (actor === null) demandAgent(work, declaration.right);
      if (others.length > 0) await lockTickets(work.tx, input.tickets);
      const { done, refused } = await decideEach(work, declaration, act, input);
      if (input.atomic && refused.length > 0) throw nothingDone(refused);
      return { ...(await concluded(work, declaration, done, input.dryRun, begun)), refused };
    },
    {
      scope: scopeOf(declaration),
      ticket: others.length > 0 ? null : only,
      dryRun: input.dryRun,
      ...(actor === null ? {} : { actor }),
      ...(begun === null ? {} : { act: begun }),
    },
  );
}

async function decideEach(work: Work, declaration: Declaration, act: object, input: Batch) {
  const done: Done[] = [];
  const refused: Refused[] = [];
  for (const number of input.tickets) {
    try {
      const stored = await ticketToChange(work, number);
      demandVersion(stored, input.ifVersion);
      done.push(await decide(work, declaration, stored, act));
    } catch (error) {
      if (!isFailure(error)) throw error;
      refused.push({ number, failure: error });
    }
  }
  return { done, refused };
}

/** The report of what was done, after the waiting tickets were routed if that may change anything for them. */
export async function concluded(
  work: Work,
  declaration: Declaration,
  done: readonly Done[],
  dryRun: boolean,
  begun: number | null = null,
): Promise<Report> {
  const changed = done.filter((each) => each.changed);
  const isDrained = changed.some(({ before, ticket }) => declaration.drains(before, ticket, work.plan));
  const routed = isDrained ? await drain(work, new Set(changed.map(({ number }) => number))) : [];
  const act = changed.length > 0 ? await work.act() : begun;
  return { act: dryRun ? null : act, dryRun, refused: [], ...afterRouting(done, routed) };
}

function demandVersion({ ticket }: StoredTicket, wanted: number | null): void {
  if (wanted === null || wanted === ticket.version) return;
  throw new Failure("changed_meanwhile", `${ticketId(ticket.number)} is at version ${ticket.version}, not ${wanted}.`);
}

function nothingDone(refused: readonly Refused[]): Failure {
  const [first] = refused;
  const code = first?.failure.code ?? "failed";
  return new Failure(code, `Nothing was changed: ${refused.length} of the tickets refused.`, {
    reasons: refused.map(({ number, failure }) => refusedSentence(number, failure.message)),
    hint: "Without --atomic the others are done.",
  });
}
