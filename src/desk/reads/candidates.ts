import type { Plan } from "../../core/acts/plan.ts";
import { type Check, checks } from "../../core/routing/checks.ts";
import { withTicket } from "../../core/routing/drain.ts";
import type { Candidate } from "../../core/routing/facts/candidate.ts";
import { route } from "../../core/routing/route.ts";
import type { Agent, Load, Presence } from "../../core/ticket/agent.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { type Ticket, ticketId } from "../../core/ticket/ticket.ts";
import type { Because, Refusal, Verdict } from "../../core/ticket/verdict.ts";
import type { Db } from "../../store/handle/schema.ts";
import { findTicket } from "../../store/tables/tickets.ts";
import { placeAt } from "./place.ts";
import { allCandidates, questionAbout } from "./questions.ts";

/** One agent, and whether the pipeline would let him take the ticket now. Instants are ms UTC. */
export type CandidateRow = {
  readonly agent: Agent;
  readonly can: boolean;
  /** Every gate, also behind the first that says no. */
  readonly checks: readonly Check[];
  /** The first gate that says no. */
  readonly refusal: Refusal | null;
  readonly because: readonly Because[];
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
  const place = await placeAt(db, now);
  const asked = await questionAbout(place, stored);
  const question = asked.team === null ? asked : { ...asked, team: { ...asked.team, assignment: "push" as const } };
  const all = (await allCandidates(place)).map((candidate) => without(candidate, stored.ticket, place.plan));
  const verdict = route(question, all, place.plan.pipeline, "route", place.version);
  const rank = new Map(verdict.admitted.map(({ agent }, index) => [agent, index]));
  const rows = all
    .map((candidate) => rowOf(candidate, checks(question, candidate, place.plan.pipeline), verdict))
    .toSorted(
      (a, b) =>
        (rank.get(a.agent.handle) ?? all.length) - (rank.get(b.agent.handle) ?? all.length) ||
        (a.agent.handle < b.agent.handle ? -1 : 1),
    );
  return { ticket: stored.ticket, verdict, rows };
}

/** The holder of the ticket as he would be without it, so that it does not count against him twice. */
function without(candidate: Candidate, ticket: Ticket, { pipeline }: Plan): Candidate {
  const holds = candidate.agent.handle === ticket.assignee && pipeline.capacityCounts.includes(ticket.status);
  if (!holds) return candidate;
  return { ...candidate, load: withTicket(candidate.load, { channel: ticket.channel, weight: -ticket.weight }) };
}

function rowOf(candidate: Candidate, all: readonly Check[], verdict: Verdict): CandidateRow {
  const { agent, load, presence, shift, leave } = candidate;
  const admission = verdict.admitted.find((each) => each.agent === agent.handle);
  return {
    agent,
    can: admission !== undefined,
    checks: all,
    refusal: verdict.refusals.find((each) => each.agent === agent.handle) ?? null,
    because: admission?.because ?? [],
    load,
    capacity: agent.capacity,
    presence,
    shiftEndsAt: shift.endsAt,
    shiftNextAt: shift.nextAt,
    leaveEndsAt: leave?.end ?? null,
  };
}
