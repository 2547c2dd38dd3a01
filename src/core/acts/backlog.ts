import type { Candidate } from "../routing/facts/candidate.ts";
import type { Question } from "../routing/facts/question.ts";
import { hasRoom } from "../routing/has-room.ts";
import type { Pipeline } from "../routing/pipeline.ts";
import type { EventOf } from "../ticket/event.ts";
import { isWaiting } from "../ticket/lifecycle.ts";
import type { Team } from "../ticket/team.ts";
import type { Ticket } from "../ticket/ticket.ts";
import type { Verdict } from "../ticket/verdict.ts";
import { reasons } from "../words/verdict.ts";
import type { Plan } from "./plan.ts";

/** How tickets of no team are assigned, and in which order they wait. */
type Desk = Pick<Plan, "assignment" | "queue">;

/** Whether a ticket waits in a queue for an agent. */
export function isQueued({ assignee, status }: Pick<Ticket, "assignee" | "status">): boolean {
  return assignee === null && isWaiting(status);
}

/** Whether the pipeline gives out the tickets of a team (null: those without one), or agents claim them. */
export function isPushed(team: Team | null, desk: Desk): boolean {
  return (team?.assignment ?? desk.assignment) === "push";
}

/** The question as the desk puts it: a ticket of no team goes by the desk's own way of assigning. */
export function asDeskAssigns(question: Question, desk: Desk): Question {
  if (question.team !== null || desk.assignment === "push") return question;
  const nobodys: Team = { name: "", lead: null, assignment: "pull", order: desk.queue.order, overflow: [] };
  return { ...question, team: nobodys };
}

/** Whether anyone has room for a ticket that is given to them, and for one that they may claim. */
export type Room = { readonly toBeGiven: boolean; readonly toClaim: boolean };

/** The room there is, going by those of the gates that no relaxation opens: without any, no queue need be walked. */
export function roomOf(candidates: readonly Candidate[], { gates, claimGates }: Pipeline): Room {
  return {
    toBeGiven: candidates.some((candidate) => hasRoom(candidate, gates)),
    toClaim: candidates.some((candidate) => hasRoom(candidate, claimGates)),
  };
}

/** The event by which the pipeline, asked by nobody, settles a waiting ticket; null if the verdict says nothing new about it. */
export function settled(ticket: Ticket, verdict: Verdict, now: number): EventOf<"routed"> | null {
  const data = routing(ticket, verdict);
  return data === null ? null : { type: "routed", at: now, actor: "system", data, verdict };
}

/** What is new about a ticket by a verdict: whom it goes to, or why it is unroutable now, or no longer; null: nothing. */
export function routing(
  { unroutable }: Ticket,
  { assignee: to, admitted, refusals }: Verdict,
  couldClaim = admitted.length > 0,
): { readonly to: string | null; readonly unroutable: readonly string[] } | null {
  const isLost = to === null && !couldClaim;
  if (to === null && isLost === (unroutable !== null)) return null;
  return { to, unroutable: isLost ? reasons(refusals) : [] };
}
