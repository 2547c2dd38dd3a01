/** What the pipeline was asked to do. */
export const INTENTS = ["route", "claim", "next", "steal", "release", "reassign", "escalate"] as const;
export type Intent = (typeof INTENTS)[number];

/** One value of a decision. Lists of pairs are skills with their levels. */
export type Fact = string | number | boolean | readonly string[] | readonly (readonly [string, number])[];

/**
 * What a decision rests on, by name, as values: `{ needs: 1, has: 7, of: 7 }`. Durations are ms. What there is not is left
 * out. The gate or order that
 * wrote them says which there are, and puts them into words whenever somebody reads.
 */
export type VerdictFacts = Readonly<Record<string, Fact>>;

/**
 * Why one agent cannot take one ticket. In verdicts of 0.1.0 the facts are the words of that time: `needed`, `found` and
 * `reason`.
 */
export type Refusal = { readonly agent: string; readonly gate: string; readonly facts: VerdictFacts };

/** What an order compared of an agent. In verdicts of 0.1.0 it is the words of that time: `value`. */
export type Score = { readonly order: string; readonly facts: VerdictFacts };

/** An agent who may take the ticket, and what ranked them, in the policy's order. */
export type Admission = { readonly agent: string; readonly because: readonly Score[] };

/** The outcome of the pipeline, with everything needed to explain it later. */
export type Verdict = {
  readonly intent: Intent;
  /** Whom the pipeline chose; null if nobody fits, or if the team's tickets are claimed and not pushed. */
  readonly assignee: string | null;
  /** Best first. */
  readonly admitted: readonly Admission[];
  readonly refusals: readonly Refusal[];
  /** What relaxation dropped: "region", "wants:billing", "language". */
  readonly dropped: readonly string[];
  /** Gates that said no but do not bind this intent, or were overridden: shown and recorded. */
  readonly remarks: readonly Refusal[];
  readonly policyVersion: number;
};
