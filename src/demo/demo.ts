/**
 * A desk to look at before one has a desk of one's own: a maker of cargo bikes on a busy day. It is placed before `now`,
 * so that some clocks are late, some nearly, and most are fine, at whatever hour one looks.
 *
 *   threads ─▶ customer, facts ─▶ cast ─▶ instants ─▶ events, numbered in the order of arrival ─▶ verdicts
 *
 * Pure: the same instant and seed give the same desk.
 */

import type { Plan } from "../core/acts/plan.ts";
import { policyFor } from "../core/clocks/targets.ts";
import type { AgentState } from "../core/ticket/agent.ts";
import type { Customer } from "../core/ticket/customer.ts";
import { demandDesk } from "../deskfile/read.ts";
import { type Books, cast } from "./cast.ts";
import { DESK_FILE } from "./desk-file.ts";
import { factsFor } from "./facts.ts";
import { type Numbered, numbered, type Told } from "./numbering.ts";
import { beginning, entered } from "./opening.ts";
import { acquainted, customerFor, statesOf } from "./people.ts";
import { play } from "./play.ts";
import { type Random, seeded } from "./random.ts";
import type { Thread } from "./thread.ts";
import { threads } from "./threads.ts";
import { limitsOf, place } from "./timeline.ts";
import { tried } from "./unroutable.ts";
import { lived } from "./verdicts.ts";

/** Whom one is at the demo desk unless one says otherwise. */
export const DEMO_AGENT = "sam";

const TICKETS = 150;

/** When the pipeline ran last, in ms before now: after everything else that happened. */
const TRIED_AGO = 20_000;

export type DemoDesk = {
  readonly toml: string;
  readonly customers: readonly Customer[];
  readonly states: readonly AgentState[];
  readonly histories: readonly Numbered[];
};

/** The desk as it stands at `now`, in ms UTC; the seed changes names, figures and minutes, not how busy it is. */
export function demoDesk(now: number, seed: number): DemoDesk {
  const plan = demandDesk(DESK_FILE, "desk.toml");
  const random = seeded(seed);
  const books: Books = new Map();
  const heard = new Map<string, number>();
  const told = threads(TICKETS).map((thread) => tell(thread, plan, books, heard, random, now));
  const histories = numbered(told);
  const events = histories.map((history) => history.events);
  const states = statesOf(plan, events, now);
  const customers = acquainted(events);
  const past = lived(histories, plan, customers, states);
  return { toml: DESK_FILE, customers, states, histories: tried(past.histories, { ...past.end, at: now - TRIED_AGO }) };
}

function tell(thread: Thread, plan: Plan, books: Books, heard: Map<string, number>, random: Random, now: number): Told {
  const customer = customerFor(thread, heard, random);
  const facts = factsFor(random, customer);
  const ticket = entered(beginning(thread, customer, facts, plan, now, random));
  const limits = limitsOf(policyFor(plan.slas, ticket, customer), ticket.priority);
  const times = place(thread, limits, random, now);
  const script = {
    opening: beginning(thread, customer, facts, plan, times[0] ?? now, random),
    turns: thread.turns,
    times,
    cast: cast(thread, customer, plan, books),
    facts,
    pushed: plan.teams.some(({ name, assignment }) => name === ticket.team && assignment === "push"),
    autoCloseMs: plan.autoCloseMs,
  };
  return { key: thread.key ?? null, events: play(script, random, now) };
}
