import { INTENTS, type Refusal, type Verdict } from "../ticket/verdict.ts";

type Entry = readonly [text: number, text: number, text: number, text: number];

/**
 * A verdict as it is stored: each text stands once in `t` and everything else names it by its place, agents with the same
 * refusal share it, and the orders are named once. Fifty agents fit into 2 KB of JSON.
 */
export type Packed = {
  /** Intent, policy version, assignee (-1: nobody). */
  readonly v: readonly [intent: number, policyVersion: number, assignee: number];
  readonly t: readonly string[];
  /** By list of orders: the orders, then for each agent his name and a value an order. */
  readonly a: readonly (readonly [orders: readonly number[], agents: readonly number[]])[];
  /** Distinct facts: gate, needed, found, reason. */
  readonly f: readonly Entry[];
  /** Pairs of agent and fact. */
  readonly r: readonly number[];
  readonly m: readonly number[];
  readonly d: readonly number[];
};

export function pack(verdict: Verdict): Packed {
  const texts = numbered();
  const facts = new Map<string, number>();
  const entries: Entry[] = [];
  const factOf = (refusal: Refusal): number => {
    const name = nameOf(refusal);
    const known = facts.get(name);
    if (known !== undefined) return known;
    const { gate, needed, found, reason } = refusal;
    facts.set(name, entries.length);
    return entries.push([texts.number(gate), texts.number(needed), texts.number(found), texts.number(reason)]) - 1;
  };
  const refused = (list: Verdict["refusals"]): readonly number[] => {
    const pairs: number[] = [];
    for (const refusal of list) pairs.push(texts.number(refusal.agent), factOf(refusal));
    return pairs;
  };
  return {
    v: [
      INTENTS.indexOf(verdict.intent),
      verdict.policyVersion,
      verdict.assignee === null ? -1 : texts.number(verdict.assignee),
    ],
    a: packAdmitted(verdict.admitted, texts.number),
    r: refused(verdict.refusals),
    m: refused(verdict.remarks),
    d: verdict.dropped.map(texts.number),
    f: entries,
    t: texts.all,
  };
}

/** Equal refusals of a drain are one object, so that most facts are named once and not once a ticket. */
const names = new WeakMap<Refusal, string>();

function nameOf(refusal: Refusal): string {
  const known = names.get(refusal);
  if (known !== undefined) return known;
  const { gate, needed, found, reason } = refusal;
  const name = JSON.stringify([gate, needed, found, reason]);
  names.set(refusal, name);
  return name;
}

/** Gives each text a place at its first mention. */
function numbered(): { readonly all: readonly string[]; readonly number: (text: string) => number } {
  const places = new Map<string, number>();
  const all: string[] = [];
  const number = (text: string): number => {
    const known = places.get(text);
    if (known !== undefined) return known;
    places.set(text, all.length);
    return all.push(text) - 1;
  };
  return { all, number };
}

/** Neighbours ranked by the same orders share one list of them; there is more than one only in verdicts put together by hand. */
function packAdmitted(admitted: Verdict["admitted"], number: (text: string) => number): Packed["a"] {
  const runs: [readonly number[], number[]][] = [];
  for (const { agent, because } of admitted) {
    const orders = because.map(({ order }) => number(order));
    const last = runs.at(-1);
    const run = last?.[0].join() === orders.join() ? last[1] : [];
    if (run !== last?.[1]) runs.push([orders, run]);
    run.push(number(agent), ...because.map(({ value }) => number(value)));
  }
  return runs;
}

/** Throws an Error if this is not what `pack` made. */
export function unpack({ v: [intent, policyVersion, assignee], t, a, f, r, m, d }: Packed): Verdict {
  const text = (place: number): string => at(t, place);
  const refused = (list: readonly number[]): Verdict["refusals"] =>
    chunks(list, 2).map((pair) => {
      const [gate, needed, found, reason] = at(f, at(pair, 1));
      return {
        agent: text(at(pair, 0)),
        gate: text(gate),
        needed: text(needed),
        found: text(found),
        reason: text(reason),
      };
    });
  return {
    intent: at(INTENTS, intent),
    assignee: assignee < 0 ? null : text(assignee),
    admitted: a.flatMap(([orders, agents]) =>
      chunks(agents, orders.length + 1).map(([agent = -1, ...values]) => ({
        agent: text(agent),
        because: values.map((value, place) => ({ order: text(at(orders, place)), value: text(value) })),
      })),
    ),
    refusals: refused(r),
    dropped: d.map(text),
    remarks: refused(m),
    policyVersion,
  };
}

function chunks(list: readonly number[], size: number): readonly (readonly number[])[] {
  return Array.from({ length: list.length / size }, (_, place) => list.slice(place * size, (place + 1) * size));
}

function at<Item>(list: readonly Item[], place: number): Item {
  const item = list[place];
  if (item === undefined) throw new Error(`A stored verdict has no entry ${place}.`);
  return item;
}
