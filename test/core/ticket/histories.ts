import fc from "fast-check";
import { apply, open } from "../../../src/core/ticket/apply.ts";
import type { Actor, EventOf, Restoration, TicketEvent } from "../../../src/core/ticket/event.ts";
import { RESTORED_FIELDS } from "../../../src/core/ticket/fields.ts";
import { isUnsolved, NEXT } from "../../../src/core/ticket/lifecycle.ts";
import { PRIORITIES, type Ticket } from "../../../src/core/ticket/ticket.ts";
import { NOW } from "../../given.ts";
import { givenOpening } from "../../given-opening.ts";

export const OPENED: EventOf<"opened"> = {
  type: "opened",
  at: NOW,
  actor: "customer:kim@example.com",
  data: givenOpening({ body: "At all.", customer: "kim@example.com", team: "support" }),
};

/** What somebody wishes to happen; it happens as far as the state of the ticket lets it. */
type Wish = { readonly kind: number; readonly who: number; readonly which: number; readonly gap: number };

const wish: fc.Arbitrary<Wish> = fc.record({
  kind: fc.nat(12),
  who: fc.nat(2),
  which: fc.nat(5),
  gap: fc.constantFrom(0, 1, 60_000),
});

/** A history of decisions of which each was allowed when it was taken, and the tickets that it went through. */
export function histories(): fc.Arbitrary<{
  readonly events: readonly TicketEvent[];
  readonly states: readonly Ticket[];
}> {
  return fc.array(wish, { maxLength: 25 }).map((wishes) => {
    const events: TicketEvent[] = [OPENED];
    const states: Ticket[] = [open(7, OPENED)];
    let at = NOW;
    for (const each of wishes) {
      at += each.gap;
      const event = granted(states[states.length - 1] as Ticket, each, at);
      if (event === null) continue;
      events.push(event);
      states.push(apply(states[states.length - 1] as Ticket, event));
    }
    return { events, states };
  });
}

const HANDLES = ["ana", "ben", "sam"] as const;
const pick = <Item>(items: readonly [Item, ...Item[]] | readonly Item[], place: number): Item =>
  items[place % items.length] as Item;

/** The event that the wish comes to, or null if the ticket does not let it. */
function granted(ticket: Ticket, { kind, who, which }: Wish, at: number): TicketEvent | null {
  const me = pick(HANDLES, who);
  const other = pick(HANDLES, who + 1 + (which % 2));
  const actor: Actor = `agent:${me}`;
  const { assignee, status } = ticket;
  const makers: readonly (() => TicketEvent | null)[] = [
    () => (assignee === null ? { type: "claimed", at, actor, data: {} } : null),
    () => (assignee && assignee !== me ? { type: "stolen", at, actor, data: { from: assignee, reason: "x" } } : null),
    () => (assignee === me ? { type: "released", at, actor, data: { from: me, reason: null } } : null),
    () => ({
      type: "reassigned",
      at,
      actor,
      data: { from: assignee, to: pick([other, null], which), team: null, reason: null },
    }),
    () => ({ type: "escalated", at, actor, data: { from: assignee, tier: ticket.tier + 1, team: null, reason: "x" } }),
    () => (assignee ? null : { type: "routed", at, actor: "system", data: pick(OUTCOMES, which) }),
    () => ({ type: "prioritised", at, actor, data: { priority: pick(PRIORITIES, which), rule: null } }),
    () => ({ type: "tagged", at, actor, data: { add: [`t${which}`], remove: [`t${which + 1}`] } }),
    () => ({ type: "replied", at, actor, data: { body: "Hello", auto: which === 0 } }),
  ];
  const always: readonly (() => TicketEvent | null)[] = [
    () => ({ type: "noted", at, actor, data: { body: "Hm" } }),
    () =>
      status === "closed"
        ? null
        : { type: "customer_replied", at, actor: "customer:kim@example.com", data: { body: "?" } },
    () => statusChanged(ticket, which, at, actor),
    () => statusChanged(ticket, which + 2, at, actor),
  ];
  const make = [...makers, ...always][kind];
  return make === undefined || (kind < makers.length && !isUnsolved(status)) ? null : make();
}

const OUTCOMES: readonly EventOf<"routed">["data"][] = [
  { to: "ana", unroutable: [] },
  { to: null, unroutable: ["2 away"] },
  { to: null, unroutable: [] },
];

function statusChanged({ status }: Ticket, which: number, at: number, actor: Actor): TicketEvent | null {
  const allowed = NEXT[status];
  if (allowed.length === 0) return null;
  return { type: "status_changed", at, actor, data: { status: pick(allowed, which), reason: null } };
}

/** The undoing that puts a ticket back to what it was before. */
export function undoing(now: Ticket, past: Ticket, at: number): EventOf<"undone"> {
  const differing = RESTORED_FIELDS.filter((field) => JSON.stringify(now[field]) !== JSON.stringify(past[field]));
  const restore: Restoration = Object.fromEntries(differing.map((field) => [field, past[field]]));
  return { type: "undone", at, actor: "agent:ana", data: { what: "1", restore } };
}
