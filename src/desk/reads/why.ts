import { whyFirst } from "../../core/routing/queue-order.ts";
import { headStart } from "../../core/routing/urgency.ts";
import { Failure } from "../../core/ticket/failure.ts";
import type { QueueOrder } from "../../core/ticket/team.ts";
import { ticketId } from "../../core/ticket/ticket.ts";
import { span } from "../../core/time/span.ts";
import type { Db } from "../../store/handle/schema.ts";
import type { StoredTicket } from "../../store/tables/ticket-row.ts";
import { findTicket } from "../../store/tables/tickets.ts";
import { rankOf } from "./rank.ts";
import { snapshotAt } from "./snapshot.ts";

/** Why a ticket is where it is in its queue, or ahead of another one. Spans are ms. */
export type Why = {
  readonly sentence: string;
  readonly order: QueueOrder;
  /** Its place in the queue of all unsolved tickets, from 1; null with another ticket to compare with. */
  readonly place: number | null;
  readonly headStart: readonly { readonly what: string; readonly ms: number }[];
  readonly queueAt: number;
  readonly nextDueAt: number | null;
};

/** Throws `ticket_not_found`. */
export async function why(db: Db, number: number, other: number | null, now: number): Promise<Why> {
  const snapshot = await snapshotAt(db, now);
  const one = await standingOf(number);
  const order = orderOf(one.stored);
  const facts = { order, headStart: one.parts, queueAt: one.queueAt, nextDueAt: one.nextDueAt };
  if (other !== null) return { ...facts, place: null, sentence: whyFirst(order, one, await standingOf(other), now) };
  const rank = await rankOf(db, one.stored, order);
  return { ...facts, place: rank, sentence: alone(one, rank, now) };

  async function standingOf(wanted: number) {
    const stored = await findTicket(db, wanted);
    if (!stored) throw new Failure("ticket_not_found", `There is no ticket ${ticketId(wanted)}.`);
    const { ticket, derived } = stored;
    const { parts } = headStart(ticket, await snapshot.customerOf(ticket.customer), snapshot.plan.queue.headStart);
    const { number, createdAt, effortMs } = ticket;
    return { number, createdAt, effortMs, parts, queueAt: derived.queueAt, nextDueAt: derived.nextDueAt, stored };
  }

  function orderOf({ ticket }: StoredTicket): QueueOrder {
    return snapshot.plan.teams.find((team) => team.name === ticket.team)?.order ?? snapshot.plan.queue.order;
  }
}

type Standing = { readonly number: number; readonly createdAt: number; readonly parts: Why["headStart"] };

function alone({ number, createdAt, parts }: Standing, rank: number | null, now: number): string {
  const gains = parts.map(({ what, ms }) => `${ms > 0 ? "+" : ""}${span(ms)} ${what}`);
  const where =
    rank === null
      ? `${ticketId(number)} is done and waits in no queue`
      : `${ticketId(number)} is number ${rank} of its queue`;
  return `${where}: ${[...gains, `waiting ${span(now - createdAt)}`].join(", ")}`;
}
