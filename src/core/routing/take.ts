import type { Intent, Refusal, Verdict } from "../ticket/verdict.ts";
import type { Question } from "./facts/question.ts";
import type { GateName } from "./gates/all.ts";
import type { PipelineGate } from "./pipeline.ts";
import type { Policy } from "./policy.ts";
import { rank } from "./rank.ts";
import { dueDrops, type Relaxation, relaxed, required } from "./relaxation.ts";
import { type Entrant, type Run, refusalsBy } from "./run.ts";
import { askedOf } from "./search.ts";

/**
 * Whether the one candidate of a run gets the ticket, by a person's act. To a claim of one's own only the gates of
 * `claimBinds` say no, to an assignment all of the policy's; the others remark. What is due to be dropped does not refuse
 * either, and optional skills never do. An override (its reason) turns every refusal into a remark. Overflow teams are not
 * asked: whether nobody in the own team fits is not known here.
 */
export function take(run: Run, question: Question, intent: Intent, override: string | null): Verdict {
  const [entrant, other] = run.entrants;
  if (entrant === undefined || other !== undefined) throw new Error("A ticket is taken by one agent.");
  const { policy, version: policyVersion } = run.pipeline;
  const must = required(question, run.pipeline);
  const closed = closedGates(run, question, entrant, must);
  const binding = closed.filter(({ name }) => binds(name, intent, policy));
  const dropped = dueDrops(question, policy)
    .map(({ what }) => what)
    .filter((what) => what !== "wants" && binding.some(({ relaxedBy }) => relaxedBy?.drop === what));
  const refusing = binding.filter(({ relaxedBy }) => relaxedBy === null || !dropped.includes(relaxedBy.drop));
  const told = (gate: PipelineGate, relaxation: Relaxation): Refusal =>
    refusalsBy(run, gate, askedOf(question, relaxation))(0);
  const refusals = refusing.map((gate) => told(gate, must));
  const wishes = relaxed([], question, run.pipeline);
  const remarks = [
    ...closed.filter((gate) => !binding.includes(gate)).map((gate) => told(gate, must)),
    // What only the optional skills are missing.
    ...closedGates(run, question, entrant, wishes)
      .filter((gate) => !closed.includes(gate))
      .map((gate) => told(gate, wishes)),
  ];
  if (refusals.length > 0 && override === null) {
    return { intent, assignee: null, admitted: [], refusals, dropped, remarks, policyVersion };
  }
  return {
    intent,
    assignee: entrant.candidate.agent.handle,
    admitted: rank(question, [entrant], run.pipeline),
    refusals: [],
    dropped,
    remarks: [...refusals, ...remarks],
    policyVersion,
  };
}

function closedGates(
  { pipeline: { gates, policy } }: Run,
  question: Question,
  { candidate }: Entrant,
  relaxation: Relaxation,
): readonly PipelineGate[] {
  const asked = askedOf(question, relaxation);
  return gates.filter((gate) => !gate.admits(asked, candidate, policy));
}

function binds(gate: GateName, intent: Intent, policy: Policy): boolean {
  return intent === "reassign" || policy.claimBinds.includes(gate);
}
