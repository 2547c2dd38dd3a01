import { CLOCKS, type SlaPolicy } from "../../core/clocks/policy.ts";
import type { HeadStart, Policy } from "../../core/routing/facts/policy.ts";
import { PRIORITIES } from "../../core/ticket/ticket.ts";
import { DAY, HOUR } from "../../core/time/units.ts";
import { deskCalendar } from "./plan-calendars.ts";
import type { DeskFile } from "./schema.ts";

/** What the priorities are worth to a desk that says nothing about head starts. */
const HEAD_START: HeadStart = {
  priority: { urgent: 24 * HOUR, high: 8 * HOUR, low: -8 * HOUR },
  plan: {},
  channel: {},
  firstTimeCustomer: 0,
  revenue: null,
};

export function headStartOf({ queue: { head_start: set } }: DeskFile): HeadStart {
  if (set === undefined) return HEAD_START;
  return {
    priority: Object.fromEntries(PRIORITIES.flatMap((name) => (set[name] === undefined ? [] : [[name, set[name]]]))),
    plan: set.plan,
    channel: set.channel,
    firstTimeCustomer: set.first_time_customer ?? 0,
    revenue: set.revenue ?? null,
  };
}

/** How long a customer is remembered where the file does not say. */
const AFFINITY = 30 * DAY;

export function policyOf({ pipeline }: DeskFile): Policy {
  return {
    gates: pipeline.gates,
    order: pipeline.order,
    spareCapacity: pipeline.spare_capacity,
    capacityCounts: pipeline.capacity_counts,
    claimBinds: pipeline.claim_binds,
    affinityWithinMs: pipeline.affinity.within ?? AFFINITY,
    tierAbove: pipeline.tier_above ?? null,
    shiftUntilDone: pipeline.shift_until_done,
    relax: pipeline.relax
      .map(({ after, drop }) => ({ afterMs: after, drop }))
      .toSorted((a, b) => a.afterMs - b.afterMs),
  };
}

export function slasOf(file: DeskFile): readonly SlaPolicy[] {
  return file.sla.map((sla) => ({
    name: sla.name,
    when: sla.when,
    calendar: slaCalendar(sla.calendar, deskCalendar(file)),
    targets: Object.fromEntries(CLOCKS.flatMap((clock) => (sla[clock] === undefined ? [] : [[clock, sla[clock]]]))),
    pauses: sla.pauses,
  }));
}

function slaCalendar(set: DeskFile["sla"][number]["calendar"], usual: string): SlaPolicy["calendar"] {
  if (set === undefined || typeof set === "string") return { default: set ?? usual, byPriority: {} };
  const { default: name = usual, ...byPriority } = set;
  return { default: name, byPriority };
}
