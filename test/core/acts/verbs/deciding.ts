import type { Decision } from "../../../../src/core/acts/decision.ts";
import type { FactTable, Taker } from "../../../../src/core/acts/facts.ts";
import type { Plan } from "../../../../src/core/acts/plan.ts";
import { declared, type Given, readAct } from "../../../../src/core/acts/verbs/all.ts";
import { identify } from "../../../../src/core/acts/verbs/named.ts";
import { candidate } from "../../../../src/core/routing/facts/candidate.ts";
import type { Question } from "../../../../src/core/routing/facts/question.ts";
import type { AgentState } from "../../../../src/core/ticket/agent.ts";
import type { Customer } from "../../../../src/core/ticket/customer.ts";
import { isFailure } from "../../../../src/core/ticket/failure.ts";
import type { Ticket } from "../../../../src/core/ticket/ticket.ts";
import { demandDesk } from "../../../../src/deskfile/read.ts";
import { type DeskFile, deskFile, NOW } from "../../../given.ts";
import { ticket } from "../../../given-assignment.ts";

/** What an act is decided on: Ana's desk of the tests, where she is online and idle, and a new ticket of her team. */
export type Situation = {
  readonly ticket?: Partial<Ticket>;
  readonly desk?: DeskFile;
  /** Who acts, by handle. */
  readonly by?: string | null;
  readonly states?: Readonly<Record<string, Partial<AgentState> & { readonly open?: number }>>;
  readonly customer?: Customer;
  /** The ticket that has the external id already. */
  readonly twin?: number;
  readonly past?: FactTable["past"];
  /** The agent whom the decision asks about, where the act's declaration cannot tell from the ticket alone. */
  readonly keeper?: () => string | null;
};

/** The number that a ticket gets which is opened. */
export const NEXT_NUMBER = 9;

/** Decides an act without a database. Throws what it refuses. */
export function decision(given: Given, situation: Situation = {}): Decision {
  const { by = "ana", past = { action: { act: 0, actor: "system", command: "" }, own: [], history: [] } } = situation;
  const act = readAct(given);
  const declaration = declared(act.act);
  const plan = demandDesk(deskFile(situation.desk), "desk.toml");
  const on = ticket({ team: "support", ...situation.ticket });
  const actor = declaration.actor(act, by) ?? `agent:${by}`;
  const me = actor.startsWith("agent:") ? identify(by, plan) : null;
  const question = questionAbout(on, plan, situation);
  const handle = situation.keeper?.() ?? (act.act === "new" ? null : declaration.taker(on, act, me, plan));
  const opens = declaration.opens(on, act);
  const facts = {
    actor,
    planVersion: 1,
    me: me ?? identify("ana", plan),
    taker: handle === null ? null : takerOf(handle, question, plan, situation),
    pipeline: { question, candidates: plan.agents.map(({ handle: each }) => candidateOf(each, plan, situation)) },
    opening:
      opens === null
        ? null
        : { number: NEXT_NUMBER, customer: situation.customer ?? null, twin: situation.twin ?? null },
    past,
  };
  return declaration.decide(act.act === "new" ? null : on, act, facts, plan, NOW);
}

function questionAbout(on: Ticket, plan: Plan, { customer = null }: { readonly customer?: Customer | null }): Question {
  return {
    ticket: on,
    category: plan.categories.find(({ name }) => name === on.category) ?? null,
    customer,
    team: plan.teams.find(({ name }) => name === on.team) ?? null,
    spoke: new Map(),
    waitedMs: 0,
    now: NOW,
  };
}

function takerOf(handle: string, question: Question, plan: Plan, situation: Situation): Taker {
  return { question, candidate: candidateOf(handle, plan, situation) };
}

function candidateOf(handle: string, plan: Plan, { states = {} }: Situation) {
  const { open = 0, ...state } = states[handle] ?? {};
  const fresh: AgentState = { handle, presence: "online", presenceSince: null, leaves: [], lastAssignedAt: null };
  return candidate(identify(handle, plan), { ...fresh, ...state }, { total: open, byChannel: {} }, plan, NOW);
}

/** What an act comes to, to be compared: each event as `[who, what, data]`, or the code and the sentence of the refusal. */
export function outcome(given: Given, situation: Situation = {}): unknown {
  try {
    const { events, opened } = decision(given, situation);
    return [...events, ...(opened?.events ?? [])].map(({ actor, type, data }) => [actor, type, data]);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { [error.code]: error.message };
  }
}
