import type { Admission } from "../ticket/verdict.ts";
import { byUnits } from "./by-units.ts";
import type { Candidate } from "./facts/candidate.ts";
import type { Question } from "./facts/question.ts";
import type { Pipeline } from "./pipeline.ts";
import type { Entrant, Ranked } from "./run.ts";

/** Best first, each with what ranked them. Ties go to the handle, so that no verdict depends on row order or locale. */
export function rank(question: Question, admitted: readonly Entrant[], pipeline: Pipeline): readonly Admission[] {
  return admitted
    .map((entrant) => ranked(question, entrant, pipeline))
    .sort(better)
    .map(({ admission }) => admission);
}

function better(a: Ranked, b: Ranked): number {
  for (let place = 0; place < a.scores.length; place++) {
    const left = a.scores[place] ?? 0;
    const right = b.scores[place] ?? 0;
    // Not a subtraction: two infinite scores are equal, and their difference is not a number.
    if (left !== right) return left > right ? -1 : 1;
  }
  return byUnits(a.admission.agent, b.admission.agent);
}

/** For most tickets of one category the scores of an entrant are the same again. */
function ranked(question: Question, { candidate, ranks }: Entrant, pipeline: Pipeline): Ranked {
  const { orders, policy } = pipeline;
  const last = ranks.get(question.category);
  if (last !== undefined && isStill(last, question, candidate, pipeline)) return last;
  const scores = orders.map((order) => order.score(question, candidate, policy));
  const because = orders.map(({ name, facts }, place) => ({ order: name, facts: facts(scores[place] ?? 0, policy) }));
  const made = { scores, admission: { agent: candidate.agent.handle, because } };
  ranks.set(question.category, made);
  return made;
}

function isStill({ scores }: Ranked, question: Question, candidate: Candidate, { orders, policy }: Pipeline): boolean {
  let place = 0;
  for (const order of orders) if (order.score(question, candidate, policy) !== scores[place++]) return false;
  return true;
}
