import type { TicketEvent } from "../core/ticket/event.ts";
import { ticketId } from "../core/ticket/ticket.ts";
import { type Facts, fill } from "./facts.ts";

/** A history, and the name by which others speak of it. */
export type Told = { readonly key: string | null; readonly events: readonly TicketEvent[] };

export type Numbered = { readonly number: number; readonly events: readonly TicketEvent[] };

/** Numbers the tickets in the order in which they came in, and puts the numbers where one speaks of another. */
export function numbered(told: readonly Told[]): readonly Numbered[] {
  const arrived = told.toSorted((a, b) => openedAt(a) - openedAt(b));
  const numbers: Facts = Object.fromEntries(
    arrived.flatMap(({ key }, place) => (key === null ? [] : [[`ticket:${key}`, ticketId(place + 1)]])),
  );
  return arrived.map(({ events }, place) => ({
    number: place + 1,
    events: events.map((event) => (event.type === "noted" ? noted(event, numbers) : event)),
  }));
}

function noted(event: Extract<TicketEvent, { type: "noted" }>, numbers: Facts): TicketEvent {
  return { ...event, data: { body: fill(event.data.body, numbers) } };
}

function openedAt({ events }: Told): number {
  return events[0]?.at ?? 0;
}
