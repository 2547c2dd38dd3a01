import type { Plan } from "../core/acts/plan.ts";
import { withTicket } from "../core/routing/drain.ts";
import { type Candidate, candidate } from "../core/routing/facts/candidate.ts";
import type { Question } from "../core/routing/facts/question.ts";
import { type AgentState, type Load, NO_LOAD } from "../core/ticket/agent.ts";
import type { Customer } from "../core/ticket/customer.ts";
import type { Ticket } from "../core/ticket/ticket.ts";
import { elapsed } from "../core/time/business-time.ts";

/** What the pipeline knows of the demo desk at some instant of its past. */
export type Situation = {
  readonly plan: Plan;
  readonly customers: readonly Customer[];
  readonly states: readonly AgentState[];
  readonly tickets: readonly Ticket[];
  /** The last public answers, by customer and agent. */
  readonly spoke: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly lastAssigned: ReadonlyMap<string, number>;
  readonly at: number;
};

export function questionAbout(ticket: Ticket, { plan, customers, spoke, at }: Situation): Question {
  const calendar = plan.calendars[plan.calendar];
  return {
    ticket,
    team: plan.teams.find(({ name }) => name === ticket.team) ?? null,
    category: plan.categories.find(({ name }) => name === ticket.category) ?? null,
    customer: customers.find(({ email }) => email === ticket.customer) ?? null,
    spoke: spoke.get(ticket.customer ?? "") ?? new Map(),
    waitedMs: calendar === undefined ? 0 : elapsed(calendar, ticket.eligibleAt, at),
    now: at,
  };
}

/** Every agent as they were; before they went away or on leave they were online. */
export function candidatesIn(situation: Situation): readonly Candidate[] {
  const { plan, states, lastAssigned, at } = situation;
  return states.flatMap((state) => {
    const agent = plan.agents.find(({ handle }) => handle === state.handle);
    if (agent === undefined) return [];
    const there = state.presenceSince !== null && at < state.presenceSince;
    const then: AgentState = {
      ...state,
      presence: there ? "online" : state.presence,
      lastAssignedAt: lastAssigned.get(agent.handle) ?? null,
    };
    return [candidate(agent, then, loadOf(agent.handle, situation), plan, at)];
  });
}

function loadOf(handle: string, { tickets, plan }: Situation): Load {
  return tickets
    .filter(({ assignee, status }) => assignee === handle && plan.pipeline.capacityCounts.includes(status))
    .reduce(withTicket, NO_LOAD);
}
