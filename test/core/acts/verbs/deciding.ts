import type { Declaration } from "../../../../src/core/acts/act.ts";
import type { Decision } from "../../../../src/core/acts/decision.ts";
import type { FactName, FactTable, Taker } from "../../../../src/core/acts/facts.ts";
import type { Plan } from "../../../../src/core/acts/plan.ts";
import { type Act, declared, type Given, readAct } from "../../../../src/core/acts/verbs/all.ts";
import { agentNamed, identify } from "../../../../src/core/acts/verbs/named.ts";
import { candidate } from "../../../../src/core/routing/facts/candidate.ts";
import type { Question } from "../../../../src/core/routing/facts/question.ts";
import { prepare } from "../../../../src/core/routing/pipeline.ts";
import { startRun } from "../../../../src/core/routing/run.ts";
import { type AgentState, freshState } from "../../../../src/core/ticket/agent.ts";
import { type Customer, stranger } from "../../../../src/core/ticket/customer.ts";
import type { DeskEvent } from "../../../../src/core/ticket/desk-event.ts";
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

/** The number that a ticket gets which is opened, and the id of a leave that is noted. */
export const NEXT_NUMBER = 9;

const NO_PAST: FactTable["past"] = { action: { act: 0, actor: "system", command: "" }, own: [], history: [] };

/** Decides an act about tickets without a database. Throws what it refuses. */
export function decision(given: Given, situation: Situation = {}): Decision {
  const act = readAct(given);
  const declaration = declared(act.act);
  if (declaration.about === "agent" || declaration.about === "customer")
    throw new Error(`${act.act} is about a person.`);
  return decided(declaration, act, situation);
}

function decided(declaration: Declaration, act: Act, situation: Situation): Decision {
  const { by = "ana", customer = null, twin = null } = situation;
  const plan = demandDesk(deskFile(situation.desk), "desk.toml");
  const on = ticket({ team: "support", ...situation.ticket });
  const actor = declaration.actor(act, by) ?? `agent:${by}`;
  const acting = actor.startsWith("agent:") ? identify(by, plan) : null;
  const me = acting ?? identify("ana", plan);
  const question = questionAbout(on, plan, situation);
  const handle = situation.keeper?.() ?? (act.act === "new" ? null : declaration.taker(on, act, acting, plan));
  const opens = declaration.opens(on, act);
  const facts = {
    ...{ actor, planVersion: 1, me, freeLeave: NEXT_NUMBER, past: situation.past ?? NO_PAST },
    taker: handle === null ? null : takerOf(handle, question, plan, situation),
    turn: { question, run: startRun(prepare(plan.pipeline, 1), [candidateOf(me.handle, plan, situation)]) },
    pipeline: { question, candidates: plan.agents.map(({ handle: each }) => candidateOf(each, plan, situation)) },
    opening: opens === null ? null : { number: NEXT_NUMBER, customer, twin },
  };
  return declaration.decide(act.act === "new" ? null : on, act, facts, plan, NOW);
}

/** Decides an act about an agent or a customer. Throws what it refuses. */
function decidedOfPerson(
  declaration: Declaration<object, FactName, "agent" | "customer">,
  act: Act,
  situation: Situation,
): readonly DeskEvent[] {
  const plan = demandDesk(deskFile(situation.desk), "desk.toml");
  const me = identify(situation.by === undefined ? "ana" : situation.by, plan);
  const question = questionAbout(ticket(), plan, {});
  const facts = {
    ...{ actor: `agent:${me.handle}` as const, planVersion: 1, me, freeLeave: NEXT_NUMBER, past: NO_PAST },
    ...{ taker: null, opening: null, pipeline: { question, candidates: [] } },
    turn: { question, run: startRun(prepare(plan.pipeline, 1), []) },
  };
  const on =
    declaration.about === "customer"
      ? (situation.customer ?? stranger("kim@example.com"))
      : stateOf(agentNamed(plan, ("agent" in act ? act.agent : null) ?? me.handle).handle, situation);
  return declaration.decide(on, act, facts, plan, NOW);
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

function candidateOf(handle: string, plan: Plan, situation: Situation) {
  const total = situation.states?.[handle]?.open ?? 0;
  return candidate(identify(handle, plan), stateOf(handle, situation), { total, byChannel: {} }, plan, NOW);
}

function stateOf(handle: string, { states = {} }: Situation): AgentState {
  const { open, ...state } = states[handle] ?? {};
  return { ...freshState(handle), ...state };
}

/** What an act comes to, to be compared: each event as `[who, what, data]`, or the code and the sentence of the refusal. */
export function outcome(given: Given, situation: Situation = {}): unknown {
  try {
    const act = readAct(given);
    const declaration = declared(act.act);
    if (declaration.about === "agent" || declaration.about === "customer")
      return decidedOfPerson(declaration, act, situation).map(told);
    const { events, opened } = decided(declaration, act, situation);
    return [...events, ...(opened?.events ?? [])].map(told);
  } catch (error) {
    if (!isFailure(error)) throw error;
    return { [error.code]: error.message };
  }
}

function told({ actor, type, data }: { readonly actor: string; readonly type: string; readonly data: unknown }) {
  return [actor, type, data];
}
