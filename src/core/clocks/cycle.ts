/** The cycles of a ticket's clocks, as its marks tell them: pure order of events, with no calendar and no target yet. */
import { isUnsolved, type Status } from "../ticket/lifecycle.ts";
import type { Mark } from "../ticket/ticket.ts";
import { effectOf } from "./pauses.ts";
import type { ClockName, SlaPolicy } from "./policy.ts";

/** A part of a cycle spent in one status; the end is infinite if it still lasts. */
export type Stretch = {
  readonly start: number;
  readonly end: number;
  readonly status: Status;
  readonly runs: boolean;
};

/** One run of a clock, from its start to what met or ended it. The number counts from 1. */
export type Cycle = {
  readonly number: number;
  readonly startedAt: number;
  readonly over: { readonly at: number; readonly how: "met" | "ended" } | null;
  readonly stretches: readonly Stretch[];
};

type Bounds = Pick<Cycle, "startedAt" | "over">;

/** The cycles of one clock, oldest first. */
export function cyclesOf(clock: ClockName, timeline: readonly Mark[], pauses: SlaPolicy["pauses"]): readonly Cycle[] {
  return BOUNDS[clock](timeline).map((bounds, index) => ({
    ...bounds,
    number: index + 1,
    stretches: stretchesOf(timeline, bounds, (status) => effectOf(clock, status, pauses) === "runs"),
  }));
}

const BOUNDS: Readonly<Record<ClockName, (timeline: readonly Mark[]) => readonly Bounds[]>> = {
  first_response: (timeline) => {
    const openedAt = timeline[0]?.[0];
    if (openedAt === undefined || !openedByCustomer(timeline)) return [];
    const over = timeline.find(([, what]) => what === "answer" || isOver(what));
    return [{ startedAt: openedAt, over: over === undefined ? null : ending(over) }];
  },
  next_response: (timeline) => {
    const cycles: Bounds[] = [];
    let first = openedByCustomer(timeline);
    let askedAt: number | null = null;
    for (const mark of timeline) {
      const [at, what] = mark;
      if (what === "ask") askedAt ??= first ? null : at;
      else if (what === "answer" || isOver(what)) {
        if (askedAt !== null) cycles.push({ startedAt: askedAt, over: ending(mark) });
        askedAt = null;
        first = false;
      }
    }
    return askedAt === null ? cycles : [...cycles, { startedAt: askedAt, over: null }];
  },
  resolution: (timeline) => {
    const openedAt = timeline[0]?.[0];
    if (openedAt === undefined) return [];
    const lastWorked = timeline.findLastIndex(([, what]) => what !== "ask" && what !== "answer" && isUnsolved(what));
    const solved = timeline.slice(lastWorked + 1).find(([, what]) => isOver(what));
    return [{ startedAt: openedAt, over: solved === undefined ? null : { at: solved[0], how: "met" } }];
  },
};

/** Whether the ticket began with a question of the customer, and not with an agent who opened an internal ticket. */
function openedByCustomer(timeline: readonly Mark[]): boolean {
  const openedAt = timeline[0]?.[0];
  return timeline.some(([at, what]) => what === "ask" && at === openedAt);
}

function isOver(what: Mark[1]): boolean {
  return what === "solved" || what === "closed";
}

/** An answer meets a response clock; solving without one only ends it. */
function ending([at, what]: Mark): Cycle["over"] {
  return { at, how: what === "answer" ? "met" : "ended" };
}

function stretchesOf(
  timeline: readonly Mark[],
  { startedAt, over }: Bounds,
  runs: (status: Status) => boolean,
): Stretch[] {
  const stretches: Stretch[] = [];
  const until = over?.at ?? Number.POSITIVE_INFINITY;
  const changes = timeline.filter(
    (mark): mark is readonly [number, Status] => mark[1] !== "ask" && mark[1] !== "answer",
  );
  changes.forEach(([at, status], index) => {
    const start = Math.max(at, startedAt);
    const end = Math.min(changes[index + 1]?.[0] ?? Number.POSITIVE_INFINITY, until);
    if (start < end) stretches.push({ start, end, status, runs: runs(status) });
  });
  return stretches;
}
