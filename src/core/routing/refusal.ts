import type { Refusal } from "../ticket/verdict.ts";
import type { Candidate } from "./facts/candidate.ts";
import type { GateName, Policy } from "./facts/policy.ts";
import type { Question } from "./facts/question.ts";
import type { Ease } from "./facts/relaxation.ts";
import type { Gate } from "./gates/gate.ts";

type Told = { readonly policy: Policy; readonly byGate: Map<GateName, Map<unknown, Refusal>> };

/** Equal refusals of a candidate are one object: a drain tells the same "off shift" ten thousand times. */
const told = new WeakMap<Candidate, Told>();

/** What the gate says to this candidate, as a complete value. Call it only after the gate said no. */
export function refusal(gate: Gate, question: Question, candidate: Candidate, policy: Policy, ease: Ease): Refusal {
  const before = toldBy(gate.name, candidate, policy);
  const key = gate.key(question, candidate, policy, ease);
  const known = before.get(key);
  if (known !== undefined) return known;
  const { needed, found, reason } = gate.words(question, candidate, policy, ease);
  const made: Refusal = { agent: candidate.agent.handle, gate: gate.name, needed, found, reason };
  before.set(key, made);
  return made;
}

function toldBy(gate: GateName, candidate: Candidate, policy: Policy): Map<unknown, Refusal> {
  let all = told.get(candidate);
  if (all?.policy !== policy) {
    all = { policy, byGate: new Map() };
    told.set(candidate, all);
  }
  let ofGate = all.byGate.get(gate);
  if (ofGate === undefined) {
    ofGate = new Map();
    all.byGate.set(gate, ofGate);
  }
  return ofGate;
}
