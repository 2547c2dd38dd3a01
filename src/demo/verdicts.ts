/**
 * Adds the reasons to past decisions. All histories are replayed together in order, and the pipeline is asked at each
 * decision. If it agrees with the history, its verdict is attached to the event; if it does not (someone worked outside
 * their shift), the event has no verdict.
 */

import type { Plan } from "../core/acts/plan.ts";
import { prepare } from "../core/routing/pipeline.ts";
import { route } from "../core/routing/route.ts";
import { startRun } from "../core/routing/run.ts";
import { take } from "../core/routing/take.ts";
import type { AgentState } from "../core/ticket/agent.ts";
import { apply, replay } from "../core/ticket/apply.ts";
import type { Customer } from "../core/ticket/customer.ts";
import { agentOf, type TicketEvent } from "../core/ticket/event.ts";
import type { Ticket } from "../core/ticket/ticket.ts";
import type { Verdict } from "../core/ticket/verdict.ts";
import type { NumberedHistory } from "./numbering.ts";
import { candidatesIn, questionAbout, type Situation } from "./situation.ts";

/** The first version of the desk file. */
export const VERSION = 1;

type Step = { readonly number: number; readonly event: TicketEvent };

type Past = {
  readonly tickets: Map<number, Ticket>;
  readonly spoke: Map<string, Map<string, number>>;
  readonly lastAssigned: Map<string, number>;
};

export type Reviewed = { readonly histories: readonly NumberedHistory[]; readonly end: Omit<Situation, "at"> };

export function withVerdicts(
  histories: readonly NumberedHistory[],
  plan: Plan,
  customers: readonly Customer[],
  states: readonly AgentState[],
): Reviewed {
  const past: Past = { tickets: new Map(), spoke: new Map(), lastAssigned: new Map() };
  const soFar = () => ({ plan, customers, states, ...past, tickets: [...past.tickets.values()] });
  const events = new Map<number, TicketEvent[]>(histories.map(({ number }) => [number, []]));
  for (const { number, event } of inOrder(histories)) {
    const ticket = past.tickets.get(number);
    const verdict = ticket === undefined ? null : verdictOn(ticket, event, { ...soFar(), at: event.at });
    events.get(number)?.push(verdict === null ? event : { ...event, verdict });
    advance(past, number, event);
  }
  return { histories: histories.map(({ number }) => ({ number, events: events.get(number) ?? [] })), end: soFar() };
}

function advance({ tickets, spoke, lastAssigned }: Past, number: number, event: TicketEvent): void {
  const before = tickets.get(number);
  const after = before === undefined ? replay(number, [event]) : apply(before, event);
  tickets.set(number, after);
  if (after.assignee !== null && after.assignedAt === event.at) lastAssigned.set(after.assignee, event.at);
  const speaker = event.type === "replied" ? agentOf(event.actor) : null;
  if (speaker === null || after.customer === null) return;
  const answers = spoke.get(after.customer) ?? new Map<string, number>();
  spoke.set(after.customer, answers.set(speaker, event.at));
}

function inOrder(histories: readonly NumberedHistory[]): readonly Step[] {
  return histories
    .flatMap(({ number, events }) => events.map((event) => ({ number, event })))
    .toSorted((a, b) => a.event.at - b.event.at);
}

function verdictOn(ticket: Ticket, event: TicketEvent, situation: Situation): Verdict | null {
  const question = () => questionAbout(ticket, situation);
  const pipeline = prepare(situation.plan.pipeline, VERSION);
  if (event.type === "routed") {
    const verdict = route(startRun(pipeline, candidatesIn(situation)), question(), "route");
    return verdict.assignee === event.data.to ? verdict : null;
  }
  if (event.type !== "claimed" && event.type !== "stolen") return null;
  const me = candidatesIn(situation).find(({ agent }) => agent.handle === agentOf(event.actor));
  if (me === undefined) return null;
  const verdict = take(startRun(pipeline, [me]), question(), event.type === "claimed" ? "claim" : "steal", null);
  return verdict.assignee === null ? null : verdict;
}
