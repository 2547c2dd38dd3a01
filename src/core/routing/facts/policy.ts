import type { Status } from "../../ticket/lifecycle.ts";
import type { Match } from "../../ticket/match.ts";
import type { Channel, Priority } from "../../ticket/ticket.ts";

/** In the order in which they are asked: the first "no" is the one that is told. */
export const GATES = [
  "active",
  "present",
  "leave",
  "shift",
  "team",
  "tier",
  "skills",
  "language",
  "region",
  "capacity",
  "excluded",
] as const;
export type GateName = (typeof GATES)[number];

/** What the desk may let go after a while. Required skills, presence and capacity never are. */
export const RELAXABLE = ["shift", "team", "tier", "wants", "language", "region", "excluded"] as const;
export type Relaxable = (typeof RELAXABLE)[number];

export const ORDERS = ["affinity", "skill_level", "spare_capacity", "longest_idle", "region_nearest"] as const;
export type OrderName = (typeof ORDERS)[number];

/** How the pipeline of this desk works. Durations are ms. */
export type Policy = {
  readonly gates: readonly GateName[];
  /** Which compares first, first. */
  readonly order: readonly OrderName[];
  readonly spareCapacity: "number" | "percent";
  readonly capacityCounts: readonly Status[];
  /** The gates that refuse a person's own claim; the others only remark. */
  readonly claimBinds: readonly GateName[];
  readonly affinityWithinMs: number;
  /** How far above the ticket's tier an agent may be; null: any distance. */
  readonly tierAbove: number | null;
  /** An agent gets only what he can finish (by its expected effort) before his shift ends. */
  readonly shiftUntilDone: boolean;
  /** Steps in business time (of the desk's calendar) since the ticket became eligible. */
  readonly relax: readonly { readonly afterMs: number; readonly drop: Relaxable }[];
};

/** What a kind of ticket needs. */
export type Category = {
  readonly name: string;
  readonly team: string | null;
  readonly tier: number | null;
  /** Required, with level: never relaxed. */
  readonly skills: Readonly<Record<string, number>>;
  /** Welcome: dropped from the last to the first. */
  readonly wants: readonly string[];
  readonly effortMs: number | null;
  readonly weight: number | null;
};

/** An intake rule: what it sets, the first rule from the top that sets it has set. */
export type Rule = {
  readonly name: string;
  readonly when: Match;
  readonly set: {
    readonly category?: string;
    readonly priority?: Priority;
    readonly tier?: number;
    readonly team?: string;
    readonly tags?: readonly string[];
    readonly language?: string;
    readonly region?: string;
    readonly product?: string;
  };
};

/** How much earlier than its arrival a ticket counts, in ms, by its qualities; the parts add up. */
export type HeadStart = {
  readonly priority: Readonly<Partial<Record<Priority, number>>>;
  readonly plan: Readonly<Record<string, number>>;
  readonly channel: Readonly<Partial<Record<Channel, number>>>;
  readonly firstTimeCustomer: number;
  /** `ms` for each full `per` of revenue. */
  readonly revenue: { readonly ms: number; readonly per: number } | null;
};

/** Who has a tier by turns: turn n starts n times `everyMs` (in local days or weeks of the zone) after the first hand-over. */
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
