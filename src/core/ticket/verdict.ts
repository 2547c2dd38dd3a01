/** What the pipeline was asked to do. */
export const INTENTS = ["route", "claim", "next", "steal", "release", "reassign", "escalate"] as const;
export type Intent = (typeof INTENTS)[number];

/** Why one agent cannot take one ticket: the gate, what it needed and what it found, and two or three words that can be counted. */
export type Refusal = {
  readonly agent: string;
  readonly gate: string;
  readonly needed: string;
  readonly found: string;
  /** "without billing", "at capacity", "off shift". */
  readonly reason: string;
};

/** What ranked an admitted agent: the orders in the policy's order, each with the figure it compared, in words. */
export type Because = { readonly order: string; readonly value: string };

export type Admission = { readonly agent: string; readonly because: readonly Because[] };

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
