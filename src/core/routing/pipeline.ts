import type { Category } from "./facts/category.ts";
import type { Needs } from "./facts/needs.ts";
import { type GateName, gatesNamed, type Relaxable } from "./gates/all.ts";
import type { Gate } from "./gates/gate.ts";
import { type Order, ordersNamed } from "./order.ts";
import type { Policy } from "./policy.ts";

export type PipelineGate = Gate<GateName, Relaxable>;

/** A policy made ready: its gates and orders looked up once, for all tickets. */
export type Pipeline = {
  readonly policy: Policy;
  readonly version: number;
  readonly gates: readonly PipelineGate[];
  /** Those that refuse a person's own claim. */
  readonly claimGates: readonly PipelineGate[];
  /** Which compares first, first. */
  readonly orders: readonly Order[];
  /** Whether optional skills are asked for until they are dropped; otherwise they only rank. */
  readonly dropsWants: boolean;
  /** What a category asks for when only the first `wishes` of its optional skills are kept. */
  readonly needsOf: (category: Category | null, wishes: number) => Needs;
};

/** `version` is the number of the desk file that has the policy: verdicts name it. */
export function prepare(policy: Policy, version: number): Pipeline {
  const gates = gatesNamed(policy.gates);
  return {
    policy,
    version,
    gates,
    claimGates: gates.filter(({ name }) => policy.claimBinds.includes(name)),
    orders: ordersNamed(policy.order),
    dropsWants: policy.relax.some(({ drop }) => drop === "wants"),
    needsOf: rememberedNeeds(),
  };
}

const NOTHING: Needs = { required: [], wanted: [] };

/** Most tickets of a drain are of a few categories. */
function rememberedNeeds(): Pipeline["needsOf"] {
  const known = new Map<Category, Needs[]>();
  return (category, wishes) => {
    if (category === null) return NOTHING;
    const sets = known.get(category) ?? [];
    const needs = sets[wishes] ?? {
      required: Object.entries(category.skills),
      wanted: category.wants.slice(0, wishes),
    };
    sets[wishes] = needs;
    known.set(category, sets);
    return needs;
  };
}
