import { apply, assigneeBy } from "../../core/ticket/apply.ts";
import { autoClose } from "../../core/ticket/decisions.ts";
import { answererBy, searchText, type TicketEvent } from "../../core/ticket/event.ts";
import { Failure } from "../../core/ticket/failure.ts";
import { type Ticket, ticketId } from "../../core/ticket/ticket.ts";
import { noteAssignment } from "../../store/tables/agents.ts";
import { noteContact } from "../../store/tables/customers.ts";
import { appendEvent, type StoredEvent } from "../../store/tables/events.ts";
import type { StoredTicket } from "../../store/tables/ticket-row.ts";
import { findTicketToChange, updateTicket } from "../../store/tables/tickets.ts";
import { derive } from "./derive.ts";
import type { Work } from "./transaction.ts";

export type Change = {
  readonly before: StoredTicket;
  readonly after: StoredTicket;
  readonly events: readonly StoredEvent[];
};

/** Reads a ticket for changing; one that was solved long enough ago is closed first. Throws `ticket_not_found`. */
export async function ticketToChange(work: Work, number: number): Promise<StoredTicket> {
  const stored = await findTicketToChange(work.tx, number);
  if (!stored) throw new Failure("ticket_not_found", `There is no ticket ${ticketId(number)}.`);
  const closing = autoClose(stored.ticket, work.plan.autoCloseMs, work.now);
  return closing === null ? stored : (await change(work, stored, [closing])).after;
}

/**
 * The only way a ticket changes: its events and the state that follows from them are written together. Throws
 * `changed_meanwhile` if somebody else wrote it since it was read, which cannot be where it is held; then the transaction must
 * end. `ifFree` is for a ticket that is not held: so it ends, instead of waiting, also if somebody else has it just now.
 */
export async function change(
  work: Work,
  before: StoredTicket,
  events: readonly TicketEvent[],
  ifFree = false,
): Promise<Change> {
  if (events.length === 0) return { before, after: before, events: [] };
  const ticket = events.reduce(apply, before.ticket);
  const customer = await work.customerOf(ticket.customer);
  const after = { ticket, derived: derive(ticket, customer, work.plan) };
  const act = { number: work.act(), key: work.key };
  const [isWritten, stored] = await Promise.all([
    updateTicket(work.tx, before, after, ifFree),
    Promise.all(events.map((event) => appendEvent(work.tx, ticket.number, act, event, searchText(event)))),
    ...events.map((event) => remember(work, ticket, event)),
  ]);
  if (!isWritten)
    throw new Failure("changed_meanwhile", `${ticketId(ticket.number)} changed while you were looking at it.`);
  return { before, after, events: stored };
}

/** Keeps what the pipeline asks of the past: who got a ticket when, and who spoke to whom. */
async function remember(work: Work, ticket: Ticket, event: TicketEvent): Promise<void> {
  const assignee = assigneeBy(event);
  if (assignee !== null) await noteAssignment(work.tx, assignee, event.at);
  const answerer = answererBy(event);
  if (answerer !== null && ticket.customer !== null) await noteContact(work.tx, ticket.customer, answerer, event.at);
}
