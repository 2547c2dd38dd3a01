import type { Channel } from "./ticket.ts";

/** From the least to the most trusted: each may what the ones before it may. */
export const ROLES = ["agent", "lead", "admin"] as const;
export type Role = (typeof ROLES)[number];

/** `away` and `offline` agents get nothing; `offline` says that nobody sits there. */
export const PRESENCES = ["online", "away", "offline"] as const;
export type Presence = (typeof PRESENCES)[number];

/** An agent, as the desk file describes them. */
export type Agent = {
  readonly handle: string;
  readonly name: string;
  readonly email: string | null;
  readonly role: Role;
  readonly active: boolean;
  readonly teams: readonly string[];
  readonly tier: number;
  /** Level 1 to 5 by skill. */
  readonly skills: Readonly<Record<string, number>>;
  readonly languages: readonly string[];
  /** Empty: serves every region. */
  readonly regions: readonly string[];
  /** The most weighted open work they may have; null: no limit. */
  readonly capacity: number | null;
  readonly capacityByChannel: Readonly<Partial<Record<Channel, number>>>;
  readonly timeZone: string;
  /** The calendar of the working hours, by its name in the plan; null: works at any hour. */
  readonly shift: string | null;
};

/** When somebody is off, half-open [start, end) in ms UTC; an end of null is not known yet. */
export type LeaveSpan = { readonly start: number; readonly end: number | null; readonly delegate: string | null };

/** Time off as it was noted: by which actor and when, in ms UTC; null for what docket did not keep at the time. */
export type Leave = LeaveSpan & {
  readonly id: number;
  readonly notedBy: string | null;
  readonly notedAt: number | null;
};

/** When a leave ends, in ms UTC: never, for one with an open end. */
export function endOf({ end }: Pick<LeaveSpan, "end">): number {
  return end ?? Number.POSITIVE_INFINITY;
}

/** Whether two spans have an instant in common; one that was called off ends where it starts and has none. */
export function overlap(one: LeaveSpan, other: LeaveSpan): boolean {
  return Math.max(one.start, other.start) < Math.min(endOf(one), endOf(other));
}

/** What changes about an agent from hour to hour, kept in the database and not in the desk file. */
export type AgentState = {
  readonly handle: string;
  readonly presence: Presence;
  /** Since when they are present, away or offline, in ms UTC; null if they never said. */
  readonly presenceSince: number | null;
  readonly leaves: readonly Leave[];
  /** When they last got a ticket in any way, in ms UTC. */
  readonly lastAssignedAt: number | null;
};

/** The state of an agent about whom nothing was ever written: present. */
export function freshState(handle: string): AgentState {
  return { handle, presence: "online", presenceSince: null, leaves: [], lastAssignedAt: null };
}

/** The weighted work that an agent holds in the statuses that count. */
export type Load = { readonly total: number; readonly byChannel: Readonly<Partial<Record<Channel, number>>> };

export const NO_LOAD: Load = { total: 0, byChannel: {} };
