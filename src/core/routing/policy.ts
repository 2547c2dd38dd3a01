import type { Settings } from "./facts/settings.ts";
import type { GateName, Relaxable } from "./gates/all.ts";
import type { OrderName } from "./order.ts";

/** How the pipeline of this desk works. Durations are ms. */
export type Policy = Settings & {
  readonly gates: readonly GateName[];
  /** Which compares first, first. */
  readonly order: readonly OrderName[];
  /** The gates that refuse a person's own claim; the others only remark. */
  readonly claimBinds: readonly GateName[];
  /** Steps in business time (of the desk's calendar) since the ticket became eligible. */
  readonly relax: readonly { readonly afterMs: number; readonly drop: Relaxable }[];
};
