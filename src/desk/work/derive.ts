import type { Plan } from "../../core/acts/plan.ts";
import { standing } from "../../core/clocks/targets.ts";
import { queueAt } from "../../core/routing/urgency.ts";
import type { Customer } from "../../core/ticket/customer.ts";
import type { Ticket } from "../../core/ticket/ticket.ts";
import type { Derived } from "../../store/tables/ticket-row.ts";

/** What is kept beside a ticket to sort it by: its place in the queue and its nearest deadline, under this plan. */
export function derive(ticket: Ticket, customer: Customer | null, plan: Plan): Derived {
  return { queueAt: queueAt(ticket, customer, plan.queue.headStart), ...standing(ticket, customer, plan) };
}
