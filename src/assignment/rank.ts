import type { Admission, Because } from "../domain/verdict.ts";
import type { Candidate } from "./candidate.ts";
import { type Order, ordersOf } from "./order.ts";
import type { Policy } from "./policy.ts";
import type { Question } from "./question.ts";

type Scored = { readonly candidate: Candidate; readonly scores: readonly number[] };

/** Best first, each with what ranked him. Ties go to the handle, so that no verdict depends on row order or locale. */
export function rank(question: Question, admitted: readonly Candidate[], policy: Policy): readonly Admission[] {
  const orders = ordersOf(policy);
  return admitted
    .map((candidate) => ({ candidate, scores: orders.map((order) => order.score(question, candidate, policy)) }))
    .sort(better)
    .map(({ candidate, scores }) => ({
      agent: candidate.agent.handle,
      because: orders.map((order, place) => because(order, scores[place] ?? 0, candidate)),
    }));
}

function better(a: Scored, b: Scored): number {
  for (let place = 0; place < a.scores.length; place++) {
    const left = a.scores[place] ?? 0;
    const right = b.scores[place] ?? 0;
    // Not a subtraction: two infinite scores are equal, and their difference is not a number.
    if (left !== right) return left > right ? -1 : 1;
  }
  return byHandle(a.candidate, b.candidate);
}

/** By code unit, which is the same on every machine. */
export function byHandle(a: Candidate, b: Candidate): number {
  if (a.agent.handle === b.agent.handle) return 0;
  return a.agent.handle < b.agent.handle ? -1 : 1;
}

type Said = { readonly score: number; readonly because: Because };

/** The last words about a candidate by order: most tickets of a drain find the same score. */
const said = new WeakMap<Candidate, Map<Order, Said>>();

function because(order: Order, score: number, candidate: Candidate): Because {
  const before = said.get(candidate) ?? new Map<Order, Said>();
  const last = before.get(order);
  if (last?.score === score) return last.because;
  const made = { order: order.name, value: order.words(score) };
  before.set(order, { score, because: made });
  said.set(candidate, before);
  return made;
}
