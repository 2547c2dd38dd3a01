import type { Customer } from "../../ticket/customer.ts";
import type { Team } from "../../ticket/team.ts";
import type { Ticket } from "../../ticket/ticket.ts";
import type { Category } from "./category.ts";

/** Who should get this ticket now? With everything about the ticket that the answer depends on. */
export type Question = {
  readonly ticket: Ticket;
  readonly category: Category | null;
  readonly customer: Customer | null;
  readonly team: Team | null;
  /** The last public answer to this customer, in ms UTC, by the handle of who answered. */
  readonly spoke: ReadonlyMap<string, number>;
  /** Business time since the ticket became eligible. */
  readonly waitedMs: number;
  /** ms UTC. */
  readonly now: number;
};
