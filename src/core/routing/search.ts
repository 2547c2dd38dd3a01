import type { Refusal } from "../ticket/verdict.ts";
import type { Candidate } from "./facts/candidate.ts";
import type { Question } from "./facts/question.ts";
import type { Settings } from "./facts/settings.ts";
import type { Asked } from "./gates/gate.ts";
import type { PipelineGate } from "./pipeline.ts";
import { type Drop, dueDrops, type Relaxation, relaxed } from "./relaxation.ts";
import { type Entrant, type Run, refusalsBy } from "./run.ts";

/** Who came through the gates, who did not, and what had to be dropped for it. */
export type Outcome = {
  readonly admitted: readonly Entrant[];
  readonly refusals: readonly Refusal[];
  readonly dropped: readonly string[];
};

/**
 * Asks strictly first. While nobody comes through, what is due to be dropped and stands in somebody's way is dropped, one
 * after another; if nobody fits even then, the overflow teams are asked in the same way.
 */
export function search(run: Run, question: Question, gates: readonly PipelineGate[]): Outcome {
  const overflow = question.team?.overflow ?? [];
  const own = widen(run, question, gates);
  return own.admitted.length > 0 || overflow.length === 0 ? own : widen(run, question, gates, overflow);
}

function widen(run: Run, question: Question, gates: readonly PipelineGate[], overflow?: readonly string[]): Outcome {
  const attempt = (drops: readonly Drop[]): Outcome =>
    ask(run, question, gates, relaxed(drops, question, run.pipeline, overflow));
  let outcome = attempt([]);
  const due = outcome.admitted.length > 0 ? [] : dueDrops(question, run.pipeline.policy);
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

function standsInTheWay({ what }: Drop, refusals: readonly Refusal[], gates: readonly PipelineGate[]): boolean {
  const gate = gates.find(({ relaxedBy }) => relaxedBy?.drop === what);
  return gate !== undefined && refusals.some((refusal) => refusal.gate === gate.name);
}

function ask(run: Run, question: Question, gates: readonly PipelineGate[], relaxation: Relaxation): Outcome {
  const open = stillAsked(gates, relaxation);
  const asked = askedOf(question, relaxation);
  const admitted: Entrant[] = [];
  const refusals: Refusal[] = [];
  const refusalsOf: ReturnType<typeof refusalsBy>[] = [];
  for (const [place, entrant] of run.entrants.entries()) {
    const closed = firstClosed(open, asked, entrant.candidate, run.pipeline.policy);
    const gate = open[closed];
    if (gate === undefined) admitted.push(entrant);
    else {
      refusalsOf[closed] ??= refusalsBy(run, gate, asked);
      refusals.push(refusalsOf[closed](place));
    }
  }
  return { admitted, refusals, dropped: relaxation.dropped };
}

/** The place of the first gate that says no, behind the last one if none does. */
function firstClosed(gates: readonly PipelineGate[], asked: Asked, candidate: Candidate, settings: Settings): number {
  let place = 0;
  for (const gate of gates) {
    if (!gate.admits(asked, candidate, settings)) return place;
    place++;
  }
  return place;
}

/** What the gates see of a question. */
export function askedOf({ ticket, customer }: Question, requirements: Relaxation): Asked {
  return { ticket, customer, requirements };
}

export function stillAsked(gates: readonly PipelineGate[], { waived }: Relaxation): readonly PipelineGate[] {
  if (waived.length === 0) return gates;
  return gates.filter(({ relaxedBy }) => relaxedBy === null || !waived.includes(relaxedBy.drop));
}
