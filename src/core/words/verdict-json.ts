/** Verdicts as scripts and exports have them: the words beside the facts. */
import { factsIn, kept, type Shape } from "../routing/facts/shape.ts";
import { gateNamed } from "../routing/gates/all.ts";
import type { Words } from "../routing/gates/gate.ts";
import { orderNamed } from "../routing/order.ts";
import type { Facts, Refusal, Score, Verdict } from "../ticket/verdict.ts";
import { refusalWords, scoreWords } from "./verdict.ts";

/** `facts` is left out where there are none but the words: in verdicts of 0.1.0. */
type Told = { readonly facts?: Readonly<Record<string, unknown>> | undefined };
export type WordedRefusal = { readonly agent: string; readonly gate: string } & Words & Told;
export type WordedScore = { readonly order: string; readonly value: string } & Told;
export type WordedVerdict = Omit<Verdict, "admitted" | "refusals" | "remarks"> & {
  readonly admitted: readonly { readonly agent: string; readonly because: readonly WordedScore[] }[];
  readonly refusals: readonly WordedRefusal[];
  readonly remarks: readonly WordedRefusal[];
};

export function worded(verdict: Verdict): WordedVerdict {
  return {
    ...verdict,
    admitted: verdict.admitted.map(({ agent, because }) => ({ agent, because: because.map(wordedScore) })),
    refusals: verdict.refusals.map(wordedRefusal),
    remarks: verdict.remarks.map(wordedRefusal),
  };
}

export function wordedRefusal({ agent, gate, facts }: Refusal): WordedRefusal {
  const words = refusalWords({ gate, facts });
  return words === facts ? { agent, gate, ...words } : { agent, gate, ...words, facts };
}

export function wordedScore({ order, facts }: Score): WordedScore {
  const value = scoreWords({ order, facts });
  return facts.value === value ? { order, value } : { order, value, facts };
}

/** The verdict of an export. Facts that this version cannot put into words are left out, and the words stand for them. */
export function unworded(verdict: WordedVerdict): Verdict {
  const refused = ({ agent, gate, needed, found, reason, facts }: WordedRefusal): Refusal => {
    return { agent, gate, facts: known(gateNamed(gate)?.shape, facts) ?? { needed, found, reason } };
  };
  const scored = ({ order, value, facts }: WordedScore): Score => {
    return { order, facts: known(orderNamed(order)?.shape, facts) ?? { value } };
  };
  return {
    ...verdict,
    admitted: verdict.admitted.map(({ agent, because }) => ({ agent, because: because.map(scored) })),
    refusals: verdict.refusals.map(refused),
    remarks: verdict.remarks.map(refused),
  };
}

function known(shape: Shape | undefined, facts: Told["facts"]): Facts | null {
  if (shape === undefined || facts === undefined) return null;
  const read = factsIn(shape, facts);
  return read === null ? null : kept(read);
}
