import { type Candidate, candidate } from "../assignment/candidate.ts";
import { withTicket } from "../assignment/drain.ts";
import { reasons } from "../assignment/explain.ts";
import { route } from "../assignment/route.ts";
import { type AgentState, type Load, NO_LOAD } from "../domain/agent.ts";
import { replay } from "../domain/apply.ts";
import type { Customer } from "../domain/customer.ts";
import { isUnsolved } from "../domain/lifecycle.ts";
import type { Ticket } from "../domain/ticket.ts";
import type { Plan } from "../settings/plan.ts";
import { elapsed } from "../sla/clock.ts";
import type { Numbered } from "./numbering.ts";

/** The first desk file that is put in force. */
const VERSION = 1;

/** Ran the pipeline so long ago, in ms: the last thing that happened. */
const AGO = 20_000;

/** What waits in the teams that push, with the true verdict of why nobody has it. */
export function tried(
  histories: readonly Numbered[],
  plan: Plan,
  customers: readonly Customer[],
  states: readonly AgentState[],
  now: number,
): readonly Numbered[] {
  const at = now - AGO;
  const tickets = histories.map(({ number, events }) => replay(number, events));
  const candidates = candidatesAt(tickets, plan, states, at);
  return histories.map(({ number, events }, place) => {
    const ticket = tickets[place];
    const team = plan.teams.find(({ name }) => name === ticket?.team);
    if (ticket === undefined || team?.assignment !== "push" || !isWaiting(ticket)) return { number, events };
    const calendar = plan.calendars[plan.calendar];
    const question = {
      ticket,
      team,
      category: plan.categories.find(({ name }) => name === ticket.category) ?? null,
      customer: customers.find(({ email }) => email === ticket.customer) ?? null,
      spoke: new Map<string, number>(),
      waitedMs: calendar === undefined ? 0 : elapsed(calendar, ticket.eligibleAt, at),
      now: at,
    };
    const verdict = route(question, candidates, plan.pipeline, "route", VERSION);
    if (verdict.admitted.length > 0) throw new Error(`${verdict.assignee} could take "${ticket.subject}".`);
    const data = { to: null, unroutable: reasons(verdict.refusals) };
    return { number, events: [...events, { type: "routed", at, actor: "system", data, verdict }] };
  });
}

function candidatesAt(
  tickets: readonly Ticket[],
  plan: Plan,
  states: readonly AgentState[],
  at: number,
): readonly Candidate[] {
  return plan.agents.flatMap((agent) => {
    const state = states.find(({ handle }) => handle === agent.handle);
    return state === undefined ? [] : [candidate(agent, state, loadOf(agent.handle, tickets, plan), plan, at)];
  });
}

function loadOf(handle: string, tickets: readonly Ticket[], { pipeline }: Plan): Load {
  return tickets
    .filter(({ assignee, status }) => assignee === handle && pipeline.capacityCounts.includes(status))
    .reduce(withTicket, NO_LOAD);
}

function isWaiting({ assignee, status }: Ticket): boolean {
  return assignee === null && isUnsolved(status);
}
