import type { Plan } from "../../core/acts/plan.ts";
import { type Candidate, candidate } from "../../core/routing/facts/candidate.ts";
import type { Question } from "../../core/routing/facts/question.ts";
import { type Agent, freshState, NO_LOAD } from "../../core/ticket/agent.ts";
import { elapsed } from "../../core/time/business-time.ts";
import type { Db } from "../../store/handle/schema.ts";
import { agentState, agentStates, loadOf, loads } from "../../store/tables/agents.ts";
import { contactsOf, contactsOfAll } from "../../store/tables/customers.ts";
import type { StoredTicket } from "../../store/tables/ticket-row.ts";
import type { CustomerReader } from "./customer-reader.ts";

/** Where the pipeline looks for its facts: a database and the plan in force, at an instant. */
export type Snapshot = {
  readonly tx: Db;
  readonly plan: Plan;
  readonly now: number;
  readonly customerOf: CustomerReader;
};

/** Every agent with the facts of this instant. */
export async function allCandidates({ tx, plan, now }: Snapshot): Promise<readonly Candidate[]> {
  const [states, held] = await Promise.all([agentStates(tx), loads(tx, plan.pipeline.capacityCounts)]);
  return plan.agents.map((agent) =>
    candidate(
      agent,
      states.get(agent.handle) ?? freshState(agent.handle),
      held.get(agent.handle) ?? NO_LOAD,
      plan,
      now,
    ),
  );
}

export async function oneCandidate({ tx, plan, now }: Snapshot, agent: Agent): Promise<Candidate> {
  const [state, load] = await Promise.all([
    agentState(tx, agent.handle),
    loadOf(tx, agent.handle, plan.pipeline.capacityCounts),
  ]);
  return candidate(agent, state, load, plan, now);
}

/** What the pipeline is asked about a ticket, with everything known of it. */
export async function questionAbout(snapshot: Snapshot, { ticket }: Pick<StoredTicket, "ticket">): Promise<Question> {
  const [customer, spoke] = await Promise.all([
    snapshot.customerOf(ticket.customer),
    contactsOf(snapshot.tx, ticket.customer),
  ]);
  return assemble(snapshot, ticket, customer, spoke);
}

/** The same about several tickets, with few reads. */
export async function questionsAbout(
  snapshot: Snapshot,
  stored: readonly StoredTicket[],
): Promise<readonly Question[]> {
  const emails = [...new Set(stored.map(({ ticket }) => ticket.customer).filter((email) => email !== null))];
  await snapshot.customerOf.prefetch(emails);
  const contacts = await contactsOfAll(snapshot.tx, emails);
  return Promise.all(
    stored.map(async ({ ticket }) =>
      assemble(
        snapshot,
        ticket,
        await snapshot.customerOf(ticket.customer),
        contacts.get(ticket.customer ?? "") ?? NOBODY,
      ),
    ),
  );
}

const NOBODY: ReadonlyMap<string, number> = new Map();

function assemble(
  { plan, now }: Snapshot,
  ticket: Question["ticket"],
  customer: Question["customer"],
  spoke: Question["spoke"],
): Question {
  const calendar = plan.calendars[plan.calendar];
  return {
    ticket,
    category: plan.categories.find((category) => category.name === ticket.category) ?? null,
    customer,
    team: plan.teams.find((team) => team.name === ticket.team) ?? null,
    spoke,
    waitedMs: calendar === undefined ? now - ticket.eligibleAt : elapsed(calendar, ticket.eligibleAt, now),
    now,
  };
}
