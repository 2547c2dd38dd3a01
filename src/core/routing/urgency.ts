import type { Customer } from "../ticket/customer.ts";
import { type Channel, type Priority, type Ticket, ticketId } from "../ticket/ticket.ts";
import { span } from "../time/span.ts";

/** How much earlier than its arrival a ticket counts, in ms, by its qualities; the parts add up. */
export type HeadStart = {
  readonly priority: Readonly<Partial<Record<Priority, number>>>;
  readonly plan: Readonly<Record<string, number>>;
  readonly channel: Readonly<Partial<Record<Channel, number>>>;
  readonly firstTimeCustomer: number;
  /** `ms` for each full `per` of revenue. */
  readonly revenue: { readonly ms: number; readonly per: number } | null;
};

/** One quality of a ticket and what it is worth, in ms of waiting; less than nothing for one that can wait. */
export type Part = { readonly what: string; readonly ms: number };

type Qualities = Pick<Ticket, "priority" | "channel" | "createdAt">;

/** How much earlier than its arrival a ticket counts, and for what. */
export function headStart(
  ticket: Qualities,
  customer: Customer | null,
  worth: HeadStart,
): { readonly ms: number; readonly parts: readonly Part[] } {
  const all: readonly Part[] = [
    { what: ticket.priority, ms: worth.priority[ticket.priority] ?? 0 },
    { what: customer?.plan ?? "", ms: customer?.plan == null ? 0 : (worth.plan[customer.plan] ?? 0) },
    { what: ticket.channel, ms: worth.channel[ticket.channel] ?? 0 },
    {
      what: "first-time customer",
      ms: customer !== null && customer.firstTicketAt === ticket.createdAt ? worth.firstTimeCustomer : 0,
    },
    { what: "revenue", ms: forRevenue(customer?.revenue ?? 0, worth.revenue) },
  ];
  const parts = all.filter(({ ms }) => ms !== 0);
  return { ms: parts.reduce((sum, { ms }) => sum + ms, 0), parts };
}

function forRevenue(revenue: number, worth: HeadStart["revenue"]): number {
  return worth === null ? 0 : Math.floor(revenue / worth.per) * worth.ms;
}

/** The place in the queue, as an instant: the earlier, the further ahead. It never changes by waiting. */
export function queueAt(ticket: Qualities, customer: Customer | null, worth: HeadStart): number {
  return ticket.createdAt - headStart(ticket, customer, worth).ms;
}

/** A ticket in the queue, with what its head start is made of. */
export type QueueStanding = { readonly number: number; readonly createdAt: number; readonly parts: readonly Part[] };

/**
 * "T-42 is ahead of T-17: +24h urgent, +8h enterprise, waiting 3h against 30h". What both have is left out, what only the
 * other one has follows its waiting: "waiting 3h against 30h and +2h pro".
 */
export function whyAhead(a: QueueStanding, b: QueueStanding, now: number): string {
  const gains = without(a.parts, b.parts).map(worded);
  const losses = without(b.parts, a.parts).map((part) => ` and ${worded(part)}`);
  const waiting = `waiting ${span(now - a.createdAt)} against ${span(now - b.createdAt)}${losses.join("")}`;
  return `${ticketId(a.number)} is ahead of ${ticketId(b.number)}: ${[...gains, waiting].join(", ")}`;
}

function without(parts: readonly Part[], others: readonly Part[]): readonly Part[] {
  return parts.filter((part) => !others.some(({ what, ms }) => what === part.what && ms === part.ms));
}

function worded({ what, ms }: Part): string {
  return `${ms > 0 ? "+" : ""}${span(ms)} ${what}`;
}
