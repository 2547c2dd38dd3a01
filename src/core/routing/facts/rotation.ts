import type { Agent } from "../../ticket/agent.ts";
import { dayOf } from "../../time/date.ts";
import { instantOn, localDay } from "../../time/zone.ts";

/** Who has a tier in turn: turn n starts n times `everyMs` (in local days or weeks of the zone) after the first hand-over. */
export type Rotation = {
  readonly tier: number;
  readonly team: string;
  readonly everyDays: number;
  readonly handover: {
    /** Minutes of the local day. */
    readonly minute: number;
    readonly timeZone: string;
    /** The local date of the first hand-over, YYYY-MM-DD. */
    readonly first: string;
  };
  readonly turns: readonly (readonly string[])[];
};

/** The turn that runs at an instant, half-open [start, end) in ms UTC; turn 0 starts with the first hand-over. */
export type Turn = {
  readonly agents: readonly string[];
  readonly start: number;
  readonly end: number;
  readonly number: number;
};

/** Null before the first hand-over. A turn is counted in local days: it is an hour longer or shorter over a change of clocks. */
export function turnAt(rotation: Rotation, now: number): Turn | null {
  const { minute, timeZone, first } = rotation.handover;
  const firstDay = dayOf(first);
  const startOf = (number: number) => instantOn(firstDay + number * rotation.everyDays, minute, timeZone);
  const started = Math.floor((localDay(now, timeZone) - firstDay) / rotation.everyDays);
  const number = now < startOf(started) ? started - 1 : started;
  const agents = rotation.turns[number % rotation.turns.length];
  if (number < 0 || agents === undefined) return null;
  return { agents, start: startOf(number), end: startOf(number + 1), number };
}

/** The tier that an agent works on at an instant: their own, or the higher one that a rotation gives them. */
export function tierToday(agent: Pick<Agent, "handle" | "tier">, rotations: readonly Rotation[], now: number): number {
  let tier = agent.tier;
  for (const rotation of rotations) {
    if (rotation.tier > tier && turnAt(rotation, now)?.agents.includes(agent.handle)) tier = rotation.tier;
  }
  return tier;
}
