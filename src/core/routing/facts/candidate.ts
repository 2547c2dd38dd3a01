import type { Agent, AgentState, Leave, Load, Presence } from "../../ticket/agent.ts";
import { nextOpen, periodAt } from "../../time/business-time.ts";
import type { Schedule } from "../../time/schedule.ts";
import { primarySubtag } from "./language-tag.ts";
import { type Rotation, tierToday } from "./rotation.ts";

/** The working hours around an instant, in ms UTC. */
export type Shift = {
  readonly open: boolean;
  /** When the open hours end; null outside them, or if they never end. */
  readonly endsAt: number | null;
  /** When hours open next; null if they never do, or if there is no shift. */
  readonly nextAt: number | null;
};

/** An agent at an instant: everything that depends on the time and not on a ticket, worked out once for all tickets. */
export type Candidate = {
  readonly agent: Agent;
  readonly now: number;
  readonly presence: Presence;
  readonly presenceSince: number | null;
  /** The one that holds now. */
  readonly leave: Leave | null;
  readonly shift: Shift;
  readonly tierToday: number;
  /** The primary subtags of the languages that they speak. */
  readonly speaks: ReadonlySet<string>;
  readonly load: Load;
  readonly lastAssignedAt: number | null;
};

/** What of the desk decides when and as what somebody works. */
export type Roster = {
  readonly calendars: Readonly<Record<string, Schedule>>;
  readonly rotations: readonly Rotation[];
};

/** Throws an Error if the agent's shift names a calendar that the desk does not have. */
export function candidate(agent: Agent, state: AgentState, load: Load, desk: Roster, now: number): Candidate {
  return {
    agent,
    now,
    presence: state.presence,
    presenceSince: state.presenceSince,
    leave: state.leaves.find((leave) => leave.start <= now && (leave.end === null || now < leave.end)) ?? null,
    shift: agent.shift === null ? ANY_HOUR : shiftAt(calendar(agent.shift, desk), now),
    tierToday: tierToday(agent, desk.rotations, now),
    speaks: new Set(agent.languages.map(primarySubtag)),
    load,
    lastAssignedAt: state.lastAssignedAt,
  };
}

/** The candidate after one more ticket. */
export function laden(candidate: Candidate, load: Load, lastAssignedAt: number): Candidate {
  return { ...candidate, load, lastAssignedAt };
}

const ANY_HOUR: Shift = { open: true, endsAt: null, nextAt: null };

function shiftAt(schedule: Schedule, now: number): Shift {
  const period = periodAt(schedule, now);
  const endsAt = period === null || period.end === Number.POSITIVE_INFINITY ? null : period.end;
  return {
    open: period !== null,
    endsAt,
    // The next opening is told to people only; finding it may walk over a long holiday.
    get nextAt() {
      return period !== null && endsAt === null ? null : nextOpen(schedule, endsAt ?? now);
    },
  };
}

function calendar(name: string, desk: Roster): Schedule {
  const schedule = desk.calendars[name];
  if (schedule === undefined) throw new Error(`The desk has no calendar ${name}.`);
  return schedule;
}
