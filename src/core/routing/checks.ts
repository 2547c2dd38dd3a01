import type { VerdictFacts } from "../ticket/verdict.ts";
import type { Candidate } from "./facts/candidate.ts";
import type { Question } from "./facts/question.ts";
import type { GateName } from "./gates/all.ts";
import type { Pipeline } from "./pipeline.ts";
import { dueDrops, relaxed } from "./relaxation.ts";
import { askedOf, stillAsked } from "./search.ts";

/** The answer of one gate about one agent, whatever the other gates say. */
export type Check = {
  readonly gate: GateName;
  readonly ok: boolean;
  /** It says no, but what it asks is due to be dropped when nobody fits. */
  readonly relaxed: boolean;
  readonly facts: VerdictFacts;
};

/** Every gate of the policy, in the order in which they are asked, also after one that says no. */
export function checks(pipeline: Pipeline, question: Question, candidate: Candidate): readonly Check[] {
  const { gates, policy } = pipeline;
  const strict = askedOf(question, relaxed([], question, pipeline));
  const loosest = relaxed(dueDrops(question, policy), question, pipeline);
  const stillClosed = stillAsked(gates, loosest);
  return gates.map((gate) => {
    const ok = gate.admits(strict, candidate, policy);
    const eased = !stillClosed.includes(gate) || gate.admits(askedOf(question, loosest), candidate, policy);
    return { gate: gate.name, ok, relaxed: !ok && eased, facts: gate.facts(strict, candidate, policy) };
  });
}
