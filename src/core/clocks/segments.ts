import type { Customer } from "../ticket/customer.ts";
import type { Ticket } from "../ticket/ticket.ts";
import { openPeriods } from "../time/open-periods.ts";
import { overlap } from "../time/period.ts";
import type { Schedule } from "../time/schedule.ts";
import { cyclesOf, type Stretch } from "./cycle.ts";
import type { ClockName } from "./policy.ts";
import { type Promises, policyFor, targetFor } from "./targets.ts";

/** A piece of a clock's life. `ms` is what it adds to the elapsed time: nothing, unless the clock runs in it. */
export type Segment = {
  readonly start: number;
  readonly end: number;
  readonly kind: "runs" | "paused" | "closed";
  readonly ms: number;
  /** In a few words: the status, or the calendar that is closed. */
  readonly why: string;
};

/** The pieces of one cycle up to `now`, in order and without gaps; their `ms` add up to the clock's `elapsedMs`. */
export function segments(
  ticket: Ticket,
  customer: Customer | null,
  { slas, calendars }: Promises,
  clock: ClockName,
  cycle: number,
  now: number,
): readonly Segment[] {
  const target = targetFor(policyFor(slas, ticket, customer), clock, ticket, calendars);
  if (target === null) return [];
  const found = cyclesOf(clock, ticket.timeline, target.policy.pauses).find(({ number }) => number === cycle);
  return (found?.stretches ?? []).flatMap((stretch) => {
    const part = overlap(stretch, { start: stretch.start, end: now });
    if (part === null) return [];
    const { status, runs } = stretch;
    if (!runs) return [{ ...part, kind: "paused", ms: 0, why: status } satisfies Segment];
    return [...openAndClosed({ ...part, status, runs }, target.schedule, `${target.calendar} is closed`)];
  });
}

function* openAndClosed(stretch: Stretch, schedule: Schedule, closed: string): Generator<Segment> {
  let reached = stretch.start;
  for (const period of openPeriods(schedule, stretch.start)) {
    const part = overlap(period, stretch);
    if (part === null) break;
    if (reached < part.start) yield { start: reached, end: part.start, kind: "closed", ms: 0, why: closed };
    yield { ...part, kind: "runs", ms: part.end - part.start, why: stretch.status };
    reached = part.end;
  }
  if (reached < stretch.end) yield { start: reached, end: stretch.end, kind: "closed", ms: 0, why: closed };
}
