import { type Candidate, candidate } from "../src/core/routing/facts/candidate.ts";
import type { Category } from "../src/core/routing/facts/category.ts";
import type { Question } from "../src/core/routing/facts/question.ts";
import type { Rotation } from "../src/core/routing/facts/rotation.ts";
import { GATES } from "../src/core/routing/gates/all.ts";
import { prepare } from "../src/core/routing/pipeline.ts";
import type { Policy } from "../src/core/routing/policy.ts";
import { type Run, startRun } from "../src/core/routing/run.ts";
import type { Agent, AgentState, Leave } from "../src/core/ticket/agent.ts";
import type { Customer } from "../src/core/ticket/customer.ts";
import type { Team } from "../src/core/ticket/team.ts";
import type { Channel, Ticket } from "../src/core/ticket/ticket.ts";
import type { Schedule } from "../src/core/time/schedule.ts";

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A Wednesday, 10:00 in London and 11:00 in Berlin. */
export const NOW = Date.UTC(2026, 10, 4, 10);

/** An agent of the first line who may take anything and holds nothing. */
export function agent(handle: string, given: Partial<Agent> = {}): Agent {
  return {
    handle,
    name: handle,
    email: null,
    role: "agent",
    active: true,
    teams: ["support"],
    tier: 1,
    skills: {},
    languages: ["en"],
    regions: [],
    capacity: null,
    capacityByChannel: {},
    timeZone: "Europe/Berlin",
    shift: null,
    ...given,
  };
}

type Circumstances = Partial<AgentState> & {
  readonly open?: number;
  readonly byChannel?: Partial<Record<Channel, number>>;
  readonly calendars?: Readonly<Record<string, Schedule>>;
  readonly rotations?: readonly Rotation[];
  readonly now?: number;
};

/** Time off that somebody noted at some time; it begins where no other one does. */
export function givenLeave(start: number, end: number | null): Leave {
  return { id: start, start, end, delegate: null, notedBy: null, notedAt: null };
}

/** The same as a candidate: online and idle unless said otherwise. */
export function someone(handle: string, given: Partial<Agent> = {}, circumstances: Circumstances = {}): Candidate {
  const { open = 0, byChannel = {}, calendars = {}, rotations = [], now = NOW, ...state } = circumstances;
  return candidate(
    agent(handle, given),
    { handle, presence: "online", presenceSince: null, leaves: [], lastAssignedAt: null, ...state },
    { total: open, byChannel },
    { calendars, rotations },
    now,
  );
}

export function ticket(given: Partial<Ticket> = {}): Ticket {
  return {
    number: 1,
    subject: "It does not work",
    channel: "email",
    category: null,
    priority: "normal",
    tier: 1,
    team: null,
    assignee: null,
    status: "new",
    customer: null,
    language: null,
    region: null,
    product: null,
    tags: [],
    effortMs: 30 * MINUTE,
    weight: 1,
    externalId: null,
    createdAt: NOW,
    eligibleAt: NOW,
    assignedAt: null,
    excluded: [],
    unroutable: null,
    solvedAt: null,
    firstSolvedAt: null,
    timeline: [],
    version: 1,
    ...given,
  };
}

/** Who gets this ticket? It just came, from nobody in particular, unless said otherwise. */
export function asking(given: Partial<Ticket> = {}, around: Partial<Omit<Question, "ticket">> = {}): Question {
  return {
    ticket: ticket(given),
    category: null,
    customer: null,
    team: null,
    spoke: new Map(),
    waitedMs: 0,
    now: NOW,
    ...around,
  };
}

export function category(name: string, given: Partial<Category> = {}): Category {
  return { name, team: null, tier: null, skills: {}, wants: [], effortMs: null, weight: null, ...given };
}

export function customer(given: Partial<Customer> = {}): Customer {
  return {
    email: "kim@example.com",
    name: null,
    plan: null,
    revenue: 0,
    language: null,
    region: null,
    excluded: [],
    firstTicketAt: null,
    ...given,
  };
}

export function team(name: string, given: Partial<Team> = {}): Team {
  return { name, lead: null, assignment: "push", order: "urgency", overflow: [], ...given };
}

/** All gates, nothing relaxed, the longest idle first. */
export function policy(given: Partial<Policy> = {}): Policy {
  return {
    gates: GATES,
    order: ["longest_idle"],
    spareCapacity: "number",
    capacityCounts: ["new", "open"],
    claimBinds: ["active", "team", "skills", "language", "capacity", "excluded"],
    affinityWithinMs: 30 * DAY,
    tierAbove: null,
    shiftUntilDone: false,
    relax: [],
    ...given,
  };
}

/** The pipeline of such a desk over these candidates. */
export function running(candidates: readonly Candidate[], rules: Policy = policy(), version = 1): Run {
  return startRun(prepare(rules, version), candidates);
}

/** Monday to Friday, 09:00 to 17:00 in Berlin. */
export const OFFICE: Schedule = {
  timeZone: "Europe/Berlin",
  week: { mon: [[540, 1020]], tue: [[540, 1020]], wed: [[540, 1020]], thu: [[540, 1020]], fri: [[540, 1020]] },
  holidays: [],
  dates: {},
  breaks: {},
};
