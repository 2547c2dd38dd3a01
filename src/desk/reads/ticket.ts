import { type Clock, clocksOf } from "../../core/clocks/targets.ts";
import type { Customer } from "../../core/ticket/customer.ts";
import { seenNow } from "../../core/ticket/decisions.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { type Ticket, ticketId } from "../../core/ticket/ticket.ts";
import type { Db } from "../../store/handle/schema.ts";
import { customerWith } from "../../store/tables/customers.ts";
import { eventsOf, type StoredEvent } from "../../store/tables/events.ts";
import { inForce } from "../../store/tables/plans.ts";
import { findTicket } from "../../store/tables/tickets.ts";

/** All about one ticket. */
export type TicketPage = {
  readonly ticket: Ticket;
  readonly customer: Customer | null;
  readonly clocks: readonly Clock[];
  readonly history: readonly StoredEvent[];
  /** Its place in the queue: arrival minus head start, in ms UTC. */
  readonly queueAt: number;
  readonly policyVersion: number;
};

/** Throws `ticket_not_found`. */
export async function ticketPage(db: Db, number: number, now: number): Promise<TicketPage> {
  const [found, history] = await Promise.all([ticketSummary(db, number, now), eventsOf(db, number)]);
  return { ...found, history };
}

/** The same without the history. Throws `ticket_not_found`. */
export async function ticketSummary(db: Db, number: number, now: number): Promise<Omit<TicketPage, "history">> {
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
