/** Verdicts as scripts have them, the words beside the facts, and as exports have them. */
import { factsIn, kept, type Shape } from "../routing/facts/shape.ts";
import { gateNamed } from "../routing/gates/all.ts";
import type { Words } from "../routing/gates/gate.ts";
import { orderNamed } from "../routing/order.ts";
import type { Refusal, Score, Verdict, VerdictFacts } from "../ticket/verdict.ts";
import { areWords, refusalWords, scoreWords } from "./verdict.ts";

/** `facts` is left out where there are none beside the words: an order that found nothing, and verdicts of 0.1.0. */
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
  const hasFacts = facts.value !== value && Object.keys(facts).length > 0;
  return hasFacts ? { order, value, facts } : { order, value };
}

/** A verdict of an export has the facts, from which any reader makes the words; one of 0.1.0 has the words, and no facts. */
export type ExportedRefusal = { readonly agent: string; readonly gate: string } & {
  readonly [Name in keyof Words]?: string | undefined;
} & Told;
export type ExportedScore = { readonly order: string; readonly value?: string | undefined } & Told;
type ExportedVerdict = Omit<Verdict, "admitted" | "refusals" | "remarks"> & {
  readonly admitted: readonly { readonly agent: string; readonly because: readonly ExportedScore[] }[];
  readonly refusals: readonly ExportedRefusal[];
  readonly remarks: readonly ExportedRefusal[];
};

export function exportedVerdict(verdict: Verdict): ExportedVerdict {
  const refused = ({ agent, gate, facts }: Refusal): ExportedRefusal =>
    areWords(facts) ? { agent, gate, ...facts } : { agent, gate, facts };
  const scored = ({ order, facts }: Score): ExportedScore =>
    typeof facts.value === "string" ? { order, value: facts.value } : { order, facts };
  return {
    ...verdict,
    admitted: verdict.admitted.map(({ agent, because }) => ({ agent, because: because.map(scored) })),
    refusals: verdict.refusals.map(refused),
    remarks: verdict.remarks.map(refused),
  };
}

/** The facts of a refusal in an export, or its words; null if this version can make no words of it. */
export function factsOfRefusal({ gate, needed, found, reason, facts }: ExportedRefusal): VerdictFacts | null {
  const known = read(gateNamed(gate)?.shape, facts);
  if (known !== null) return known;
  return needed === undefined || found === undefined || reason === undefined ? null : { needed, found, reason };
}

/** The same of a score. */
export function factsOfScore({ order, value, facts }: ExportedScore): VerdictFacts | null {
  return read(orderNamed(order)?.shape, facts) ?? (value === undefined ? null : { value });
}

function read(shape: Shape | undefined, facts: Told["facts"]): VerdictFacts | null {
  if (shape === undefined || facts === undefined) return null;
  const all = factsIn(shape, facts);
  return all === null ? null : kept(all);
}
