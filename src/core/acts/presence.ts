import type { AgentState, Leave, LeaveSpan, Presence } from "../ticket/agent.ts";
import type { AgentEvent } from "../ticket/desk-event.ts";
import type { Actor } from "../ticket/event.ts";
import { Failure } from "../ticket/failure.ts";
import { wallTime } from "../words/instant.ts";

/** Who does it, and when, in ms UTC. */
type Moment = { readonly actor: Actor; readonly now: number };

/** Says that an agent is online, away or offline; saying it twice changes nothing. */
export function decidePresence(state: AgentState, presence: Presence, { actor, now }: Moment): readonly AgentEvent[] {
  if (state.presence === presence) return [];
  const before = { presence: state.presence, since: state.presenceSince };
  const data = { before, after: { presence, since: now } };
  return [{ type: "presence_changed", at: now, actor, subject: state.handle, data }];
}

/**
 * Notes time off under the id that is free. Throws `bad_input` for one that ends before it starts, is over already, has the
 * agent as their own delegate, or overlaps another one.
 */
export function decideLeave(
  state: AgentState,
  { start, end, delegate }: LeaveSpan,
  { id, timeZone }: { readonly id: number; readonly timeZone: string },
  { actor, now }: Moment,
): readonly AgentEvent[] {
  if (end !== null && end <= start) throw new Failure("bad_input", "A leave ends after it starts.");
  if (end !== null && end <= now) throw new Failure("bad_input", "This leave is over already.");
  if (delegate === state.handle) throw new Failure("bad_input", "Agents cannot be their own delegate.");
  const other = state.leaves.find((leave) => start < endOf(leave) && leave.start < endOf({ end }));
  if (other !== undefined) throw overlapping(other, timeZone);
  const after = { id, start, end, delegate, notedBy: actor, notedAt: now };
  return [{ type: "leave_noted", at: now, actor, subject: state.handle, data: { before: null, after } }];
}

/** Ends the leave that holds now, and calls off those to come. */
export function decideEndOfLeave(state: AgentState, { actor, now }: Moment): readonly AgentEvent[] {
  return state.leaves
    .filter((leave) => endOf(leave) > now)
    .map((before) => ({
      type: "leave_ended",
      at: now,
      actor,
      subject: state.handle,
      data: { before, after: { ...before, end: Math.max(before.start, now) } },
    }));
}

/** Infinity for a leave with an open end. */
export function endOf({ end }: Pick<Leave, "end">): number {
  return end ?? Number.POSITIVE_INFINITY;
}

function overlapping({ start, end }: Leave, timeZone: string): Failure {
  const until = end === null ? "on" : `to ${wallTime(end, timeZone)}`;
  return new Failure(
    "bad_input",
    `There is a leave from ${wallTime(start, timeZone)} ${until} already, and the two overlap.`,
    { hint: "`docket agent leave HANDLE --end` ends what is noted." },
  );
}
