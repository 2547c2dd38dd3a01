import type { ClockName } from "../clocks/policy.ts";
import { countdown } from "./duration.ts";
import { line, type SafeText } from "./safe-text.ts";

/** What a list knows of a ticket's clocks: the nearest deadline, and from when on it counts as at risk, both in ms UTC. */
export type Deadline = { readonly nextDueAt: number | null; readonly riskAt: number | null; readonly paused: boolean };

export type Pressure = "late" | "risk" | "running" | "paused" | "none";

export function pressure({ nextDueAt, riskAt, paused }: Deadline, now: number): Pressure {
  if (nextDueAt === null) return paused ? "paused" : "none";
  if (now > nextDueAt) return "late";
  return riskAt !== null && now >= riskAt ? "risk" : "running";
}

/** The sign in the gutter of a list. */
export const FLAGS = { late: "!", risk: "▲", running: " ", paused: "=", none: " " } as const satisfies Record<
  Pressure,
  string
>;

/** The time left in 8 cells: a countdown, "paused", or a dash where no clock runs. */
export function timeLeft(deadline: Deadline, now: number): SafeText {
  if (deadline.nextDueAt !== null) return countdown(deadline.nextDueAt - now);
  return line((deadline.paused ? "paused" : "—").padStart(8));
}

/** The clock's name in words: "first response". */
export function clockWords(clock: ClockName): SafeText {
  return line(clock.replace("_", " "));
}
