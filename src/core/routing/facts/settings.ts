import type { Status } from "../../ticket/lifecycle.ts";

/** How the desk tunes its gates and orders. Durations are ms. */
export type Settings = {
  readonly spareCapacity: "number" | "percent";
  readonly capacityCounts: readonly Status[];
  readonly affinityWithinMs: number;
  /** How far above the ticket's tier an agent may be; null: any distance. */
  readonly tierAbove: number | null;
  /** Agents only get what they can finish (by its expected effort) before their shift ends. */
  readonly shiftUntilDone: boolean;
};
