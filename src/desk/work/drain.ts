import { asDeskAssigns, isPushed, isQueued, roomOf, settled } from "../../core/acts/backlog.ts";
import { drain as assignAll, type Drained } from "../../core/routing/drain.ts";
import type { Candidate } from "../../core/routing/facts/candidate.ts";
import type { Question } from "../../core/routing/facts/question.ts";
import { type Pipeline, prepare } from "../../core/routing/pipeline.ts";
import { queuesOf } from "../../core/routing/queues.ts";
import { startRun } from "../../core/routing/run.ts";
import { lockTicketIfFree } from "../../store/handle/locks.ts";
import type { StoredTicket } from "../../store/tables/ticket-row.ts";
import { findTicket } from "../../store/tables/tickets.ts";
import { unroutable } from "../../store/tables/waiting.ts";
import { allCandidates, questionsAbout } from "../reads/questions.ts";
import { change } from "./change.ts";
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
  const room = roomOf(candidates, pipeline);
  if (everything || room.toBeGiven) {
    const queues = queuesOf(work.plan, (team) => everything || isPushed(team, work.plan));
    await look(waiting(work.tx, queues));
  }
  if (!everything && room.toClaim) await look(shared(work));
  if (!everything) await look(named(work, about));
  return routed;
}

/** Those marked as unroutable that are claimed and not given. */
async function* shared(work: Work): AsyncGenerator<StoredTicket> {
  const teams = new Map(work.plan.teams.map((team) => [team.name, team]));
  for await (const stored of unroutable(work.tx))
    if (!isPushed(teams.get(stored.ticket.team ?? "") ?? null, work.plan)) yield stored;
}

async function* named({ tx }: Work, numbers: ReadonlySet<number>): AsyncGenerator<StoredTicket> {
  for (const number of numbers) {
    const stored = await findTicket(tx, number);
    if (stored !== null && isQueued(stored.ticket)) yield stored;
  }
}

/** Gives the tickets of one chunk after another to the same agents, whose load grows with what they get. */
function assigner(work: Work, pipeline: Pipeline, candidates: readonly Candidate[]) {
  const inbox: Question[] = [];
  const verdicts = assignAll(startRun(pipeline, candidates), taking(inbox));
  return async (chunk: readonly StoredTicket[]): Promise<readonly Routed[]> => {
    const routed: Routed[] = [];
    for (const [place, question] of (await questionsAbout(work, chunk)).entries()) {
      inbox.push(asDeskAssigns(question, work.plan));
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

/** Writes a verdict if it says something new about the ticket; one that somebody else has locked is left to them. */
async function settle(work: Work, stored: StoredTicket, { verdict }: Drained): Promise<Routed | null> {
  const { number, subject, version } = stored.ticket;
  const event = settled(stored.ticket, verdict, work.now);
  if (event === null || !(await lockTicketIfFree(work.tx, number, version))) return null;
  const { after, events } = await change(work, stored, [event]);
  return { number, subject, to: event.data.to, ticket: after.ticket, events, verdict };
}
