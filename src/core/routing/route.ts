/**
 * The assignment pipeline: gates thin the agents out, relaxation may widen, the order picks.
 *
 *   candidates ─▶ active ─▶ present ─▶ … ─▶ excluded ─▶ order ─▶ verdict
 *
 * Pure: the same question, candidates and policy always give the same verdict, whatever the order of the candidates, and
 * the verdict carries everything needed to explain it later.
 */
import type { Intent, Verdict } from "../ticket/verdict.ts";
import type { Candidate } from "./facts/candidate.ts";
import type { Policy } from "./facts/policy.ts";
import type { Question } from "./facts/question.ts";
import { gatesNamed } from "./gates/all.ts";
import type { Gate } from "./gates/gate.ts";
import { byUnits, rank } from "./rank.ts";
import { search } from "./search.ts";

/**
 * Who gets the ticket. In a team that pulls nobody does: the admitted are those who may claim it, so only the gates are
 * asked that would refuse them a claim.
 */
export function route(
  question: Question,
  candidates: readonly Candidate[],
  policy: Policy,
  intent: Intent,
  policyVersion: number,
): Verdict {
  const outcome = search(question, sorted(candidates), policy, gatesFor(question, policy));
  const admitted = rank(question, outcome.admitted, policy);
  return {
    intent,
    assignee: question.team?.assignment === "pull" ? null : (admitted[0]?.agent ?? null),
    admitted,
    refusals: outcome.refusals,
    dropped: outcome.dropped,
    remarks: [],
    policyVersion,
  };
}

const claimGates = new WeakMap<Policy, readonly Gate[]>();

function gatesFor({ team }: Question, policy: Policy): readonly Gate[] {
  if (team?.assignment !== "pull") return gatesNamed(policy.gates);
  const gates =
    claimGates.get(policy) ?? gatesNamed(policy.gates).filter(({ name }) => policy.claimBinds.includes(name));
  claimGates.set(policy, gates);
  return gates;
}

/** By handle, so that the refusals stand in one order; most callers ask with the same sorted candidates again and again. */
function sorted(candidates: readonly Candidate[]): readonly Candidate[] {
  let before = "";
  for (const { agent } of candidates) {
    if (agent.handle < before) return candidates.toSorted((a, b) => byUnits(a.agent.handle, b.agent.handle));
    before = agent.handle;
  }
  return candidates;
}
