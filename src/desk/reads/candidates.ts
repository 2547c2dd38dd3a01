import type { Plan } from "../../core/acts/plan.ts";
import { type Check, checks } from "../../core/routing/checks.ts";
import { withTicket } from "../../core/routing/drain.ts";
import type { Candidate } from "../../core/routing/facts/candidate.ts";
import { prepare } from "../../core/routing/pipeline.ts";
import { route } from "../../core/routing/route.ts";
import { startRun } from "../../core/routing/run.ts";
import type { Agent, Load, Presence } from "../../core/ticket/agent.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { type Ticket, ticketId } from "../../core/ticket/ticket.ts";
import type { Verdict } from "../../core/ticket/verdict.ts";
import { refusalWords } from "../../core/words/verdict.ts";
import { type WordedRefusal, type WordedScore, wordedRefusal, wordedScore } from "../../core/words/verdict-json.ts";
import type { Db } from "../../store/handle/schema.ts";
import { findTicket } from "../../store/tables/tickets.ts";
import { allCandidates, questionAbout } from "./questions.ts";
import { snapshotAt } from "./snapshot.ts";

/** What one gate says about an agent; `reason` is null if it says yes. */
export type CheckRow = Check & { readonly needed: string; readonly found: string; readonly reason: string | null };

/** One agent, and whether the pipeline would let them take the ticket now. Instants are ms UTC. */
export type CandidateRow = {
  readonly agent: Agent;
  readonly can: boolean;
  /** Every gate, also behind the first that says no. */
  readonly checks: readonly CheckRow[];
  /** The first gate that says no. */
  readonly refusal: WordedRefusal | null;
  readonly because: readonly WordedScore[];
  readonly load: Load;
  readonly capacity: number | null;
  readonly presence: Presence;
  readonly shiftEndsAt: number | null;
  readonly shiftNextAt: number | null;
  readonly leaveEndsAt: number | null;
};

export type Candidates = { readonly ticket: Ticket; readonly verdict: Verdict; readonly rows: readonly CandidateRow[] };

/** Who could take a ticket now and why the others cannot: those who can first, in the order of the pipeline. Throws `ticket_not_found`. */
export async function candidates(db: Db, number: number, now: number): Promise<Candidates> {
  const stored = await findTicket(db, number);
  if (!stored) throw new Failure("ticket_not_found", `There is no ticket ${ticketId(number)}.`);
  const snapshot = await snapshotAt(db, now);
  const asked = await questionAbout(snapshot, stored);
  const question = asked.team === null ? asked : { ...asked, team: { ...asked.team, assignment: "push" as const } };
  const all = (await allCandidates(snapshot)).map((candidate) => without(candidate, stored.ticket, snapshot.plan));
  const pipeline = prepare(snapshot.plan.pipeline, snapshot.version);
  const verdict = route(startRun(pipeline, all), question, "route");
  const rank = new Map(verdict.admitted.map(({ agent }, index) => [agent, index]));
  const rows = all
    .map((candidate) => rowOf(candidate, checks(pipeline, question, candidate).map(checkRow), verdict))
    .toSorted(
      (a, b) =>
        (rank.get(a.agent.handle) ?? all.length) - (rank.get(b.agent.handle) ?? all.length) ||
        (a.agent.handle < b.agent.handle ? -1 : 1),
    );
  return { ticket: stored.ticket, verdict, rows };
}

/** The holder of the ticket as they would be without it, so that it does not count against them twice. */
function without(candidate: Candidate, ticket: Ticket, { pipeline }: Plan): Candidate {
  const holds = candidate.agent.handle === ticket.assignee && pipeline.capacityCounts.includes(ticket.status);
  if (!holds) return candidate;
  return { ...candidate, load: withTicket(candidate.load, { channel: ticket.channel, weight: -ticket.weight }) };
}

function checkRow(check: Check): CheckRow {
  const { needed, found, reason } = refusalWords(check);
  return { ...check, needed, found, reason: check.ok ? null : reason };
}

function rowOf(candidate: Candidate, all: readonly CheckRow[], verdict: Verdict): CandidateRow {
  const { agent, load, presence, shift, leave } = candidate;
  const refusal = verdict.refusals.find((each) => each.agent === agent.handle);
  const admission = verdict.admitted.find((each) => each.agent === agent.handle);
  return {
    agent,
    can: admission !== undefined,
    checks: all,
    refusal: refusal === undefined ? null : wordedRefusal(refusal),
    because: admission?.because.map(wordedScore) ?? [],
    load,
    capacity: agent.capacity,
    presence,
    shiftEndsAt: shift.endsAt,
    shiftNextAt: shift.nextAt,
    leaveEndsAt: leave?.end ?? null,
  };
}
