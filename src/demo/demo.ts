/**
 * A desk to try docket on: a maker of cargo bikes on a busy day. Everything is placed before `now`, so that at any hour some
 * clocks are late, some nearly, and most are fine.
 *
 *   conversations ─▶ customer, facts ─▶ handlers ─▶ instants ─▶ events, numbered in order of arrival ─▶ verdicts
 *
 * Pure: the same instant and seed give the same desk.
 */

import type { Plan } from "../core/acts/plan.ts";
import { policyFor } from "../core/clocks/targets.ts";
import type { AgentState } from "../core/ticket/agent.ts";
import type { Customer } from "../core/ticket/customer.ts";
import { demandDesk } from "../deskfile/read.ts";
import { statesOf } from "./agent-states.ts";
import type { Conversation } from "./conversation.ts";
import { conversations } from "./conversations.ts";
import { customerFor, withFirstTickets } from "./customers.ts";
import { text as DESK_FILE } from "./desk.toml";
import { factsFor } from "./facts.ts";
import { handlersFor, type Workloads } from "./handlers.ts";
import { historyOf } from "./history.ts";
import { instantsOf, limitsOf } from "./instants.ts";
import { type KeyedHistory, type NumberedHistory, numberHistories } from "./numbering.ts";
import { openingEvents, ticketAfter } from "./opening.ts";
import { type Random, seeded } from "./random.ts";
import { withAttempts } from "./unroutable.ts";
import { withVerdicts } from "./verdicts.ts";

/** The agent that you are at the demo desk by default. */
export const DEMO_AGENT = "sam";

const TICKETS = 150;

/** When the pipeline ran last, in ms before now: after everything else that happened. */
const ATTEMPTED_AGO = 20_000;

export type DemoDesk = {
  readonly toml: string;
  readonly customers: readonly Customer[];
  readonly states: readonly AgentState[];
  readonly histories: readonly NumberedHistory[];
};

/** The desk as it stands at `now`, in ms UTC; the seed changes names, figures and minutes, not how busy it is. */
export function demoDesk(now: number, seed: number): DemoDesk {
  const plan = demandDesk(DESK_FILE, "desk.toml");
  const source: Source = { plan, random: seeded(seed), workloads: new Map(), ticketCounts: new Map(), now };
  const histories = numberHistories(conversations(TICKETS).map((conversation) => keyedHistory(conversation, source)));
  const events = histories.map((history) => history.events);
  const states = statesOf(plan, events, now);
  const customers = withFirstTickets(events);
  const reviewed = withVerdicts(histories, plan, customers, states);
  const attempted = withAttempts(reviewed.histories, { ...reviewed.end, at: now - ATTEMPTED_AGO });
  return { toml: DESK_FILE, customers, states, histories: attempted };
}

/** What the conversations have in common; they draw from it one after another. */
type Source = {
  readonly plan: Plan;
  readonly random: Random;
  readonly workloads: Workloads;
  readonly ticketCounts: Map<string, number>;
  readonly now: number;
};

function keyedHistory(conversation: Conversation, source: Source): KeyedHistory {
  const { plan, random, workloads, ticketCounts, now } = source;
  const customer = customerFor(conversation, ticketCounts, random);
  const facts = factsFor(random, customer);
  const ticket = ticketAfter(openingEvents(conversation, customer, facts, plan, now, random));
  const limits = limitsOf(policyFor(plan.slas, ticket, customer), ticket.priority);
  const times = instantsOf(conversation, limits, random, now);
  const script = {
    opening: openingEvents(conversation, customer, facts, plan, times[0] ?? now, random),
    turns: conversation.turns,
    times,
    handlers: handlersFor(conversation, customer, plan, workloads),
    facts,
    pushed: plan.teams.some(({ name, assignment }) => name === ticket.team && assignment === "push"),
    autoCloseMs: plan.autoCloseMs,
  };
  return { key: conversation.key, events: historyOf(script, random, now) };
}
