/** What a verdict says, in words. They are made when somebody reads: a verdict keeps facts. */

import { byUnits } from "../routing/by-units.ts";
import { gateNamed } from "../routing/gates/all.ts";
import type { Words } from "../routing/gates/gate.ts";
import { orderNamed } from "../routing/order.ts";
import { Failure } from "../ticket/failure.ts";
import type { Refusal, Score, Verdict, VerdictFacts } from "../ticket/verdict.ts";

/** What the gate needed and what it found, and the two or three words that can be counted. Throws `database_damaged` for a gate that this version does not have. */
export function refusalWords({ gate, facts }: Pick<Refusal, "gate" | "facts">): Words {
  if (areWords(facts)) return facts;
  const known = gateNamed(gate);
  if (known === undefined) throw new Failure("database_damaged", `This version has no gate ${gate}.`);
  return known.words(facts);
}

/** What an order compared, in words. Throws `database_damaged` for an order that this version does not have. */
export function scoreWords({ order, facts }: Score): string {
  const { value } = facts;
  if (typeof value === "string") return value;
  const known = orderNamed(order);
  if (known === undefined) throw new Failure("database_damaged", `This version has no order ${order}.`);
  return known.words(facts);
}

/** Verdicts of 0.1.0 kept the words themselves. */
export function areWords(facts: VerdictFacts): facts is VerdictFacts & Words {
  return (["needed", "found", "reason"] as const).every((name) => typeof facts[name] === "string");
}

/** "ana: 2 without billing, 1 at capacity; dropped region": the verdict in one line. */
export function explain(verdict: Verdict): string {
  const told = reasons(verdict.refusals).join(", ");
  const line = told === "" ? winner(verdict) : `${winner(verdict)}: ${told}`;
  return verdict.dropped.length === 0 ? line : `${line}; dropped ${verdict.dropped.join(", ")}`;
}

/** "2 without billing": the refusals counted, most common first, ties in the order of the text. */
export function reasons(refusals: readonly Refusal[]): readonly string[] {
  const counts = Map.groupBy(refusals, (refusal) => refusalWords(refusal).reason);
  return [...counts]
    .toSorted(([a, those], [b, these]) => these.length - those.length || byUnits(a, b))
    .map(([reason, all]) => `${all.length} ${reason}`);
}

function winner({ assignee, admitted }: Verdict): string {
  if (assignee !== null) return assignee;
  return admitted.length === 0 ? "nobody" : `to be claimed by ${admitted.map(({ agent }) => agent).join(", ")}`;
}
