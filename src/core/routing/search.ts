import type { Refusal } from "../ticket/verdict.ts";
import type { Candidate } from "./facts/candidate.ts";
import type { Policy } from "./facts/policy.ts";
import type { Question } from "./facts/question.ts";
import { type Drop, dueDrops, type Ease, easedBy } from "./facts/relaxation.ts";
import type { Gate } from "./gates/gate.ts";
import { refusal } from "./refusal.ts";

/** Who came through the gates, who did not, and what had to be dropped for it. */
export type Outcome = {
  readonly admitted: readonly Candidate[];
  readonly refusals: readonly Refusal[];
  readonly dropped: readonly string[];
};

/**
 * Asks strictly first. While nobody comes through, what is due to be dropped and stands in somebody's way is dropped, one
 * after another; if nobody fits even then, the overflow teams are asked in the same way.
 */
export function search(
  question: Question,
  candidates: readonly Candidate[],
  policy: Policy,
  gates: readonly Gate[],
): Outcome {
  const overflow = question.team?.overflow ?? [];
  const own = widen(question, candidates, policy, gates, []);
  return own.admitted.length > 0 || overflow.length === 0 ? own : widen(question, candidates, policy, gates, overflow);
}

function widen(
  question: Question,
  candidates: readonly Candidate[],
  policy: Policy,
  gates: readonly Gate[],
  overflow: readonly string[],
): Outcome {
  const attempt = (drops: readonly Drop[]): Outcome =>
    ask(question, candidates, policy, gates, easedBy(drops, question, policy, overflow));
  let outcome = attempt([]);
  const due = outcome.admitted.length > 0 ? [] : dueDrops(question, policy);
  let drops: readonly Drop[] = [];
  while (outcome.admitted.length === 0) {
    const next = due.find((drop) => !drops.includes(drop) && standsInTheWay(drop, outcome.refusals, gates));
    if (next === undefined) return outcome;
    drops = due.filter((drop) => drop === next || drops.includes(drop));
    outcome = attempt(drops);
  }
  return drops.length < 2 ? outcome : keepNeeded(drops, outcome, attempt);
}

/** Takes back the drops without which somebody fits all the same, the latest first. */
function keepNeeded(drops: readonly Drop[], outcome: Outcome, attempt: (drops: readonly Drop[]) => Outcome): Outcome {
  let kept = drops;
  let best = outcome;
  for (const drop of drops.toReversed()) {
    const without = kept.filter((other) => other !== drop);
    const stricter = attempt(without);
    if (stricter.admitted.length === 0) continue;
    kept = without;
    best = stricter;
  }
  return best;
}

function standsInTheWay({ what }: Drop, refusals: readonly Refusal[], gates: readonly Gate[]): boolean {
  const gate = gates.find(({ relaxedBy }) => relaxedBy === what);
  return gate !== undefined && refusals.some((refusal) => refusal.gate === gate.name);
}

function ask(
  question: Question,
  candidates: readonly Candidate[],
  policy: Policy,
  gates: readonly Gate[],
  ease: Ease,
): Outcome {
  const asked = stillAsked(gates, ease);
  const admitted: Candidate[] = [];
  const refusals: Refusal[] = [];
  for (const candidate of candidates) {
    const closed = firstClosed(asked, question, candidate, policy, ease);
    if (closed === null) admitted.push(candidate);
    else refusals.push(refusal(closed, question, candidate, policy, ease));
  }
  return { admitted, refusals, dropped: ease.dropped };
}

export function stillAsked(gates: readonly Gate[], { waived }: Ease): readonly Gate[] {
  if (waived.length === 0) return gates;
  return gates.filter(({ relaxedBy }) => relaxedBy === null || !waived.includes(relaxedBy));
}

function firstClosed(
  gates: readonly Gate[],
  question: Question,
  candidate: Candidate,
  policy: Policy,
  ease: Ease,
): Gate | null {
  for (const gate of gates) if (!gate.admits(question, candidate, policy, ease)) return gate;
  return null;
}
