import { type Clock, clocksOf } from "../../core/clocks/targets.ts";
import type { Customer } from "../../core/ticket/customer.ts";
import { seenNow } from "../../core/ticket/decisions.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { type Ticket, ticketId } from "../../core/ticket/ticket.ts";
import type { Db } from "../../store/handle/schema.ts";
import { customerWith } from "../../store/tables/customers.ts";
import { readableEventsOf, type StoredEvent } from "../../store/tables/events.ts";
import { inForce } from "../../store/tables/plans.ts";
import type { Unreadable } from "../../store/tables/read-events.ts";
import { findTicket } from "../../store/tables/tickets.ts";

/** All about one ticket. */
export type TicketPage = {
  readonly ticket: Ticket;
  readonly customer: Customer | null;
  readonly clocks: readonly Clock[];
  readonly history: readonly StoredEvent[];
  /** What else happened, which this version cannot read. */
  readonly unreadable: readonly Unreadable[];
  /** Its place in the queue: arrival minus head start, in ms UTC. */
  readonly queueAt: number;
  readonly policyVersion: number;
};

export type TicketSummary = Omit<TicketPage, "history" | "unreadable">;

/** Throws `ticket_not_found`. */
export async function ticketPage(db: Db, number: number, now: number): Promise<TicketPage> {
  const [found, { events, unreadable }] = await Promise.all([
    ticketSummary(db, number, now),
    readableEventsOf(db, number),
  ]);
  return { ...found, history: events, unreadable };
}

/** The same without the history. Throws `ticket_not_found`. */
export async function ticketSummary(db: Db, number: number, now: number): Promise<TicketSummary> {
  const [stored, customer, { plan, version }] = await Promise.all([
    findTicket(db, number),
    customerWith(db, number),
    inForce(db),
  ]);
  if (!stored) throw new Failure("ticket_not_found", `There is no ticket ${ticketId(number)}.`);
  const ticket = seenNow(stored.ticket, plan.autoCloseMs, now);
  return {
    ticket,
    customer,
    clocks: clocksOf(ticket, customer, plan, now),
    queueAt: stored.derived.queueAt,
    policyVersion: version,
  };
}
