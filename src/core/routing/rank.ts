import type { Admission } from "../ticket/verdict.ts";
import type { Candidate } from "./facts/candidate.ts";
import type { Category, Policy } from "./facts/policy.ts";
import type { Question } from "./facts/question.ts";
import { type Order, ordersOf } from "./order.ts";

/** Best first, each with what ranked him. Ties go to the handle, so that no verdict depends on row order or locale. */
export function rank(question: Question, admitted: readonly Candidate[], policy: Policy): readonly Admission[] {
  const orders = ordersOf(policy);
  return admitted
    .map((candidate) => score(question, candidate, policy, orders))
    .sort(better)
    .map(({ admission }) => admission);
}

type Scored = { readonly scores: readonly number[]; readonly admission: Admission };

function better(a: Scored, b: Scored): number {
  for (let place = 0; place < a.scores.length; place++) {
    const left = a.scores[place] ?? 0;
    const right = b.scores[place] ?? 0;
    // Not a subtraction: two infinite scores are equal, and their difference is not a number.
    if (left !== right) return left > right ? -1 : 1;
  }
  return byUnits(a.admission.agent, b.admission.agent);
}

/** By code unit, which is the same on every machine. */
export function byUnits(a: string, b: string): number {
  if (a < b) return -1;
  return a === b ? 0 : 1;
}

type Known = { readonly policy: Policy; readonly byCategory: Map<Category | null, Scored> };

/** The last score of a candidate by category: for most tickets of a drain it is the same again, words and all. */
const known = new WeakMap<Candidate, Known>();

function score(question: Question, candidate: Candidate, policy: Policy, orders: readonly Order[]): Scored {
  const before = knownOf(candidate, policy);
  const last = before.get(question.category);
  if (last !== undefined && isStill(last.scores, orders, question, candidate, policy)) return last;
  const scores = orders.map((order) => order.score(question, candidate, policy));
  const because = orders.map(({ name, words }, place) => ({ order: name, value: words(scores[place] ?? 0) }));
  const made = { scores, admission: { agent: candidate.agent.handle, because } };
  before.set(question.category, made);
  return made;
}

function knownOf(candidate: Candidate, policy: Policy): Known["byCategory"] {
  const before = known.get(candidate);
  if (before?.policy === policy) return before.byCategory;
  const byCategory = new Map<Category | null, Scored>();
  known.set(candidate, { policy, byCategory });
  return byCategory;
}

function isStill(
  scores: readonly number[],
  orders: readonly Order[],
  question: Question,
  candidate: Candidate,
  policy: Policy,
): boolean {
  let place = 0;
  for (const order of orders) if (order.score(question, candidate, policy) !== scores[place++]) return false;
  return true;
}
