import { movesTickets } from "../../core/acts/customer.ts";
import type { AgentState } from "../../core/ticket/agent.ts";
import { applyToAgent, leavesIn } from "../../core/ticket/apply-desk.ts";
import type { Customer } from "../../core/ticket/customer.ts";
import type { AgentEvent, DeskEvent } from "../../core/ticket/desk-event.ts";
import { saveAgentState, saveLeave } from "../../store/tables/agents.ts";
import { saveCustomer } from "../../store/tables/customers.ts";
import { appendDeskEvent, type StoredDeskEvent } from "../../store/tables/desk-events.ts";
import { unsolvedToChange } from "../../store/tables/unsolved.ts";
import { rederive } from "./rederive.ts";
import type { Work } from "./transaction.ts";

export type AgentChange = { readonly state: AgentState; readonly events: readonly StoredDeskEvent[] };

/** The only way that an agent's state changes: its events and the rows that follow from them are written together. */
export async function changeAgent(work: Work, before: AgentState, events: readonly AgentEvent[]): Promise<AgentChange> {
  if (events.length === 0) return { state: before, events: [] };
  const state = events.reduce(applyToAgent, before);
  const [stored] = await Promise.all([
    writeEvents(work, events),
    saveAgentState(work.tx, state),
    ...leavesIn(events).map((leave) => saveLeave(work.tx, state.handle, leave)),
  ]);
  return { state, events: stored };
}

/**
 * The only way that a customer changes: they are written as they are now, with the events that tell what is new about them, and
 * their waiting tickets move to the place and the deadlines that follow.
 */
export async function changeCustomer(
  work: Work,
  customer: Customer,
  events: readonly DeskEvent[],
): Promise<readonly StoredDeskEvent[]> {
  const before = await work.customerOf(customer.email);
  const [stored] = await Promise.all([writeEvents(work, events), saveCustomer(work.tx, customer)]);
  work.customerOf.replace(customer);
  if (before !== null && movesTickets(before, customer))
    await rederive(work, await unsolvedToChange(work.tx, customer.email));
  return stored;
}

/** Writes events that change no row, or whose rows are written beside them. */
export async function writeEvents(work: Work, events: readonly DeskEvent[]): Promise<readonly StoredDeskEvent[]> {
  if (events.length === 0) return [];
  const [, ...stored] = await Promise.all([
    work.act(),
    ...events.map((event) => appendDeskEvent(work.tx, work.key, event)),
  ]);
  return stored;
}
