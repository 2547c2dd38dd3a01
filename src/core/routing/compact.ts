import {
  type Admission,
  type Fact,
  INTENTS,
  type Refusal,
  type Verdict,
  type VerdictFacts,
} from "../ticket/verdict.ts";
import { at, chunks, type PackedWords, unpackWords } from "./compact-words.ts";

/**
 * A verdict as it is stored: each value stands once in `t` and everything else names it by its place, agents with the same
 * refusal share it, and the names of facts are written once for each gate and order. Fifty agents fit into 2 KB of JSON.
 */
export type Packed = {
  readonly form: 2;
  /** Intent, policy version, assignee (-1: nobody). */
  readonly v: readonly [intent: number, policyVersion: number, assignee: number];
  readonly t: readonly Fact[];
  /** Distinct shapes of facts: the gate or order, then the names of its facts. */
  readonly s: readonly (readonly number[])[];
  /** By list of orders: their shapes, then for each agent their handle and the facts of each order. */
  readonly a: readonly (readonly [shapes: readonly number[], agents: readonly number[]])[];
  /** Distinct refusals: shape, then facts. */
  readonly f: readonly (readonly number[])[];
  /** Pairs of agent and refusal. */
  readonly r: readonly number[];
  readonly m: readonly number[];
  readonly d: readonly number[];
};

export function pack(verdict: Verdict): Packed {
  const values = places((fact: Fact) => (typeof fact === "object" ? JSON.stringify(fact) : fact));
  const shapes = places((shape: readonly number[]) => shape.join());
  const refusals = places((refusal: readonly number[]) => refusal.join());
  const shapeOf = (name: string, facts: VerdictFacts): number => {
    const shape = [values.of(name)];
    for (const fact in facts) shape.push(values.of(fact));
    return shapes.of(shape);
  };
  const addFacts = (facts: VerdictFacts, to: number[]): number[] => {
    for (const fact of Object.values(facts)) to.push(values.of(fact));
    return to;
  };
  // A run of the pipeline shares equal facts, so that most refusals are known without being compared.
  const known = new Map<VerdictFacts, { readonly gate: string; readonly place: number }>();
  const placeOf = ({ gate, facts }: Refusal): number => {
    const before = known.get(facts);
    if (before?.gate === gate) return before.place;
    const place = refusals.of(addFacts(facts, [shapeOf(gate, facts)]));
    known.set(facts, { gate, place });
    return place;
  };
  const refused = (list: readonly Refusal[]): readonly number[] => {
    const pairs: number[] = [];
    for (const refusal of list) pairs.push(values.of(refusal.agent), placeOf(refusal));
    return pairs;
  };
  const ranked = ({ agent, because }: Admission): Ranked => {
    const row = [values.of(agent)];
    const orders: number[] = [];
    for (const { order, facts } of because) {
      orders.push(shapeOf(order, facts));
      addFacts(facts, row);
    }
    return { orders, row };
  };
  const { intent, policyVersion, assignee, admitted } = verdict;
  return {
    form: 2,
    v: [INTENTS.indexOf(intent), policyVersion, assignee === null ? -1 : values.of(assignee)],
    a: alike(admitted.map(ranked)),
    r: refused(verdict.refusals),
    m: refused(verdict.remarks),
    d: verdict.dropped.map(values.of),
    f: refusals.all,
    s: shapes.all,
    t: values.all,
  };
}

/** Gives each value a place at its first mention. Lists of the same name are the same, and so are other values. */
function places<Value>(nameOf: (value: Value) => unknown) {
  const known = new Map<unknown, number>();
  const lists = new Map<unknown, number>();
  const all: Value[] = [];
  const of = (value: Value): number => {
    const name = nameOf(value);
    const seen = typeof value === "object" ? lists : known;
    const place = seen.get(name);
    if (place !== undefined) return place;
    seen.set(name, all.length);
    return all.push(value) - 1;
  };
  return { all, of };
}

type Ranked = { readonly orders: readonly number[]; readonly row: readonly number[] };

/** Neighbours ranked by the same orders share one list of them. */
function alike(admitted: readonly Ranked[]): Packed["a"] {
  const runs: [readonly number[], number[]][] = [];
  for (const { orders, row } of admitted) {
    const last = runs.at(-1);
    if (last?.[0].join() === orders.join()) last[1].push(...row);
    else runs.push([orders, [...row]]);
  }
  return runs;
}

/** Reads a stored verdict of this version or of 0.1.0. Throws an Error if it is neither. */
export function unpack(packed: Packed | PackedWords): Verdict {
  return "form" in packed ? unpackFacts(packed) : unpackWords(packed);
}

function unpackFacts({ v: [intent, policyVersion, assignee], t, s, a, f, r, m, d }: Packed): Verdict {
  const text = (place: number): string => {
    const value = at(t, place);
    if (typeof value !== "string") throw new Error(`A stored verdict has no text ${place}.`);
    return value;
  };
  const namesOf = (shape: number): readonly number[] => at(s, shape).slice(1);
  const factsOf = (shape: number, places: readonly number[]): VerdictFacts =>
    Object.fromEntries(namesOf(shape).map((name, place) => [text(name), at(t, at(places, place))]));
  const refused = (list: readonly number[]): readonly Refusal[] =>
    chunks(list, 2).map((pair) => {
      const [shape = -1, ...facts] = at(f, at(pair, 1));
      return { agent: text(at(pair, 0)), gate: text(at(at(s, shape), 0)), facts: factsOf(shape, facts) };
    });
  const admitted = (shapes: readonly number[], [agent = -1, ...facts]: readonly number[]): Admission => {
    let from = 0;
    const because = shapes.map((shape) => {
      const own = facts.slice(from, from + namesOf(shape).length);
      from += own.length;
      return { order: text(at(at(s, shape), 0)), facts: factsOf(shape, own) };
    });
    return { agent: text(agent), because };
  };
  return {
    intent: at(INTENTS, intent),
    assignee: assignee < 0 ? null : text(assignee),
    admitted: a.flatMap(([shapes, agents]) => {
      const size = shapes.reduce((sum, shape) => sum + namesOf(shape).length, 1);
      return chunks(agents, size).map((agent) => admitted(shapes, agent));
    }),
    refusals: refused(r),
    dropped: d.map(text),
    remarks: refused(m),
    policyVersion,
  };
}
