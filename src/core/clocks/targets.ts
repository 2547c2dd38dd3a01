/**
 * The clocks of a ticket, computed from its timeline whenever somebody asks: a change of priority, policy or calendar
 * therefore reaches every ticket, and no paused time is lost.
 */
import type { Customer } from "../ticket/customer.ts";
import { isUnsolved } from "../ticket/lifecycle.ts";
import { matches } from "../ticket/match.ts";
import type { Ticket } from "../ticket/ticket.ts";
import { elapsed } from "../time/business-time.ts";
import type { Schedule } from "../time/schedule.ts";
import { MINUTE } from "../time/units.ts";
import { type Course, courseOf } from "./course.ts";
import { type Cycle, cyclesOf } from "./cycle.ts";
import { CLOCKS, type ClockName, type SlaPolicy } from "./policy.ts";

/** The part of a plan that the clocks need. */
export type Promises = { readonly slas: readonly SlaPolicy[]; readonly calendars: Readonly<Record<string, Schedule>> };

/** One cycle of one SLA measure at some instant. Instants are ms UTC, spans are business time in ms. */
export type Clock = {
  readonly clock: ClockName;
  readonly cycle: number;
  /** `missed` is decided by the deadline, even if it was met later; `ended` by solving, without an answer. */
  readonly state: "running" | "paused" | "met" | "missed" | "ended";
  readonly policy: string;
  readonly calendar: string;
  readonly startedAt: number;
  readonly targetMs: number;
  readonly elapsedMs: number;
  /** Negative when late. */
  readonly remainingMs: number;
  /** Null while the clock stands still before its deadline. */
  readonly dueAt: number | null;
  readonly metAt: number | null;
  readonly missedAt: number | null;
};

/** What the row of a ticket says about its clocks; it does not depend on what time it is. */
export type ClockStanding = {
  /** The nearest deadline of a running clock; it stays when it has passed, until the clock is met. */
  readonly nextDueAt: number | null;
  /** From when less than 15 minutes or less than a quarter of that clock's target are left. */
  readonly riskAt: number | null;
  readonly clock: ClockName | null;
  /** Whether there are clocks to meet and all of them stand still. */
  readonly paused: boolean;
};

/** What is promised about one clock of a ticket. */
export type Target = {
  readonly policy: SlaPolicy;
  readonly targetMs: number;
  readonly calendar: string;
  readonly schedule: Schedule;
};

/** The first policy that matches; null if nothing is promised. */
export function policyFor(slas: readonly SlaPolicy[], ticket: Ticket, customer: Customer | null): SlaPolicy | null {
  return slas.find((policy) => matches(policy.when, ticket, customer)) ?? null;
}

/** What the policy promises a ticket of its priority; null if it leaves the clock out. */
export function targetFor(
  policy: SlaPolicy | null,
  clock: ClockName,
  ticket: Ticket,
  calendars: Promises["calendars"],
): Target | null {
  const targetMs = policy?.targets[clock]?.[ticket.priority];
  if (policy === null || targetMs === undefined) return null;
  const calendar = policy.calendar.byPriority[ticket.priority] ?? policy.calendar.default;
  const schedule = calendars[calendar];
  if (schedule === undefined)
    throw new Error(`The policy ${policy.name} names the calendar ${calendar}, which is missing.`);
  return { policy, targetMs, calendar, schedule };
}

/** Every cycle of every clock that is promised, as it stands at `now`: in the order of CLOCKS, oldest cycle first. */
export function clocksOf(
  ticket: Ticket,
  customer: Customer | null,
  { slas, calendars }: Promises,
  now: number,
): readonly Clock[] {
  const policy = policyFor(slas, ticket, customer);
  return CLOCKS.flatMap((clock) => {
    const target = targetFor(policy, clock, ticket, calendars);
    if (target === null) return [];
    return cyclesOf(clock, ticket.timeline, target.policy.pauses).map((cycle) => clockAt(clock, cycle, target, now));
  });
}

/** The row's columns. Cheap enough to be computed at every write. */
export function standing(ticket: Ticket, customer: Customer | null, { slas, calendars }: Promises): ClockStanding {
  let next: ClockStanding = { nextDueAt: null, riskAt: null, clock: null, paused: false };
  if (!isUnsolved(ticket.status)) return next;
  const policy = policyFor(slas, ticket, customer);
  let unmet = 0;
  let running = 0;
  for (const clock of CLOCKS) {
    const target = targetFor(policy, clock, ticket, calendars);
    const cycle = target && cyclesOf(clock, ticket.timeline, target.policy.pauses).at(-1);
    if (!target || !cycle || cycle.over !== null) continue;
    unmet++;
    if (!cycle.stretches.at(-1)?.runs) continue;
    running++;
    const due = courseOf(cycle.stretches, target.targetMs, target.schedule).deadline;
    if (due === null || (next.nextDueAt !== null && next.nextDueAt <= due)) continue;
    next = { nextDueAt: due, riskAt: riskOf(cycle, target), clock, paused: false };
  }
  return { ...next, paused: unmet > 0 && running === 0 };
}

const RISK_MS = 15 * MINUTE;

/** The instant from which a running clock is at risk: the deadline of a target shorter by the margin. */
function riskOf(cycle: Cycle, { targetMs, schedule }: Target): number | null {
  const margin = Math.max(RISK_MS, targetMs / 4);
  return courseOf(cycle.stretches, Math.max(0, targetMs - margin), schedule).deadline;
}

function clockAt(clock: ClockName, cycle: Cycle, { policy, targetMs, calendar, schedule }: Target, now: number): Clock {
  const course = courseOf(cycle.stretches, targetMs, schedule);
  const { over, startedAt } = cycle;
  const until = over?.at ?? now;
  const { spentMs, last, deadline } = course;
  const elapsedMs = spentMs + (last?.runs ? elapsed(schedule, last.start, until) : 0);
  const missedAt = deadline !== null && deadline < until ? deadline : null;
  return {
    clock,
    cycle: cycle.number,
    state: missedAt === null ? stateInTime(cycle, course) : "missed",
    policy: policy.name,
    calendar,
    startedAt,
    targetMs,
    elapsedMs,
    remainingMs: targetMs - elapsedMs,
    dueAt: deadline,
    metAt: over?.how === "met" ? over.at : null,
    missedAt,
  };
}

function stateInTime({ over }: Cycle, { last }: Course): Clock["state"] {
  if (over !== null) return over.how;
  return last?.runs ? "running" : "paused";
}
