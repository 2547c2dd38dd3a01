import type { Candidate } from "../facts/candidate.ts";
import type { GateName, Policy, Relaxable } from "../facts/policy.ts";
import type { Question } from "../facts/question.ts";
import type { Ease } from "../facts/relaxation.ts";

/** What a gate needs and what it found, in words, and the two or three words of a refusal that can be counted. */
export type Words = { readonly needed: string; readonly found: string; readonly reason: string };

/**
 * One yes/no question about one agent and one ticket. A gate knows nothing of the other gates, of the order, of the
 * database or of the screen.
 */
export type Gate = {
  readonly name: GateName;
  /** What the desk must drop for this gate to give way; null: it never does. */
  readonly relaxedBy: Relaxable | null;
  readonly admits: (question: Question, candidate: Candidate, policy: Policy, ease: Ease) => boolean;
  readonly words: (question: Question, candidate: Candidate, policy: Policy, ease: Ease) => Words;
  /**
   * What of the ticket the words depend on, for one candidate under one policy: equal keys must mean equal words. A drain
   * of 10,000 tickets then writes each refusal once and not once a ticket.
   */
  readonly key: (question: Question, candidate: Candidate, policy: Policy, ease: Ease) => unknown;
};
