import { type AgentState, freshState, type Leave } from "./agent.ts";
import { type Customer, stranger } from "./customer.ts";
import type { AgentEvent, DeskEvent, DeskEventOf } from "./desk-event.ts";

/** The agent's state after the event; it never refuses. When an agent last got a ticket follows from tickets. */
export function applyToAgent(state: AgentState, event: AgentEvent): AgentState {
  switch (event.type) {
    case "presence_changed":
      return { ...state, presence: event.data.after.presence, presenceSince: event.data.after.since };
    case "leave_noted":
    case "leave_ended":
      return { ...state, leaves: withLeave(state.leaves, event.data.after) };
  }
}

/** A leave that was called off ends where it starts, and is none. */
function withLeave(leaves: readonly Leave[], leave: Leave): readonly Leave[] {
  const others = leaves.filter(({ id }) => id !== leave.id);
  return leave.end === leave.start ? others : [...others, leave].toSorted((a, b) => a.start - b.start || a.id - b.id);
}

/** The leaves that events noted or ended, each as it was after one. */
export function leavesIn(events: readonly AgentEvent[]): readonly Leave[] {
  return events.flatMap((event) => (event.type === "presence_changed" ? [] : [event.data.after]));
}

/** The customer after the event. When the first ticket came follows from tickets. */
export function applyToCustomer(customer: Customer, { data }: DeskEventOf<"customer_changed">): Customer {
  return { ...customer, ...data.after };
}

/** What the events about an agent make of somebody about whom nothing is known. */
export function replayAgent(handle: string, events: readonly DeskEvent[]): AgentState {
  return events.filter(isAboutAgent).reduce(applyToAgent, freshState(handle));
}

/** What the events about a customer make of a stranger. */
export function replayCustomer(email: string, events: readonly DeskEvent[]): Customer {
  return events.filter(isAboutCustomer).reduce(applyToCustomer, stranger(email));
}

/** What happens to agents. */
export const AGENT_EVENTS = [
  "presence_changed",
  "leave_noted",
  "leave_ended",
] as const satisfies readonly AgentEvent["type"][];

export function isAboutAgent(event: DeskEvent): event is AgentEvent {
  return AGENT_EVENTS.some((type) => type === event.type);
}

export function isAboutCustomer(event: DeskEvent): event is DeskEventOf<"customer_changed"> {
  return event.type === "customer_changed";
}
