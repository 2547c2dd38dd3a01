import { INTENTS, type Verdict } from "../ticket/verdict.ts";

/** A verdict as 0.1.0 stored it, with the words of that time; it stays readable for ever. */
export type PackedWords = {
  /** Intent, policy version, assignee (-1: nobody). */
  readonly v: readonly [intent: number, policyVersion: number, assignee: number];
  readonly t: readonly string[];
  /** By list of orders: the orders, then for each agent their name and a value an order. */
  readonly a: readonly (readonly [orders: readonly number[], agents: readonly number[]])[];
  /** Distinct refusals: gate, needed, found, reason. */
  readonly f: readonly (readonly [gate: number, needed: number, found: number, reason: number])[];
  /** Pairs of agent and refusal. */
  readonly r: readonly number[];
  readonly m: readonly number[];
  readonly d: readonly number[];
};

/** Throws an Error if this is not what 0.1.0 made. */
export function unpackWords({ v: [intent, policyVersion, assignee], t, a, f, r, m, d }: PackedWords): Verdict {
  const text = (place: number): string => at(t, place);
  const refused = (list: readonly number[]): Verdict["refusals"] =>
    chunks(list, 2).map((pair) => {
      const [gate, needed, found, reason] = at(f, at(pair, 1));
      return {
        agent: text(at(pair, 0)),
        gate: text(gate),
        facts: { needed: text(needed), found: text(found), reason: text(reason) },
      };
    });
  return {
    intent: at(INTENTS, intent),
    assignee: assignee < 0 ? null : text(assignee),
    admitted: a.flatMap(([orders, agents]) =>
      chunks(agents, orders.length + 1).map(([agent = -1, ...values]) => ({
        agent: text(agent),
        because: values.map((value, place) => ({ order: text(at(orders, place)), facts: { value: text(value) } })),
      })),
    ),
    refusals: refused(r),
    dropped: d.map(text),
    remarks: refused(m),
    policyVersion,
  };
}

/** Throws an Error if the list is shorter. */
export function at<Item>(list: readonly Item[], place: number): Item {
  const item = list[place];
  if (item === undefined) throw new Error(`A stored verdict has no entry ${place}.`);
  return item;
}

/** A list in pieces of one size. */
export function chunks(list: readonly number[], size: number): readonly (readonly number[])[] {
  return Array.from({ length: list.length / size }, (_, place) => list.slice(place * size, (place + 1) * size));
}
