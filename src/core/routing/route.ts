/**
 * The assignment pipeline: gates thin the agents out, relaxation may widen, the order picks.
 *
 *   candidates ─▶ active ─▶ present ─▶ … ─▶ excluded ─▶ order ─▶ verdict
 *
 * Pure: the same question, candidates and policy always give the same verdict, whatever the order of the candidates, and
 * the verdict carries everything needed to explain it later.
 */
import type { Intent, Verdict } from "../ticket/verdict.ts";
import type { Question } from "./facts/question.ts";
import { rank } from "./rank.ts";
import type { Run } from "./run.ts";
import { search } from "./search.ts";

/**
 * Who gets the ticket. In a team that pulls nobody does: the admitted are those who may claim it, so only the gates are
 * asked that would refuse them a claim.
 */
export function route(run: Run, question: Question, intent: Intent): Verdict {
  const { gates, claimGates, version } = run.pipeline;
  const pulls = question.team?.assignment === "pull";
  const outcome = search(run, question, pulls ? claimGates : gates);
  const admitted = rank(question, outcome.admitted, run.pipeline);
  return {
    intent,
    assignee: pulls ? null : (admitted[0]?.agent ?? null),
    admitted,
    refusals: outcome.refusals,
    dropped: outcome.dropped,
    remarks: [],
    policyVersion: version,
  };
}
