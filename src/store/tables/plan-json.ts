import { isPlan } from "../../core/acts/is-plan.ts";
import { PLAN_SHAPE, type Plan } from "../../core/acts/plan.ts";
import { type Offsets, offsetsOf } from "../../core/time/offsets.ts";
import { DAY } from "../../core/time/units.ts";
import { parsedJson } from "./columns.ts";

/** What is stored as a plan, in whatever shape; null if it is no JSON. */
export function jsonOfPlan(text: string): unknown {
  return parsedJson(text) ?? null;
}

/** The plan; null if it is none. */
export function planOf(text: string): StoredPlan | null {
  const value = jsonOfPlan(text);
  return isPlan(value) ? value : null;
}

/** A plan as it is stored by a version that came into force at that instant, in ms UTC. */
export function stored(plan: Plan, at: number): { readonly plan: string; readonly shape: number } {
  return { plan: JSON.stringify(withOffsets(plan, at)), shape: PLAN_SHAPE };
}

/** A plan with what its zones are ahead of UTC in the years around, so that a command need not ask. */
type StoredPlan = Plan & { readonly offsets?: Offsets };

const YEAR = 365 * DAY;

function withOffsets(plan: Plan, at: number): StoredPlan {
  const zones = [plan.timeZone, ...Object.values(plan.calendars).map((calendar) => calendar.timeZone)];
  const rotas = plan.rotations.map(({ handover }) => handover.timeZone);
  return { ...plan, offsets: offsetsOf([...zones, ...rotas], at - 2 * YEAR, at + 4 * YEAR, process.versions.tz ?? "") };
}
