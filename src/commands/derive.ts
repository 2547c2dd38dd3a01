import { queueAt } from "../assignment/urgency.ts";
import type { Customer } from "../domain/customer.ts";
import type { Ticket } from "../domain/ticket.ts";
import type { Plan } from "../settings/plan.ts";
import { standing } from "../sla/targets.ts";
import type { Derived } from "../store/tickets.ts";

/** What is kept beside a ticket to sort it by: its place in the queue and its nearest deadline, under this plan. */
export function derive(ticket: Ticket, customer: Customer | null, plan: Plan): Derived {
  return { queueAt: queueAt(ticket, customer, plan.queue.headStart), ...standing(ticket, customer, plan) };
}
