import type { GateName, Relaxable } from "../../core/routing/facts/policy.ts";
import { type Check, warning } from "./check.ts";

/** Settings that speak of a gate which the pipeline does not ask do nothing. */
export const pipeline: Check = ({ pipeline: { gates, relax, claim_binds } }) => [
  ...relax.flatMap(({ drop }, index) =>
    gates.includes(gateOf(drop))
      ? []
      : [
          warning(
            ["pipeline", "relax", index, "drop"],
            `the pipeline does not ask ${gateOf(drop)}, so there is nothing to drop`,
          ),
        ],
  ),
  ...claim_binds.flatMap((gate, index) =>
    gates.includes(gate)
      ? []
      : [warning(["pipeline", "claim_binds", index], `the pipeline does not ask ${gate}, so it binds nobody`)],
  ),
];

function gateOf(drop: Relaxable): GateName {
  return drop === "wants" ? "skills" : drop;
}
