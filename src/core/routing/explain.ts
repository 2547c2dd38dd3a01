import type { Refusal, Verdict } from "../ticket/verdict.ts";
import { byUnits } from "./rank.ts";

/** "ana: 2 without billing, 1 at capacity; dropped region": the verdict in one line. */
export function explain(verdict: Verdict): string {
  const told = reasons(verdict.refusals).join(", ");
  const line = told === "" ? winner(verdict) : `${winner(verdict)}: ${told}`;
  return verdict.dropped.length === 0 ? line : `${line}; dropped ${verdict.dropped.join(", ")}`;
}

/** "2 without billing": the refusals counted, most common first, ties in the order of the text. */
export function reasons(refusals: readonly Pick<Refusal, "reason">[]): readonly string[] {
  const counts = Map.groupBy(refusals, ({ reason }) => reason);
  return [...counts]
    .toSorted(([a, those], [b, these]) => these.length - those.length || byUnits(a, b))
    .map(([reason, all]) => `${all.length} ${reason}`);
}

function winner({ assignee, admitted }: Verdict): string {
  if (assignee !== null) return assignee;
  return admitted.length === 0 ? "nobody" : `to be claimed by ${admitted.map(({ agent }) => agent).join(", ")}`;
}
