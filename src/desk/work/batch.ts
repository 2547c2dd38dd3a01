import type { Scope } from "../../core/acts/scope.ts";
import type { Agent } from "../../core/ticket/agent.ts";
import { Failure, isFailure } from "../../core/ticket/failure.ts";
import type { Action } from "../../core/ticket/rights.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import type { Verdict } from "../../core/ticket/verdict.ts";
import { lockTickets } from "../../store/handle/locks.ts";
import type { StoredTicket } from "../../store/tables/ticket-row.ts";
import { type Change, ticketToChange } from "./change.ts";
import type { Desk } from "./desk.ts";
import { drain } from "./drain.ts";
import { afterRouting, type Done, type Refused, type Report, type Routed } from "./report.ts";
import { demandAgent, transact, type Work } from "./transaction.ts";

/** The tickets a verb is for, and how far it goes when one of them refuses. */
export type Batch = {
  readonly tickets: readonly number[];
  /** All or nothing. */
  readonly atomic?: boolean | undefined;
  readonly dryRun?: boolean | undefined;
  /** The version that the caller saw; another one is refused with `changed_meanwhile`. */
  readonly ifVersion?: number | undefined;
};

export type Outcome = {
  readonly change: Change;
  readonly verdict?: Verdict | null;
  readonly remarks?: readonly string[];
};

export type Verb = {
  readonly right: Action;
  /** Whether it may free somebody or put a ticket into a queue: then what waits is routed again. */
  readonly drains: boolean;
  /** Whom it gives tickets to by itself; one that drains may give them to anyone. */
  readonly assigns?: Scope["assigns"];
  /** Decides and writes one ticket; it refuses before it writes. */
  readonly apply: (work: Work, me: Agent, stored: StoredTicket) => Promise<Outcome>;
};

/** Written in one transaction at most, so that a long batch does not keep everybody else waiting. */
const CHUNK = 250;

/**
 * Runs a verb over its tickets, in the order given and each once. A single ticket that refuses throws its failure; of several,
 * the others are done and the refusals reported, unless the batch is atomic.
 */
export async function batch(desk: Desk, input: Batch, verb: Verb): Promise<Report> {
  const numbers = [...new Set(input.tickets)];
  if (numbers.length === 0) throw new Failure("bad_input", "No ticket was named.");
  const size = input.atomic || input.dryRun ? numbers.length : CHUNK;
  let report: Report = { act: null, dryRun: input.dryRun ?? false, done: [], refused: [], routed: [] };
  for (let from = 0; from < numbers.length; from += size) {
    const piece = await runPiece(desk, numbers.slice(from, from + size), input, verb, report.act);
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

async function runPiece(desk: Desk, numbers: readonly number[], input: Batch, verb: Verb, begun: number | null) {
  const [only, ...others] = numbers;
  return transact(
    desk,
    async (work) => {
      const me = demandAgent(work, verb.right);
      if (numbers.length > 1) await lockTickets(work.tx, numbers);
      const { done, refused } = await applyToEach(work, me, numbers, input, verb);
      if (input.atomic && refused.length > 0) throw nothingDone(refused);
      const focus = done.filter((each) => each.changed).map((each) => each.number);
      const routed: readonly Routed[] = verb.drains && focus.length > 0 ? await drain(work, new Set(focus)) : [];
      const written = done.some((each) => each.changed) ? await work.act() : begun;
      return { act: input.dryRun ? null : written, refused, ...afterRouting(done, routed) };
    },
    {
      scope: { assigns: verb.drains ? "anyone" : (verb.assigns ?? "nobody"), about: "ticket" },
      ticket: others.length > 0 ? null : (only ?? null),
      dryRun: input.dryRun ?? false,
      ...(begun === null ? {} : { act: begun }),
    },
  );
}

async function applyToEach(work: Work, me: Agent, numbers: readonly number[], input: Batch, verb: Verb) {
  const done: Done[] = [];
  const refused: Refused[] = [];
  for (const number of numbers) {
    try {
      const stored = await ticketToChange(work, number);
      demandVersion(stored, input.ifVersion);
      done.push(toDone(await verb.apply(work, me, stored)));
    } catch (error) {
      if (!isFailure(error)) throw error;
      refused.push({ number, failure: error });
    }
  }
  return { done, refused };
}

function demandVersion({ ticket }: StoredTicket, wanted: number | undefined): void {
  if (wanted === undefined || wanted === ticket.version) return;
  throw new Failure("changed_meanwhile", `${ticketId(ticket.number)} is at version ${ticket.version}, not ${wanted}.`);
}

function nothingDone(refused: readonly Refused[]): Failure {
  const [first] = refused;
  const code = first?.failure.code ?? "failed";
  return new Failure(code, `Nothing was changed: ${refused.length} of the tickets refused.`, {
    reasons: refused.map(({ number, failure }) => `${ticketId(number)}: ${failure.message}`),
    hint: "Without --atomic the others are done.",
  });
}

export function toDone({ change, verdict = null, remarks = [] }: Outcome): Done {
  const { before, after, events } = change;
  return {
    number: after.ticket.number,
    before: before.ticket,
    ticket: after.ticket,
    changed: events.length > 0,
    events,
    verdict,
    remarks,
  };
}

/** What a verb answers when there is nothing to do. */
export function unchanged(stored: StoredTicket): Outcome {
  return { change: { before: stored, after: stored, events: [] } };
}
