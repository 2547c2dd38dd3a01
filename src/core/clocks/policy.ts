import type { Status } from "../ticket/lifecycle.ts";
import type { Match } from "../ticket/match.ts";
import type { Priority } from "../ticket/ticket.ts";

export const CLOCKS = ["first_response", "next_response", "resolution"] as const;
export type ClockName = (typeof CLOCKS)[number];

/** What is promised to the tickets that match: policies are tried from the top, the first that matches holds. */
export type SlaPolicy = {
  readonly name: string;
  readonly when: Match;
  /** Names of calendars: one for all priorities, and exceptions. */
  readonly calendar: { readonly default: string; readonly byPriority: Readonly<Partial<Record<Priority, string>>> };
  /** Business time in ms; a clock or priority left out has no target, and so no clock. */
  readonly targets: Readonly<Partial<Record<ClockName, Readonly<Partial<Record<Priority, number>>>>>>;
  /** The statuses in which a clock pauses, where they differ from the table in `pauses.ts`. */
  readonly pauses: Readonly<Partial<Record<ClockName, readonly Status[]>>>;
};
