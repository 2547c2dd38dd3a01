import type { Candidate } from "../routing/facts/candidate.ts";
import type { Question } from "../routing/facts/question.ts";
import type { Run } from "../routing/run.ts";
import type { Agent } from "../ticket/agent.ts";
import type { Customer } from "../ticket/customer.ts";
import type { Actor, TicketEvent } from "../ticket/event.ts";

/** What the pipeline is asked about a ticket and one agent. */
export type Taker = { readonly question: Question; readonly candidate: Candidate };

/** An event with its place in the history of its ticket, and the action that it was part of. */
export type PastEvent = TicketEvent & { readonly ticket: number; readonly seq: number; readonly act: number };

/** One command that somebody ran; `command` is how it was typed. */
export type PastAction = { readonly act: number; readonly actor: Actor; readonly command: string };

/** What a decision can ask for beside its ticket, by name. All of it is values, gathered before it is made. */
export type FactTable = {
  /** The agent who acts. */
  readonly me: Agent;
  /** The agent who would get or keep the ticket, whom the act's `taker` names; null if it names nobody. */
  readonly taker: Taker | null;
  /** The same of a waiting ticket and the agent who acts, in one run for all tickets that the act looks at. */
  readonly turn: { readonly question: Question; readonly run: Run };
  /** Everyone who could get the ticket. */
  readonly pipeline: { readonly question: Question; readonly candidates: readonly Candidate[] };
  /** What a new ticket needs, if the act opens one. */
  readonly opening: {
    /** The number that it will have. */
    readonly number: number;
    /** Who asks, as far as the desk knows them. */
    readonly customer: Customer | null;
    /** The ticket that has the same id in another system. */
    readonly twin: number | null;
  } | null;
  /** The id that a new leave would get. */
  readonly freeLeave: number;
  /** What is to be taken back: the action, its own events about this ticket, and the ticket's whole history. */
  readonly past: {
    readonly action: PastAction;
    readonly own: readonly PastEvent[];
    readonly history: readonly PastEvent[];
  };
};

export type FactName = keyof FactTable;

/** The facts of a decision: who acts and under which version of the plan, and what it asked for. */
export type Facts<Asked extends FactName = never> = {
  readonly actor: Actor;
  readonly planVersion: number;
} & Pick<FactTable, Asked>;
