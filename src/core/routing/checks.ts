import type { Candidate } from "./facts/candidate.ts";
import type { GateName, Policy } from "./facts/policy.ts";
import type { Question } from "./facts/question.ts";
import { dueDrops, easedBy } from "./facts/relaxation.ts";
import { gatesNamed } from "./gates/all.ts";
import { stillAsked } from "./search.ts";

/** The answer of one gate about one agent, whatever the other gates say. */
export type Check = {
  readonly gate: GateName;
  readonly ok: boolean;
  /** It says no, but what it asks is due to be dropped when nobody fits. */
  readonly relaxed: boolean;
  readonly needed: string;
  readonly found: string;
  /** The words of the refusal; null if it is none. */
  readonly reason: string | null;
};

/** Every gate of the policy, in the order in which they are asked, also after one that says no. */
export function checks(question: Question, candidate: Candidate, policy: Policy): readonly Check[] {
  const strict = easedBy([], question, policy);
  const loosest = easedBy(dueDrops(question, policy), question, policy);
  const stillClosed = stillAsked(gatesNamed(policy.gates), loosest);
  return gatesNamed(policy.gates).map((gate) => {
    const ok = gate.admits(question, candidate, policy, strict);
    const eased = !stillClosed.includes(gate) || gate.admits(question, candidate, policy, loosest);
    const { needed, found, reason } = gate.words(question, candidate, policy, strict);
    return { gate: gate.name, ok, relaxed: !ok && eased, needed, found, reason: ok ? null : reason };
  });
}
