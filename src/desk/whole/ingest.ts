import { assigneeBy, replay } from "../../core/ticket/apply.ts";
import { stranger } from "../../core/ticket/customer.ts";
import { answererBy, searchText, type TicketEvent } from "../../core/ticket/event.ts";
import type { Ticket } from "../../core/ticket/ticket.ts";
import { agentState, saveAgentState } from "../../store/tables/agents.ts";
import { insertTickets } from "../../store/tables/bulk.ts";
import { noteContact } from "../../store/tables/customers.ts";
import { changeCustomer } from "../work/change-desk.ts";
import { derive } from "../work/derive.ts";
import type { Work } from "../work/transaction.ts";

/** A ticket that happened elsewhere, or earlier: the events make its state. `act` says to which act each belongs. */
export type PastTicket = {
  readonly number: number;
  readonly events: readonly (TicketEvent & { readonly seq?: number; readonly act?: number })[];
};

/** Writes whole tickets with their histories, and what is kept about their customers and agents. */
export async function ingest(work: Work, past: readonly PastTicket[]): Promise<readonly Ticket[]> {
  const act = past.every(({ events }) => events.every((event) => event.act !== undefined)) ? 0 : await work.act();
  const made = past.map(({ number, events }) => ({ ticket: replay(number, events), events }));
  await rememberFirstTickets(
    work,
    made.map(({ ticket }) => ticket),
  );
  const whole = [];
  for (const { ticket, events } of made) {
    const customer = await work.customerOf(ticket.customer);
    const written = events.map((event) => ({
      event,
      act: event.act ?? act,
      words: searchText(event),
      ...(event.seq === undefined ? {} : { seq: event.seq }),
    }));
    whole.push({ ticket, derived: derive(ticket, customer, work.plan), events: written });
  }
  await insertTickets(work.tx, whole);
  await rememberContacts(work, made);
  return made.map(({ ticket }) => ticket);
}

/** A customer's first ticket has a head start of its own, so it is known before any of them is placed in the queue. */
async function rememberFirstTickets(work: Work, tickets: readonly Ticket[]): Promise<void> {
  const first = new Map<string, number>();
  for (const { customer, createdAt } of tickets) {
    if (customer !== null) first.set(customer, Math.min(createdAt, first.get(customer) ?? createdAt));
  }
  await work.customerOf.prefetch([...first.keys()]);
  for (const [email, at] of first) {
    const known = (await work.customerOf(email)) ?? stranger(email);
    if (known.firstTicketAt !== null && known.firstTicketAt <= at) continue;
    await changeCustomer(work, { ...known, firstTicketAt: at }, []);
  }
}

async function rememberContacts(
  work: Work,
  made: readonly { readonly ticket: Ticket; readonly events: readonly TicketEvent[] }[],
): Promise<void> {
  const spoke = made.flatMap(({ ticket, events }) => events.flatMap((event) => contactIn(ticket, event)));
  for (const { customer, agent, at } of latest(spoke, (each) => `${each.customer}\n${each.agent}`)) {
    await noteContact(work.tx, customer, agent, at);
  }
  const taken = made.flatMap(({ events }) => events.map((event) => ({ handle: assigneeBy(event), at: event.at })));
  for (const { handle, at } of latest(taken, (each) => each.handle ?? "")) {
    if (handle !== null) await rememberAssignment(work, handle, at);
  }
}

function contactIn({ customer }: Ticket, event: TicketEvent) {
  const agent = answererBy(event);
  return agent === null || customer === null ? [] : [{ customer, agent, at: event.at }];
}

/** Of those with the same key, the one that came last. */
function latest<T extends { readonly at: number }>(all: readonly T[], keyOf: (each: T) => string): readonly T[] {
  const last = new Map<string, T>();
  for (const each of all)
    if ((last.get(keyOf(each))?.at ?? Number.NEGATIVE_INFINITY) <= each.at) last.set(keyOf(each), each);
  return [...last.values()];
}

async function rememberAssignment({ tx, plan }: Work, handle: string, at: number): Promise<void> {
  if (!plan.agents.some((agent) => agent.handle === handle)) return;
  const state = await agentState(tx, handle);
  if ((state.lastAssignedAt ?? 0) < at) await saveAgentState(tx, { ...state, lastAssignedAt: at });
}
