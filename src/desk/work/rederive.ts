import { Failure } from "../../core/ticket/failure.ts";
import type { StoredTicket } from "../../store/tables/ticket-row.ts";
import { updateTicket } from "../../store/tables/tickets.ts";
import { derive } from "./derive.ts";
import type { Work } from "./transaction.ts";

/** Brings what is derived about tickets up to date, after the plan or a customer changed; returns them as they are now. */
export async function rederive(work: Work, tickets: readonly StoredTicket[]): Promise<readonly StoredTicket[]> {
  const emails = tickets.map(({ ticket }) => ticket.customer).filter((email) => email !== null);
  await work.customerOf.prefetch([...new Set(emails)]);
  const fresh: StoredTicket[] = [];
  for (const stored of tickets) {
    const derived = derive(stored.ticket, await work.customerOf(stored.ticket.customer), work.plan);
    const now = { ticket: stored.ticket, derived };
    if (!(await updateTicket(work.tx, stored, now)))
      throw new Failure("changed_meanwhile", "A ticket changed meanwhile.");
    fresh.push(now);
  }
  return fresh;
}
