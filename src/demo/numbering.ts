import type { TicketEvent } from "../core/ticket/event.ts";
import { ticketId } from "../core/ticket/ticket.ts";
import { type DemoFacts, fill } from "./facts.ts";

/** A history, and the key by which others refer to it. */
export type KeyedHistory = { readonly key: string | null; readonly events: readonly TicketEvent[] };

export type NumberedHistory = { readonly number: number; readonly events: readonly TicketEvent[] };

/** Numbers the tickets in order of arrival, and fills in the numbers where one refers to another. */
export function numberHistories(histories: readonly KeyedHistory[]): readonly NumberedHistory[] {
  const arrived = histories.toSorted((a, b) => openedAt(a) - openedAt(b));
  const numbers: DemoFacts = Object.fromEntries(
    arrived.flatMap(({ key }, place) => (key === null ? [] : [[`ticket:${key}`, ticketId(place + 1)]])),
  );
  return arrived.map(({ events }, place) => ({
    number: place + 1,
    events: events.map((event) => (event.type === "noted" ? noted(event, numbers) : event)),
  }));
}

function noted(event: Extract<TicketEvent, { type: "noted" }>, numbers: DemoFacts): TicketEvent {
  return { ...event, data: { body: fill(event.data.body, numbers) } };
}

function openedAt({ events }: KeyedHistory): number {
  return events[0]?.at ?? 0;
}
