import { drain as assignAll, type Drained } from "../../core/routing/drain.ts";
import type { Candidate } from "../../core/routing/facts/candidate.ts";
import type { Question } from "../../core/routing/facts/question.ts";
import { hasRoom } from "../../core/routing/has-room.ts";
import { type Pipeline, prepare } from "../../core/routing/pipeline.ts";
import { queuesOf } from "../../core/routing/queues.ts";
import { startRun } from "../../core/routing/run.ts";
import { isWaiting } from "../../core/ticket/lifecycle.ts";
import type { Team } from "../../core/ticket/team.ts";
import { reasons } from "../../core/words/verdict.ts";
import { lockTicketIfFree } from "../../store/handle/locks.ts";
import type { StoredTicket } from "../../store/tables/ticket-row.ts";
import { findTicket } from "../../store/tables/tickets.ts";
import { unroutable } from "../../store/tables/waiting.ts";
import { allCandidates, questionsAbout } from "../reads/questions.ts";
import { change, happens } from "./change.ts";
import { chunked } from "./chunked.ts";
import type { Routed } from "./report.ts";
import type { Work } from "./transaction.ts";
import { waiting } from "./waiting.ts";

const CHUNK = 200;

/**
 * Routes all that waits, in queue order: afterwards no ticket of a team that pushes waits that somebody could take. What
 * nobody can take becomes unroutable, with the reasons, once. `about` are the tickets that brought the drain about: they
 * are looked at in any case, also in teams that pull, whose tickets nobody is given but which may be unroutable too. Such
 * a mark goes as soon as somebody could take the ticket; that nobody can any more is noticed where `about` is "all".
 */
export async function drain(work: Work, about: ReadonlySet<number> | "all"): Promise<readonly Routed[]> {
  const candidates = await allCandidates(work);
  const pipeline = prepare(work.plan.pipeline, work.version);
  const assign = assigner(work, pipeline, candidates);
  const seen = new Set<number>();
  const routed: Routed[] = [];
  const look = async (tickets: AsyncGenerator<StoredTicket>) => {
    for await (const chunk of chunked(tickets, CHUNK)) {
      const fresh = chunk.filter(({ ticket }) => !seen.has(ticket.number));
      for (const { ticket } of fresh) seen.add(ticket.number);
      routed.push(...(await assign(fresh)));
    }
  };
  const everything = about === "all";
  const { gates, claimGates } = pipeline;
  const hasRoomBy = (asked: Pipeline["gates"]) => candidates.some((candidate) => hasRoom(candidate, asked));
  if (everything || hasRoomBy(gates))
    await look(
      waiting(
        work.tx,
        queuesOf(work.plan, (team) => everything || pushes(work, team)),
      ),
    );
  if (!everything && hasRoomBy(claimGates)) await look(shared(work));
  if (!everything) await look(named(work, about));
  return routed;
}

/** Those marked as unroutable that are claimed and not given. */
async function* shared(work: Work): AsyncGenerator<StoredTicket> {
  const teams = new Map(work.plan.teams.map((team) => [team.name, team]));
  for await (const stored of unroutable(work.tx))
    if (!pushes(work, teams.get(stored.ticket.team ?? "") ?? null)) yield stored;
}

async function* named({ tx }: Work, numbers: ReadonlySet<number>): AsyncGenerator<StoredTicket> {
  for (const number of numbers) {
    const stored = await findTicket(tx, number);
    if (stored !== null && waits(stored)) yield stored;
  }
}

/** Gives the tickets of one chunk after another to the same agents, whose load grows with what they get. */
function assigner(work: Work, pipeline: Pipeline, candidates: readonly Candidate[]) {
  const inbox: Question[] = [];
  const verdicts = assignAll(startRun(pipeline, candidates), taking(inbox));
  return async (chunk: readonly StoredTicket[]): Promise<readonly Routed[]> => {
    const routed: Routed[] = [];
    for (const [place, question] of (await questionsAbout(work, chunk)).entries()) {
      inbox.push(withDesk(question, work));
      const drained = verdicts.next();
      const stored = chunk[place];
      if (drained.done || stored === undefined) throw new Error("The pipeline gave no verdict.");
      const moved = await settle(work, stored, drained.value);
      if (moved) routed.push(moved);
    }
    return routed;
  };
}

function* taking(inbox: Question[]): Generator<Question> {
  for (let question = inbox.shift(); question !== undefined; question = inbox.shift()) yield question;
}

/** Writes a verdict if it says something new about the ticket; one that somebody else has just now is left to him. */
async function settle(work: Work, stored: StoredTicket, { verdict }: Drained): Promise<Routed | null> {
  const { number, subject, unroutable } = stored.ticket;
  const to = verdict.assignee;
  const lost = to === null && verdict.admitted.length === 0;
  if (to === null && lost === (unroutable !== null)) return null;
  if (!(await lockTicketIfFree(work.tx, number, stored.ticket.version))) return null;
  const data = { to, unroutable: lost ? reasons(verdict.refusals) : [] };
  const event = { ...happens(work, "routed", data, { verdict }), actor: "system" as const };
  const { after, events } = await change(work, stored, [event]);
  return { number, subject, to, ticket: after.ticket, events, verdict };
}

/** A ticket of no team goes by the desk's own way of assigning. */
function withDesk(question: Question, { plan }: Work): Question {
  if (question.team !== null || plan.assignment === "push") return question;
  return { ...question, team: { name: "", lead: null, assignment: "pull", order: plan.queue.order, overflow: [] } };
}

function pushes({ plan }: Work, team: Team | null): boolean {
  return (team?.assignment ?? plan.assignment) === "push";
}

function waits({ ticket }: StoredTicket): boolean {
  return ticket.assignee === null && isWaiting(ticket.status);
}
