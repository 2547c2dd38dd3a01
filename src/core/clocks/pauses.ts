import type { Status } from "../ticket/lifecycle.ts";
import type { ClockName, SlaPolicy } from "./policy.ts";

/** What a status does to a clock: it runs, it stands still, or its cycle is over. */
export type Effect = "runs" | "paused" | "ends";

/** What each status does to each clock, unless a policy says otherwise. */
export const EFFECTS = {
  first_response: { new: "runs", open: "runs", pending: "runs", on_hold: "runs", solved: "ends", closed: "ends" },
  next_response: { new: "runs", open: "runs", pending: "runs", on_hold: "runs", solved: "ends", closed: "ends" },
  resolution: { new: "runs", open: "runs", pending: "paused", on_hold: "runs", solved: "ends", closed: "ends" },
} as const satisfies Record<ClockName, Record<Status, Effect>>;

/** The effect under a policy. Its list replaces the paused statuses of the clock; what ends a cycle always ends it. */
export function effectOf(clock: ClockName, status: Status, pauses: SlaPolicy["pauses"]): Effect {
  const usual = EFFECTS[clock][status];
  const paused = pauses[clock];
  if (paused === undefined || usual === "ends") return usual;
  return paused.includes(status) ? "paused" : "runs";
}
