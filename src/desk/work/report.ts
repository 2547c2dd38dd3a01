import type { AgentState } from "../../core/ticket/agent.ts";
import type { Customer } from "../../core/ticket/customer.ts";
import type { Failure } from "../../core/ticket/failure.ts";
import type { Ticket } from "../../core/ticket/ticket.ts";
import type { Verdict } from "../../core/ticket/verdict.ts";
import type { StoredDeskEvent } from "../../store/tables/desk-events.ts";
import type { StoredEvent } from "../../store/tables/events.ts";

/** One ticket that a command was about. */
export type Done = {
  readonly number: number;
  /** Null for a ticket that was opened. */
  readonly before: Ticket | null;
  readonly ticket: Ticket;
  /** False if there was nothing to do, as when one claims what is one's own. */
  readonly changed: boolean;
  readonly events: readonly StoredEvent[];
  readonly verdict: Verdict | null;
  /** What a gate said that does not bind: "outside your shift". */
  readonly remarks: readonly string[];
};

export type Refused = { readonly number: number; readonly failure: Failure };

/** A ticket about which the pipeline had something new to say: whom it goes to, or that nobody can take it. */
export type Routed = {
  readonly number: number;
  readonly subject: string;
  readonly to: string | null;
  readonly ticket: Ticket;
  readonly events: readonly StoredEvent[];
  readonly verdict: Verdict;
};

/** What a command did. */
export type Report = {
  /** What `docket undo` calls it; null if nothing was changed. */
  readonly act: number | null;
  readonly dryRun: boolean;
  readonly done: readonly Done[];
  readonly refused: readonly Refused[];
  /** Other tickets that found their agent, or were found to have none, because of this. */
  readonly routed: readonly Routed[];
  /** What else it changed: agents and customers. */
  readonly deskEvents?: readonly StoredDeskEvent[];
  /** Tickets that an act which was taken back had given to somebody, and that stay theirs. */
  readonly stays?: readonly Ticket[];
  /** The agent or the customer that it was about, as they are after it. */
  readonly agent?: AgentState;
  readonly customer?: Customer;
};

/** What was done, with what the pipeline then made of the same tickets; and the other tickets that it moved. */
export function afterRouting(done: readonly Done[], routed: readonly Routed[]): Pick<Report, "done" | "routed"> {
  const own = new Set(done.map(({ number }) => number));
  return {
    done: done.map((each) => {
      const further = routed.find(({ number }) => number === each.number);
      if (further === undefined) return each;
      const { ticket, verdict, events } = further;
      return { ...each, ticket, verdict, events: [...each.events, ...events], changed: true };
    }),
    routed: routed.filter(({ number }) => !own.has(number)),
  };
}
