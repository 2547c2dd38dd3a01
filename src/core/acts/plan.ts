import type { ClockName, SlaPolicy } from "../clocks/policy.ts";
import type { Rule } from "../routing/classify.ts";
import type { Category } from "../routing/facts/category.ts";
import type { Rotation } from "../routing/facts/rotation.ts";
import type { Policy } from "../routing/policy.ts";
import type { HeadStart } from "../routing/urgency.ts";
import type { Agent } from "../ticket/agent.ts";
import type { Rights } from "../ticket/rights.ts";
import type { Assignment, QueueOrder, Team } from "../ticket/team.ts";
import type { Schedule } from "../time/schedule.ts";

/** A saved question to the queue, shown as a tab; `query` is in the filter language of `docket list -q`. */
export type View = { readonly name: string; readonly query: string; readonly order: QueueOrder | null };

/** One thing that happens as a clock runs out. */
export type LadderStep = {
  /** "75%", "-15m", "100%". */
  readonly at: string;
  readonly notify?: string;
  readonly priority?: string;
  readonly escalate?: string;
  readonly requeue?: boolean;
};

export type Ladder = { readonly clock: ClockName; readonly steps: readonly LadderStep[] };

/**
 * The shape of a plan: raised whenever a field of it comes, goes or changes its meaning. A plan that was stored in another
 * shape is rebuilt from the text of the desk file.
 */
export const PLAN_SHAPE = 1;

/**
 * The desk file as domain values: what the program works by. It is plain JSON, stored with each version of the desk file,
 * so that reading it back costs neither a TOML parser nor a schema.
 */
export type Plan = {
  readonly name: string;
  readonly timeZone: string;
  /** The name of the calendar of everything that does not say otherwise. */
  readonly calendar: string;
  /** How tickets of no team are assigned. */
  readonly assignment: Assignment;
  readonly autoCloseMs: number | null;
  readonly rights: Rights;
  /** By name; the week of an agent's own is under `@handle`. */
  readonly calendars: Readonly<Record<string, Schedule>>;
  readonly teams: readonly Team[];
  readonly agents: readonly Agent[];
  readonly rotations: readonly Rotation[];
  readonly categories: readonly Category[];
  readonly rules: readonly Rule[];
  readonly queue: { readonly order: QueueOrder; readonly headStart: HeadStart };
  readonly pipeline: Policy;
  readonly slas: readonly SlaPolicy[];
  readonly ladders: readonly Ladder[];
  readonly views: readonly View[];
};
