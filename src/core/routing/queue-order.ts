import type { QueueOrder } from "../ticket/team.ts";
import { ticketId } from "../ticket/ticket.ts";
import { span } from "../time/span.ts";
import { type QueueStanding, whyAhead } from "./urgency.ts";

/** What decides the place of a ticket in a queue. Instants are ms UTC. */
export type Queued = {
  readonly number: number;
  /** Arrival minus head start. */
  readonly queueAt: number;
  readonly createdAt: number;
  readonly effortMs: number;
  /** The deadline of the clock that runs out first; null without a running clock. */
  readonly nextDueAt: number | null;
};

type Compare = (a: Queued, b: Queued) => number;

const byUrgency: Compare = (a, b) => a.queueAt - b.queueAt || a.number - b.number;

/** Total and stable: the last tie goes to the lower number. Waiting never changes the order of two tickets. */
export const QUEUE_ORDER: Readonly<Record<QueueOrder, Compare>> = {
  urgency: byUrgency,
  // A missed deadline is the nearest there is, so that those come first by themselves.
  due: (a, b) => deadlines(a, b) || byUrgency(a, b),
  fifo: (a, b) => a.createdAt - b.createdAt || a.number - b.number,
  easiest: (a, b) => a.effortMs - b.effortMs || byUrgency(a, b),
};

function deadlines(a: Queued, b: Queued): number {
  if (a.nextDueAt === null || b.nextDueAt === null) return Number(a.nextDueAt === null) - Number(b.nextDueAt === null);
  return a.nextDueAt - b.nextDueAt;
}

/** Why one of two tickets is ahead of the other under an order, in one line that names the one ahead first. */
export function whyFirst(order: QueueOrder, a: Queued & QueueStanding, b: Queued & QueueStanding, now: number): string {
  if (QUEUE_ORDER[order](a, b) > 0) return whyFirst(order, b, a, now);
  const ahead = `${ticketId(a.number)} is ahead of ${ticketId(b.number)}: `;
  if (order === "fifo") return `${ahead}waiting ${span(now - a.createdAt)} against ${span(now - b.createdAt)}`;
  if (order === "due" && deadlines(a, b) !== 0) return `${ahead}${due(a, now)} against ${due(b, now)}`;
  if (order === "easiest" && a.effortMs !== b.effortMs) {
    return `${ahead}${span(a.effortMs)} of work against ${span(b.effortMs)}`;
  }
  return whyAhead(a, b, now);
}

function due({ nextDueAt }: Queued, now: number): string {
  if (nextDueAt === null) return "no clock";
  return nextDueAt > now ? `due in ${span(nextDueAt - now)}` : `missed ${span(now - nextDueAt)} ago`;
}
