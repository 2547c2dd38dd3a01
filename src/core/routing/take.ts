import type { Intent, Refusal, Verdict } from "../ticket/verdict.ts";
import type { Candidate } from "./facts/candidate.ts";
import type { GateName, Policy } from "./facts/policy.ts";
import type { Question } from "./facts/question.ts";
import { dueDrops, easedBy, required } from "./facts/relaxation.ts";
import { gatesNamed } from "./gates/all.ts";
import type { Gate } from "./gates/gate.ts";
import { rank } from "./rank.ts";
import { refusal } from "./refusal.ts";

/**
 * Whether one named agent gets the ticket, by a person's act. To a claim of one's own only the gates of `claimBinds` say
 * no, to an assignment all of the policy's; the others remark. What is due to be dropped does not refuse either, and
 * optional skills never do. An override (its reason) turns every refusal into a remark. Overflow teams are not asked:
 * whether nobody in the own team fits is not known here.
 */
export function take(
  question: Question,
  candidate: Candidate,
  policy: Policy,
  intent: Intent,
  policyVersion: number,
  override: string | null,
): Verdict {
  const gates = gatesNamed(policy.gates);
  const must = required(question);
  const closed = gates.filter((gate) => !gate.admits(question, candidate, policy, must));
  const binding = closed.filter(({ name }) => binds(name, intent, policy));
  const dropped = dueDrops(question, policy)
    .map(({ what }) => what)
    .filter((what) => what !== "wants" && binding.some(({ relaxedBy }) => relaxedBy === what));
  const refusing = binding.filter(({ relaxedBy }) => relaxedBy === null || !dropped.includes(relaxedBy));
  const refusals = refusing.map((gate) => refusal(gate, question, candidate, policy, must));
  const remarks = [
    ...closed.filter((gate) => !binding.includes(gate)).map((gate) => refusal(gate, question, candidate, policy, must)),
    ...unmetWishes(gates, question, candidate, policy),
  ];
  if (refusals.length > 0 && override === null) {
    return { intent, assignee: null, admitted: [], refusals, dropped, remarks, policyVersion };
  }
  return {
    intent,
    assignee: candidate.agent.handle,
    admitted: rank(question, [candidate], policy),
    refusals: [],
    dropped,
    remarks: [...refusals, ...remarks],
    policyVersion,
  };
}

function binds(gate: GateName, intent: Intent, policy: Policy): boolean {
  return intent === "reassign" || policy.claimBinds.includes(gate);
}

/** What only the optional skills are missing. */
function unmetWishes(
  gates: readonly Gate[],
  question: Question,
  candidate: Candidate,
  policy: Policy,
): readonly Refusal[] {
  const must = required(question);
  const asked = easedBy([], question, policy);
  return gates
    .filter((gate) => gate.admits(question, candidate, policy, must))
    .filter((gate) => !gate.admits(question, candidate, policy, asked))
    .map((gate) => refusal(gate, question, candidate, policy, asked));
}
