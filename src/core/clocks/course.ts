import { dueAt, elapsed } from "../time/business-time.ts";
import type { Schedule } from "../time/schedule.ts";
import type { Stretch } from "./cycle.ts";

/** How far a target was used up over the stretches of a cycle. It does not depend on what time it is. */
export type Course = {
  /** Business time that ran before the last stretch, in ms. */
  readonly spentMs: number;
  /** The last stretch; null for a cycle that was over the instant it began. */
  readonly last: Stretch | null;
  /** When the target is or was used up; null if the clock stands still before that or the schedule does not open again. */
  readonly deadline: number | null;
};

export function courseOf(stretches: readonly Stretch[], targetMs: number, schedule: Schedule): Course {
  let spentMs = 0;
  let deadline: number | null = null;
  for (const stretch of stretches.slice(0, -1)) {
    if (!stretch.runs) continue;
    const ran = elapsed(schedule, stretch.start, stretch.end);
    if (deadline === null && spentMs + ran >= targetMs) {
      const due = dueAt(schedule, stretch.start, targetMs - spentMs);
      // A clock that stops at the very deadline is in time, and has nothing left for when it goes on.
      if (due !== null && due < stretch.end) deadline = due;
    }
    spentMs += ran;
  }
  const last = stretches.at(-1) ?? null;
  if (last?.runs) deadline ??= dueAt(schedule, last.start, targetMs - spentMs);
  return { spentMs, last, deadline };
}
