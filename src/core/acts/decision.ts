import type { Customer } from "../ticket/customer.ts";
import type { DeskEventOf } from "../ticket/desk-event.ts";
import type { Actor, EventOf, EventType, TicketEvent } from "../ticket/event.ts";
import type { Verdict } from "../ticket/verdict.ts";

/** A ticket that is to be opened, with the events that make it, and its customer as they are known now, with what is new. */
export type Opened = {
  readonly number: number;
  readonly events: readonly [EventOf<"opened">, ...TicketEvent[]];
  readonly customer: { readonly now: Customer; readonly events: readonly DeskEventOf<"customer_changed">[] } | null;
};

/** What an act does to one ticket. No events: there was nothing to do. */
export type Decision = {
  readonly events: readonly TicketEvent[];
  /** What the pipeline said. */
  readonly verdict?: Verdict;
  /** A ticket that is opened because of it. */
  readonly opened?: Opened;
};

export const NOTHING: Decision = { events: [] };

/** An event of this decision: by its actor, now. */
export function happens<Type extends EventType>(
  { actor }: { readonly actor: Actor },
  at: number,
  type: Type,
  data: EventOf<Type>["data"],
  extra: Pick<EventOf<Type>, "verdict"> = {},
): EventOf<Type> {
  return { type, at, actor, data, ...extra };
}
